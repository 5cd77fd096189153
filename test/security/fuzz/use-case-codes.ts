import { REFUSALS } from '#contracts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    // Where codes are only listed: the catalogue, the route table, the document's words.
    .filter(path => !/(^|\/)(refusals|routes|openapi)(\/|\.ts)/.test(path))
    .map(path => readFileSync(join(folder, path), 'utf8'))
    .join('\n');

const namedIn = (...folders: string[]): Set<string> =>
  new Set(folders.map(sources).flatMap(text => text.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? []));

/** The codes that a request meets only once it was understood: raised by a use case, and by nothing before it. */
export const useCaseCodes = (): ReadonlySet<string> => {
  const inside = namedIn(
    ...['registry', 'criteria', 'identity', 'listing', 'matching'].map(lib => `libs/${lib}/src`),
  );
  const before = namedIn('apps/gateway/src', 'libs/access/src', 'libs/platform/src', 'libs/contracts/src');
  return new Set(Object.keys(REFUSALS).filter(code => inside.has(code) && !before.has(code)));
};
