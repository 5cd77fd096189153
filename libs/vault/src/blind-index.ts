import type { IdentifierType } from '#contracts';
import type { IndexKeys } from './index-keys.ts';
import { STAMP_BYTES, stampedHmac } from './stamped-hmac.ts';

/**
 * What a number is found by without being read: key number ‖ normaliser version ‖ HMAC-SHA-256 of
 * `type:canonical` under the type's own key. Never a plain hash: all numbers are enumerated in hours.
 *
 * @param version of the normaliser that made `canonical` (identity's NORMALISER_VERSION).
 */
export const blindIndex = (
  keys: IndexKeys,
  { type, canonical }: { type: IdentifierType; canonical: string },
  version: number,
): Buffer => stampedHmac(keys, { purpose: `index/${type}`, version }, `${type}:${canonical}`);

/** The bucket that is locked for an index: 0 to 65,535, the first two bytes of its HMAC. */
export const bucketOf = (index: Buffer | string): number =>
  (typeof index === 'string' ? Buffer.from(index.replace(/^\\x/, ''), 'hex') : index).readUInt16BE(
    STAMP_BYTES,
  );
