/** Characters of East Asian scripts and their punctuation take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes on a terminal. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
};

/** Control characters would let an answer's words rule the terminal. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');

/** Rows of a label and its text, the texts beneath each other; an undefined text leaves its row out. */
export const aligned = (rows: readonly (readonly [label: string, text: string | undefined])[]): string => {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
  const width = Math.max(0, ...shown.map(([label]) => widthOf(label)));
  return shown
    .map(([label, text]) => `${label}${' '.repeat(width - widthOf(label) + 2)}${plain(text)}`)
    .map(line => `${line.trimEnd()}\n`)
    .join('');
};

/** Lines indented by two columns, each without control characters. */
export const indented = (lines: readonly string[]): string =>
  lines.map(line => `  ${plain(line)}\n`).join('');
