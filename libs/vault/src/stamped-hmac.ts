import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IndexKeys } from './index-keys.ts';

/** Bytes in front of the HMAC: the key's number and the version of what it was made from. */
export const STAMP_BYTES = 2;
const MAC_BYTES = 32;

/** `version` is one byte, 1 to 255: of the normaliser where text was normalised first, else of the message's form. */
export interface Made {
  purpose: string;
  version: number;
}

/** Key number ‖ version ‖ HMAC-SHA-256: 34 bytes that name what is needed to make them again. */
export const stampedHmac = (
  keys: IndexKeys,
  { purpose, version }: Made,
  message: string | Buffer,
): Buffer => {
  if (!Number.isInteger(version) || version < 1 || version > 255) throw new Error('a version is 1 to 255');
  const stamped = Buffer.allocUnsafe(STAMP_BYTES + MAC_BYTES);
  stamped[0] = keys.number;
  stamped[1] = version;
  createHmac('sha256', keys.keyFor(purpose)).update(message).digest().copy(stamped, STAMP_BYTES);
  return stamped;
};

/** Compares without telling by its time where two digests differ. */
export const sameDigest = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
