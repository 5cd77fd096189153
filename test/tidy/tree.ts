import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A file as a rule of tidiness sees it; a made-up one serves as well as a tracked one. */
export interface Source {
  path: string;
  text: string;
}
/** What a rule finds: a line a breach, with the place first. Nothing found is tidy. */
export type Rule = (files: Source[]) => string[];

export const root = resolve(import.meta.dirname, '../..');
const BINARY = /\.(png|jpg|ico|woff2?|gz)$/;

/** What git keeps, and what it would keep if all were added now. */
export const tree = (): Source[] => {
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0');
  return [...new Set(paths)]
    .filter(path => path !== '' && !BINARY.test(path) && existsSync(join(root, path)))
    .filter(path => statSync(join(root, path)).isFile())
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
};

const GENERATED =
  /^(package-lock\.json|docs\/(openapi\.json|schema\.txt|errors\.md|configuration\.md)|libs\/client\/src\/schema\.ts)$/;
/** Tables of words, codes, routes and examples. SQL in a migration is SQL, though a .ts file carries it. */
const DATA = /(^|[/.-])(words|codes|examples?|data)\.ts$|\/(refusals|routes|words|examples|migrations)\//;

export const isGenerated = ({ path }: Source): boolean => GENERATED.test(path);
export const isCode = ({ path }: Source): boolean => /\.(ts|tsx|mjs|cjs|js)$/.test(path);
export const isTest = ({ path }: Source): boolean =>
  /\.(spec|fixtures?)\.ts$/.test(path) || path.startsWith('test/');
/** What runs at a member or an operator. */
export const isProduct = (file: Source): boolean =>
  /^(apps|libs)\/.*(?<!\.d)\.(ts|tsx)$/.test(file.path) && !isTest(file) && !isGenerated(file);
export const isData = ({ path }: Source): boolean => DATA.test(path);
/** Product code of which the shares and the median are measured. */
export const isMeasured = (file: Source): boolean => isProduct(file) && !isData(file);
export const isSql = ({ path }: Source): boolean => path.endsWith('.sql');

export const linesOf = ({ text }: Source): string[] => text.replace(/\n$/, '').split('\n');

/** `path:line: what` for each line in which `pattern` is found. */
export const linesWith = (files: Source[], pattern: RegExp, what: string): string[] =>
  files.flatMap(file =>
    linesOf(file).flatMap((line, at) =>
      pattern.test(line) ? [`${file.path}:${at + 1}: ${what}: ${line.trim()}`] : [],
    ),
  );
