import { basename } from 'node:path';
import { isCode, isProduct, isSql, isTest, linesOf, linesWith, type Rule, type Source } from './tree.ts';

/** Names that say nothing of what a file does. */
const EMPTY_NAMES = new Set([
  'util',
  'utils',
  'common',
  'shared',
  'helper',
  'helpers',
  'base',
  'manager',
  'misc',
  'lib',
]);

export const noNameSaysNothing: Rule = files =>
  files
    .filter(({ path }) => /^(apps|libs|test)\//.test(path))
    .filter(({ path }) => path.split(/[/.-]/).some(part => EMPTY_NAMES.has(part)))
    .map(({ path }) => `${path}: a name after what it does is wanted`);

export const namesAreKebabCase: Rule = files =>
  files
    .filter(({ path }) => /^(apps|libs|test)\/.*\.(ts|mjs|sql)$/.test(path))
    .filter(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(basename(path)))
    .map(({ path }) => `${path}: kebab-case is wanted`);

/**
 * Second words for what 1-product names once, each with the word to use. A word stands here only where
 * it would name a thing of the field: `query`, `client` or `entity` are also words of our tools.
 */
const SYNONYMS: [RegExp, string][] = [
  [/(?<!credit )black_?list|deny_?list|block_?list/i, 'listing'],
  [/\btenants?\b|tenant_?id/i, 'member'],
  [/\bbank_?id\b|institution_?id|\bparticipants?\b/i, 'member'],
  [/\b(customer|client)_?(record|number|name)\b/i, 'party'],
  [/\b(legal|natural)_?entity\b|\bentity_?id\b/i, 'subject'],
  [/\b(id_?card|id_?number|national_?id|certificate_?(no|number))\b/i, 'identifier'],
  [/\b(en|in)quir(y|ies)\b/i, 'check'],
  [/\b(complaints?|appeals?|objections?)\b/i, 'dispute'],
  [/\b[Rr]ulesets?\b|\brulebooks?\b/, 'rule set'],
  [/\bviolations?\b|\boffen[cs]es?\b/i, 'conduct'],
  [/\b(teller|user)_?(id|no|number)\b/i, 'staff'],
  [/\bbranch_?(id|code|no)\b/i, 'unit'],
  [/\bwatch_?lists?\b/i, 'watch'],
  [/\baudit_?(log|trail)s?\b/i, 'event'],
  [/\btombstones?\b/i, 'skeleton'],
  [/\brisk_?(level|score|grade)\b/i, 'outcome'],
  [/\borganization/i, 'organisation'],
  // What is printed for a borrower says 不良信息; the service itself is a credit blacklist 信贷黑名单.
  [/(?<!信贷)黑名单/, '不良信息'],
];
const published = /^(docs|libs|apps)\/.*\.(ts|tsx|sql|json)$/;

export const onlyTheFieldsWords: Rule = files => {
  // A test may name a word to prove that it is not said.
  const read = files.filter(
    file => !isTest(file) && (published.test(file.path) || isProduct(file) || isSql(file)),
  );
  return SYNONYMS.flatMap(([pattern, word]) => linesWith(read, pattern, `say "${word}"`));
};

/** A letter in brackets each, so that this file does not tell on itself. */
const MARK = /\b(TO[D]O|FIX[M]E|HA[C]K)\b/;
const SILENCED =
  /eslint-disabl[e]|@ts-(ignor[e]|nochec[k]|expect-erro[r])|prettier-ignor[e]|istanbul ignor[e]/;
const LEFT_OUT = /\b(test|it|describe)\.(skip|only|todo|failing)\b|\b[xf](it|describe|test)\(/;

export const nothingIsLeftForLater: Rule = files =>
  linesWith(
    files.filter(file => isCode(file) || isSql(file)),
    MARK,
    'unfinished',
  );
export const noCheckIsSilenced: Rule = files => linesWith(files.filter(isCode), SILENCED, 'silenced');
export const noTestIsLeftOut: Rule = files =>
  linesWith(
    files.filter(file => isCode(file) && !file.path.startsWith('test/tidy')),
    LEFT_OUT,
    'left out',
  );

const hasHeader = (file: Source): boolean => /^--/.test(linesOf(file)[0] ?? '');
export const sqlSaysWhatItDoes: Rule = files =>
  files.filter(file => isSql(file) && !hasHeader(file)).map(({ path }) => `${path}: begins without a header`);
