import type { PartyKind } from '#contracts';
import { type NameForms, NAMES_VERSION, type NameDigests } from '#matching';
import { nameDigest, readingDigest, type IndexKeys } from '#vault';

/** Digests of one name: the canonical form, and the reading by which a Latin name may agree. */
export const digestsOfName = (
  keys: IndexKeys,
  kind: PartyKind,
  { canonical, reading, latin }: NameForms,
): NameDigests => ({
  canonical: nameDigest(keys, { kind, canonical }, NAMES_VERSION).toString('hex'),
  reading: reading === null ? null : readingDigest(keys, reading, NAMES_VERSION).toString('hex'),
  latin,
});
