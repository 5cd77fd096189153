import { isProduct, isTest, type Rule, type Source } from './tree.ts';

const CATALOGUE = /^libs\/contracts\/src\/refusals\//;
/** Where codes are only listed: the catalogue, and the table of what each route can answer. */
const LISTED = /^libs\/contracts\/src\/(refusals\/|refusals\.ts|routes?(\/|-|\.))/;
const PAGE = 'docs/errors.md';

const isCatalogue = (file: Source): boolean => CATALOGUE.test(file.path) && !isTest(file);

/** Every code of the catalogue. */
export const codesOf = (files: Source[]): string[] =>
  files
    .filter(isCatalogue)
    .flatMap(({ text }) =>
      [...text.matchAll(/\brefusal\(\s*'([A-Z][A-Z0-9_]+)'/g)].map(([, code = '']) => code),
    );

/** Codes of the catalogue that stand, as a literal, in no file of `files`. */
const missingFrom = (codes: string[], files: Source[]): string[] => {
  const words = new Set(files.flatMap(({ text }) => text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g) ?? []));
  return codes.filter(code => !words.has(code));
};

export const everyRefusalIsRaised: Rule = files =>
  missingFrom(
    codesOf(files),
    files.filter(file => isProduct(file) && !LISTED.test(file.path)),
  ).map(code => `${code}: raised nowhere`);

export const everyRefusalIsTested: Rule = files =>
  missingFrom(
    codesOf(files),
    files.filter(file => isTest(file) && !file.path.startsWith('test/tidy')),
  ).map(code => `${code}: no test mentions it`);

export const everyRefusalIsDocumented: Rule = files =>
  missingFrom(
    codesOf(files),
    files.filter(({ path }) => path === PAGE),
  ).map(code => `${code}: not in ${PAGE}`);

export const noCodeStandsTwice: Rule = files => {
  const codes = codesOf(files);
  return codes
    .filter((code, at) => codes.indexOf(code) !== at)
    .map(code => `${code}: stands twice in the catalogue`);
};
