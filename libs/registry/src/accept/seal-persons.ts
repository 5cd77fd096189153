import type { CorrectionBody, ReportBody } from '#contracts';
import type { SealingKey } from '#vault';

/**
 * Free text of facts and exemptions by JSON path: it may hold a name. Under these two names alone the shapes
 * let people write freely; all else is a date, a sum or a code, and stays plain to be judged.
 */
const wordsIn = (value: unknown, path: string): Record<string, string> => {
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) =>
      typeof inner === 'string' && (key === 'words' || key === 'document')
        ? { [`${path}/${key}`]: inner }
        : wordsIn(inner, `${path}/${key}`),
    ),
  ) as Record<string, string>;
};

/**
 * Persons' data and free text of a report, in one blob bound to its row. Gateway and matcher hold no key that
 * opens it an hour later: only officers read it then, for a reason that they state.
 */
export const sealReport = (key: SealingKey, id: string, body: ReportBody | CorrectionBody): Buffer => {
  const parties = body.parties.map(
    ({ name, formerNames, identifiers, birthOn, sex, address, telephone, consent, notice }) => ({
      name,
      formerNames,
      identifiers,
      birthOn,
      sex,
      address,
      telephone,
      consent,
      notice,
    }),
  );
  const words = { ...wordsIn(body.facts, '/facts'), ...wordsIn(body.exemptions, '/exemptions') };
  return sealText(key, id, { parties, words });
};

/**
 * Seals what is said beside the plain facts of the statement `id`. Table, row and column are authenticated
 * with it (AAD): moved to another row it does not open.
 */
export const sealText = (key: SealingKey, id: string, said: unknown): Buffer =>
  key.seal(Buffer.from(JSON.stringify(said)), { table: 'statement', row: id, column: 'sealed' });
