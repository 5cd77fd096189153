import type { PartyKind } from '#contracts';
import { nameForms, NAMES_VERSION, type NameDigests } from '#matching';
import { nameDigest, readingDigest, type IndexKeys } from '#vault';

/** Digests of one name: the canonical form, and the reading by which a Latin name may agree. */
export const digestsOfName = (keys: IndexKeys, kind: PartyKind, name: string): NameDigests => {
  const { canonical, reading, latin } = nameForms(kind, name);
  return {
    canonical: nameDigest(keys, { kind, canonical }, NAMES_VERSION).toString('hex'),
    reading: reading === null ? null : readingDigest(keys, reading, NAMES_VERSION).toString('hex'),
    latin,
  };
};
