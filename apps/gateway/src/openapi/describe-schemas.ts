import { criteria } from '#criteria';
import { CODE_WORDS } from './code-words.ts';
import type { JsonObject } from './components.ts';
import { SHAPE_WORDS } from './shape-words.ts';

/** Criteria keep their own words, so that a sixth one is described here too. */
const criterionWords = (): Record<string, string> =>
  Object.fromEntries(Object.entries(criteria).map(([code, row]) => [code, row.words.zh]));

/** Words of a closed list, by its name; undefined for what is none. */
const wordsOf = (id: string): Readonly<Record<string, string>> | undefined =>
  id === 'Criterion' ? criterionWords() : CODE_WORDS[id];

/** Each value of a closed list on a line of its own, as Swagger's page shows it. */
const ofCodes = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([code, word]) => `\`${code}\` ${word}`)
    .join('\n\n');

/** A shape with what a bank's programmer must know of it; what describes itself stays as it is. */
export const described = (id: string, schema: JsonObject): JsonObject => {
  const words = wordsOf(id);
  const description = words ? ofCodes(words) : SHAPE_WORDS[id];
  return description === undefined ? schema : { ...schema, description };
};
