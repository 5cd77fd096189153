import { lengthPrefixed } from './length-prefixed.ts';

/** Where a blob stands. It opens nowhere else. */
export interface Place {
  table: string;
  row: string;
  column: string;
}

/** A blob that was changed, cut, moved, or is of a form not known here. Says nothing of its content. */
export class SealBroken extends Error {
  constructor(why: string) {
    super(`sealed blob: ${why}`);
    this.name = 'SealBroken';
  }
}

/*
 * Format 1: 1 byte format ‖ 16 bytes data key id (a UUID) ‖ 12 bytes IV ‖ ciphertext ‖ 16 bytes tag.
 * AES-256-GCM (NIST SP 800-38D), 96-bit IV, whole tag.
 */
const FORMAT = 1;
const ID_END = 17;
const IV_END = 29;
export const TAG_BYTES = 16;
export const CIPHER = 'aes-256-gcm';

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** 16 bytes as the database writes a uuid. */
export const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export const headOf = (id: string): Buffer => Buffer.concat([Buffer.of(FORMAT), idBytes(id)]);

/** What is authenticated beside the content: the blob's own head, and its place. */
export const associatedData = (head: Buffer, { table, row, column }: Place): Buffer =>
  lengthPrefixed(head, [table, row, column]);

export interface BlobParts {
  head: Buffer;
  keyId: string;
  iv: Buffer;
  ciphertext: Buffer;
  tag: Buffer;
}

/** Takes a blob apart; needs no key. */
export const partsOf = (blob: Buffer): BlobParts => {
  if (blob.length < IV_END + TAG_BYTES) throw new SealBroken('too short');
  if (blob[0] !== FORMAT) throw new SealBroken('unknown format');
  return {
    head: blob.subarray(0, ID_END),
    keyId: uuidText(blob.subarray(1, ID_END)),
    iv: blob.subarray(ID_END, IV_END),
    ciphertext: blob.subarray(IV_END, -TAG_BYTES),
    tag: blob.subarray(-TAG_BYTES),
  };
};

/** The data key under which a blob was sealed: its wrapped copy is looked up before it is opened. */
export const dataKeyOf = (blob: Buffer): string => partsOf(blob).keyId;
