import type { NameDigests } from './claimant.ts';

/** Version of the normal forms; stored with every digest. A new dictionary of either library is a new version. */
export const NAMES_VERSION = 1;

/**
 * Whether two names are the same. Everything merely close is for a person to see, never acted upon.
 *
 * @param latinTypes the number that both share is a PASSPORT or FOREIGN_PR, which may print the Latin name alone:
 *   then one Latin side also agrees with the other's reading.
 */
export const namesAgree = (a: NameDigests, b: NameDigests, latinTypes: boolean): boolean =>
  a.canonical === b.canonical ||
  (latinTypes && a.latin !== b.latin && a.reading !== null && a.reading === b.reading);
