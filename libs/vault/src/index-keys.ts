import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

const ROOT_BYTES = 32;
/** The key number is one byte of every index and digest. */
const GREATEST_NUMBER = 255;
/** Heads every HKDF info: another scheme gets another version, so that no value of the two can be equal. */
const SCHEME = 'lianfang/v1/';

/**
 * The keys that numbers and digests are found by: one root, and from it by HKDF-SHA-256 (RFC 5869, no
 * salt) a key for each purpose and type, so that values of two purposes can never be compared.
 */
export class IndexKeys {
  readonly #root: KeyObject;
  readonly #derived = new Map<string, KeyObject>();

  /** @param number which root this is, 1 to 255: it stands in front of every value made with it. */
  constructor(
    root: Buffer,
    readonly number: number,
  ) {
    if (root.length !== ROOT_BYTES) throw new Error(`an index root is ${ROOT_BYTES} bytes`);
    if (!Number.isInteger(number) || number < 1 || number > GREATEST_NUMBER) {
      throw new Error(`an index key's number is 1 to ${GREATEST_NUMBER}`);
    }
    this.#root = createSecretKey(root);
  }

  /** The key of a purpose, or of a purpose and a type (`index/USCC`). Purposes are a closed list: the cache is bounded. */
  keyFor(purpose: string): KeyObject {
    const known = this.#derived.get(purpose);
    if (known) return known;
    const derived = Buffer.from(hkdfSync('sha256', this.#root, '', SCHEME + purpose, ROOT_BYTES));
    const key = createSecretKey(derived);
    derived.fill(0);
    this.#derived.set(purpose, key);
    return key;
  }
}

export const newIndexRoot = (): Buffer => randomBytes(ROOT_BYTES);

export const openIndexKeys = (root: Buffer, keyNumber = 1): IndexKeys => new IndexKeys(root, keyNumber);
