import {
  isCode,
  isGenerated,
  isMeasured,
  isProduct,
  isSql,
  linesOf,
  type Rule,
  type Source,
} from './tree.ts';

const LONGEST = 250;
const MEDIAN = 60;
const IMPORTS = 12;
const BLOB_BYTES = 200 * 1024;
/** Comment-only lines of all lines that are not blank, over all product code together. */
const COMMENT_SHARE = { least: 0.15, most: 0.25 };

export const noFileIsTooLong: Rule = files =>
  files
    .filter(file => (isCode(file) || isSql(file)) && !isGenerated(file))
    .filter(file => linesOf(file).length > LONGEST)
    .map(file => `${file.path}: ${linesOf(file).length} lines, at most ${LONGEST}`);

export const theMedianFileIsShort: Rule = files => {
  const lengths = files.filter(isMeasured).map(file => linesOf(file).length);
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  return median > MEDIAN
    ? [`the median of ${lengths.length} files is ${median} lines, at most ${MEDIAN}`]
    : [];
};

/** Lines that hold nothing but comment, counted as they stand: `//`, or inside a block. */
const commentLines = (file: Source): number => {
  let inside = false;
  return linesOf(file).filter(raw => {
    const line = raw.trim();
    if (inside || line.startsWith('/*')) {
      inside = !line.includes('*/');
      return true;
    }
    return line.startsWith('//');
  }).length;
};

/** Of `files`, which share of lines that are not blank is comment. */
export const commentShare = (files: Source[]): number => {
  const all = files.flatMap(linesOf).filter(line => line.trim() !== '').length;
  return files.reduce((sum, file) => sum + commentLines(file), 0) / Math.max(1, all);
};

export const commentsSayWhyAndNoMore: Rule = files => {
  const share = commentShare(files.filter(isMeasured));
  const { least, most } = COMMENT_SHARE;
  const percent = (of: number): string => `${(of * 100).toFixed(1)}%`;
  return share < least || share > most
    ? [`${percent(share)} of product code is comment, wanted ${percent(least)} to ${percent(most)}`]
    : [];
};

const importsOf = ({ text }: Source): number => (text.match(/^import\b(?!\()/gm) ?? []).length;
const exempt = ({ path }: Source): boolean => /(^|\/)(index|main)\.ts$|\.module\.ts$/.test(path);

export const noFileImportsTooMuch: Rule = files =>
  files
    .filter(file => isProduct(file) && !exempt(file))
    .map(file => ({ file, count: importsOf(file) }))
    .filter(({ count }) => count > IMPORTS)
    .map(({ file, count }) => `${file.path}: ${count} imports, at most ${IMPORTS}`);

export const noBlobIsCommitted: Rule = files =>
  files
    .filter(file => !isGenerated(file) && Buffer.byteLength(file.text) > BLOB_BYTES)
    .map(file => `${file.path}: more than ${BLOB_BYTES} bytes`);
