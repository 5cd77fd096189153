import type { Refusal } from '#contracts';

const parts = (pointer: string) =>
  pointer.split('/').map(part => (/^\d+$/.test(part) ? part.padStart(6, '0') : part));

/** The order in which the body's fields are documented; others follow by name. */
const FIELDS = [
  'criterion',
  'loan',
  'parties',
  'facts',
  'exemptions',
  'evidence',
  'settlement',
  'unit',
  'staff',
];
const rank = (pointer: string) => {
  const at = FIELDS.indexOf(parts(pointer)[1] ?? '');
  return String(at === -1 ? FIELDS.length : at).padStart(2, '0') + parts(pointer).join('/');
};

/** Refusals in the order of the document: the first gives the problem its code and status. */
export const inDocumentOrder = (refusals: Refusal[]): Refusal[] =>
  refusals
    .map(refusal => ({ refusal, at: rank(refusal.pointer ?? '') }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ refusal }) => refusal);
