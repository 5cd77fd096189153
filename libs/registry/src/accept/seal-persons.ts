import type { CorrectionBody, ReportBody } from '#contracts';
import type { SealingKey } from '#vault';

/** Free text of facts and exemptions by JSON path: it may hold a name. */
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

/** Persons' data and free text of a report, in one blob bound to its row. */
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

/** Seals what is said beside the plain facts of the statement `id`. */
export const sealText = (key: SealingKey, id: string, said: unknown): Buffer =>
  key.seal(Buffer.from(JSON.stringify(said)), { table: 'statement', row: id, column: 'sealed' });
