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

/** The sealed columns of a version's row. */
export interface SealedVersion {
  sealed: Buffer;
  identity: Buffer;
}

/**
 * Persons' data and free text of a report, in two blobs bound to its row: who they are is kept for as long as anything of
 * theirs is, the rest goes with the report. Gateway and matcher hold no key that opens them an hour later: only officers
 * read them then, for a reason that they state.
 */
export const sealReport = (key: SealingKey, id: string, body: ReportBody | CorrectionBody): SealedVersion => {
  const parties = body.parties.map(({ address, telephone, consent, notice }) => ({
    address,
    telephone,
    consent,
    notice,
  }));
  const words = { ...wordsIn(body.facts, '/facts'), ...wordsIn(body.exemptions, '/exemptions') };
  const who = body.parties.map(({ name, formerNames, identifiers, birthOn, sex }) => ({
    name,
    formerNames,
    identifiers,
    birthOn,
    sex,
  }));
  return {
    sealed: sealText(key, id, { parties, words }),
    identity: seal(key, { id, said: { parties: who }, column: 'identity' }),
  };
};

/**
 * Table, row and column are authenticated with what is sealed (AAD): moved to another row or column it does not open.
 */
const seal = (key: SealingKey, { id, said, column }: { id: string; said: unknown; column: string }): Buffer =>
  key.seal(Buffer.from(JSON.stringify(said)), { table: 'statement', row: id, column });

/** Seals what is said beside the plain facts of the statement `id`. */
export const sealText = (key: SealingKey, id: string, said: unknown): Buffer =>
  seal(key, { id, said, column: 'sealed' });
