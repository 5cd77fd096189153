import { createDecipheriv, type KeyObject } from 'node:crypto';
import { readOpeningKey } from './officer-keys.ts';
import { associatedData, CIPHER, partsOf, type Place, SealBroken, TAG_BYTES } from './sealed-blob.ts';
import { unwrapKey } from './wrap-key.ts';

/** Most unwrapped data keys kept; the eldest goes first. One a process and hour: about six weeks of one gateway. */
const MOST_KEYS = 1000;

/** Looks up a wrapped data key by its id (table `data_key`); undefined where there is none. */
export type WrappedOf = (id: string) => Buffer | undefined;

/** Opens what was sealed: only where the officers' private key is. */
export class Opener {
  readonly #privateKey: KeyObject;
  readonly #unwrapped = new Map<string, Buffer>();

  constructor(privatePem: string) {
    this.#privateKey = readOpeningKey(privatePem);
  }

  /** @throws SealBroken where the blob was changed, stands in another place, or its data key is missing. */
  open(blob: Buffer, place: Place, wrappedOf: WrappedOf): Buffer {
    const { head, keyId, iv, ciphertext, tag } = partsOf(blob);
    const decipher = createDecipheriv(CIPHER, this.#secretOf(keyId, wrappedOf), iv, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(associatedData(head, place));
    decipher.setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    } catch {
      throw new SealBroken('changed, or moved from another place');
    }
  }

  #secretOf(keyId: string, wrappedOf: WrappedOf): Buffer {
    const known = this.#unwrapped.get(keyId);
    if (known) return known;
    const wrapped = wrappedOf(keyId);
    if (!wrapped) throw new SealBroken('its data key is not stored');
    const secret = unwrapKey(this.#privateKey, wrapped);
    const [eldest] = this.#unwrapped.keys();
    if (this.#unwrapped.size >= MOST_KEYS && eldest !== undefined) this.#unwrapped.delete(eldest);
    this.#unwrapped.set(keyId, secret);
    return secret;
  }
}

export const openOpener = (privatePem: string): Opener => new Opener(privatePem);
