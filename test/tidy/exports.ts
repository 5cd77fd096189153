import { dirname, join, normalize } from 'node:path';
import { isProduct, isTest, type Rule, type Source } from './tree.ts';

interface Import {
  from: string;
  /** The file, or a lib's index. */
  target: string;
  /** `*` where all is taken. */
  names: string[];
  /** Passed on, not used: an index does so. */
  passedOn: boolean;
}

const STATEMENT =
  /^(import|export)\s+(?:type\s+)?(\*(?:\s+as\s+\w+)?|\{[^}]*\}|\w+(?:\s*,\s*\{[^}]*\})?)\s+from\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;
const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

const targetOf = (from: string, what: string): string =>
  what.startsWith('#')
    ? `libs/${what.slice(1)}/src/index.ts`
    : normalize(join(dirname(from), what.replace(/\.js$/, '.ts'))).replace(/^dist\//, '');

const namesIn = (clause: string): string[] => {
  if (clause.startsWith('*')) return ['*'];
  const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? '';
  const named = braces
    .split(',')
    .map(
      name =>
        name
          .trim()
          .replace(/^type /, '')
          .split(/\s+as\s+/)[0] ?? '',
    )
    .filter(name => name !== '');
  return clause.startsWith('{') ? named : ['default', ...named];
};

const importsOf = ({ path, text }: Source): Import[] => [
  ...[...text.matchAll(STATEMENT)].map(([, word, clause = '', what = '']) => ({
    from: path,
    target: targetOf(path, what),
    names: namesIn(clause),
    passedOn: word === 'export',
  })),
  ...[...text.matchAll(DYNAMIC)].map(([, what = '']) => ({
    from: path,
    target: targetOf(path, what),
    names: ['*'],
    passedOn: false,
  })),
];

/** Every name that somebody takes from a file, followed through the indexes that pass it on. */
const takenNames = (files: Source[]): Map<string, Set<string>> => {
  const imports = files.flatMap(importsOf);
  const taken = new Map<string, Set<string>>();
  const take = (target: string, name: string): void => {
    const names = taken.get(target) ?? new Set<string>();
    if (names.has(name)) return;
    taken.set(target, names.add(name));
    for (const { from, target: to, names: passed, passedOn } of imports)
      if (passedOn && from === target && (passed.includes('*') || passed.includes(name) || name === '*'))
        take(to, name);
  };
  for (const { target, names, passedOn } of imports)
    if (!passedOn) for (const name of names) take(target, name);
  return taken;
};

const isEntry = ({ path }: Source): boolean => /(^|\/)(index|main)\.ts$/.test(path);
/** A schema that registers itself is used by the API's description. */
const registers = (text: string, name: string): boolean =>
  new RegExp(`^export const ${name} =[\\s\\S]*?\\.meta\\(\\{\\s*id: '${name}'`, 'm').test(text);
/** What a comment says of a name is no use of it. */
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const usedAtHome = (text: string, name: string): boolean =>
  (text.replace(COMMENT, '').match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
/** A type is exported so that a caller can name what a function gives: that needs no importer. */
const isNamedType = (text: string, name: string): boolean =>
  new RegExp(`^export (interface|type) ${name}\\b`, 'm').test(text) && usedAtHome(text, name);

/** The officers' half of the vault: what is sealed here is opened by programs of theirs alone, and by tests. */
const OFFICERS = new Set(['libs/vault/src/opener.ts', 'libs/vault/src/sealed-blob.ts']);

/** An export that nobody takes, or only its own spec while the file itself does without it. */
export const noExportIsDead: Rule = files => {
  const code = files.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));
  const byAll = takenNames(code);
  const byProduct = takenNames(code.filter(file => !isTest(file)));
  return code
    .filter(file => isProduct(file) && !isEntry(file) && !OFFICERS.has(file.path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(DECLARED)]
        .map(([, name = '']) => name)
        .filter(name => !registers(text, name) && !isNamedType(text, name))
        .filter(name => {
          const takes = (by: typeof byAll): boolean =>
            by.get(path)?.has(name) === true || by.get(path)?.has('*') === true;
          return !takes(byProduct) && !(takes(byAll) && usedAtHome(text, name));
        })
        .map(name => `${path}: nobody imports ${name}`),
    );
};

/** A file that no other imports and no program begins with. */
export const noFileIsDead: Rule = files => {
  const code = files.filter(({ path }) => /\.(ts|tsx|mjs|json)$/.test(path));
  const met = new Set(code.flatMap(importsOf).map(({ target }) => target));
  // Begun by name, as a child process or a worker.
  const begun = (path: string): boolean => {
    const name = path.replace(/\.ts$/, '').split('/').at(-1) ?? '';
    return code.some(file => file.path !== path && new RegExp(`/${name}\\.(js|ts)['"\`]`).test(file.text));
  };
  return code
    .filter(file => isProduct(file) && !isEntry(file) && !met.has(file.path) && !begun(file.path))
    .map(({ path }) => `${path}: nobody imports it`);
};

/** A statement file that no code reads. */
export const noSqlFileIsDead: Rule = files => {
  const code = files.filter(({ path }) => path.endsWith('.ts')).map(({ text }) => text);
  return files
    .filter(({ path }) => /^(apps|libs)\/.*\.sql$/.test(path))
    .filter(({ path }) => {
      const name =
        path
          .split('/')
          .at(-1)
          ?.replace(/\.sql$/, '') ?? '';
      return !code.some(
        text => text.includes(`/${name}`) || text.includes(`'${name}'`) || text.includes(`${name}.sql`),
      );
    })
    .map(({ path }) => `${path}: nobody reads it`);
};
