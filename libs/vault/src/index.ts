export { blindIndex, bucketOf } from './blind-index.ts';
export type { StoredDataKey } from './data-key.ts';
export { bodyDigest, factDigest, loanDigest, nameDigest, readingDigest, rootCheck } from './digests.ts';
export { type IndexKeys, newIndexRoot, openIndexKeys } from './index-keys.ts';
export { newOfficerKeys, publicHalfOf, sealingKeyDigest } from './officer-keys.ts';
export { type Opener, openOpener, type WrappedOf } from './opener.ts';
export { dataKeyOf, type Place, SealBroken } from './sealed-blob.ts';
export { openSealer, type Sealer, type SealerOptions, type SealingKey, type StoreDataKey } from './sealer.ts';
export { sameDigest } from './stamped-hmac.ts';
