import { createCipheriv, type KeyObject } from 'node:crypto';
import type { Random } from './random-blocks.ts';
import { associatedData, CIPHER, headOf, type Place, TAG_BYTES, uuidText } from './sealed-blob.ts';
import { wrapKey } from './wrap-key.ts';

const SECRET_BYTES = 32;
const IV_BYTES = 12;

/** What table `data_key` keeps: with the officers' private key it opens what was sealed under it. */
export interface StoredDataKey {
  id: string;
  wrapped: Buffer;
}

/** A data key in the memory of the process that made it. */
export class DataKey implements StoredDataKey {
  readonly id: string;
  readonly wrapped: Buffer;
  /** How often it has sealed. Random IVs of 96 bits allow 2^32 (NIST SP 800-38D, section 8.3). */
  seals = 0;
  readonly #head: Buffer;
  readonly #secret: Buffer;
  readonly #cut: Random;
  #gone = false;

  constructor(
    publicKey: KeyObject,
    readonly madeAtMs: number,
    cut: Random,
  ) {
    const id = Buffer.from(cut(16));
    id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x40, 6);
    id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
    this.id = uuidText(id);
    this.#head = headOf(this.id);
    // A copy: the block that it is cut from is not wiped with it, so its piece is wiped here.
    const piece = cut(SECRET_BYTES);
    this.#secret = Buffer.from(piece);
    piece.fill(0);
    this.wrapped = wrapKey(publicKey, this.#secret);
    this.#cut = cut;
  }

  /** Seals for one place; the same content is another blob each time. */
  seal(plaintext: Buffer, place: Place): Buffer {
    if (this.#gone) throw new Error(`data key ${this.id} is gone: take a new one for each batch`);
    this.seals += 1;
    const iv = this.#cut(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#secret, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(associatedData(this.#head, place));
    return Buffer.concat([this.#head, iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  }

  /** Wipes the secret. What was sealed stays; this process can neither add to it nor open it. */
  forget(): void {
    this.#gone = true;
    this.#secret.fill(0);
  }
}
