import { dirname, join, normalize } from 'node:path';
import { isGenerated, linesWith, type Rule, type Source } from './tree.ts';

/** Folders of one machine. */
const MACHINE = /(?<![\w.~-])\/(work|root|home|Users|tmp\/w)\//;
const REGISTRY = /registry\.npm[j]s|npm[m]irror|arti[f]actory|"resolve[d]": "http/;

export const noMachineIsNamed: Rule = files => linesWith(files, MACHINE, 'a path of one machine');
export const noRegistryIsNamed: Rule = files => linesWith(files, REGISTRY, 'an address of a registry');

const headingsOf = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^#+ +(.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
const linksOf = ({ text }: Source): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^[a-z]+:/.test(target));

/** Whether `target`, as written in `file`, is there: the file or folder, and its heading where one is named. */
const leadsSomewhere = (files: Source[], file: Source, target: string): boolean => {
  const [path = '', heading] = target.split('#');
  const at =
    path === '' ? file.path : normalize(join(dirname(file.path), decodeURI(path))).replace(/\/$/, '');
  const met = files.find(other => other.path === at);
  if (met === undefined) return files.some(other => other.path.startsWith(`${at}/`));
  return heading === undefined || !at.endsWith('.md') || headingsOf(met.text).has(decodeURI(heading));
};

export const everyLinkLeadsSomewhere: Rule = files =>
  files
    .filter(file => file.path.endsWith('.md'))
    .flatMap(file =>
      linksOf(file)
        .filter(target => !leadsSomewhere(files, file, target))
        .map(target => `${file.path}: ${target} leads nowhere`),
    );

/** The readmes: same content in two languages, short enough to be read. */
export const readmesAreShort: Rule = files =>
  files
    .filter(
      ({ path, text }) =>
        /^README.*\.md$/.test(path) && text.split('\n').length > 151 && !isGenerated({ path, text }),
    )
    .map(({ path }) => `${path}: more than 150 lines`);

/** What of a readme does not depend on its language: headings' levels, blocks, outputs pasted, where links lead. */
const outlineOf = ({ text }: Source): string =>
  [...text.matchAll(/^#+(?= )|^```\w+|^<!--.*-->|^\| --- .*|\]\(([^)]+)\)/gm)]
    .map(([all, target]) => target ?? all)
    .filter(part => !/^README/.test(part))
    .join('\n');

export const readmesSayTheSame: Rule = files => {
  const outlines = new Set(files.filter(({ path }) => /^README.*\.md$/.test(path)).map(outlineOf));
  return outlines.size > 1 ? ['the readmes differ in headings, blocks or links'] : [];
};
