import { constants, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';
import { SealBroken } from './sealed-blob.ts';

/** RSA-OAEP-256: OAEP with SHA-256 for hash and mask, no label (RFC 8017, section 7.1), so that an HSM can do it. */
const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };

export const wrapKey = (publicKey: KeyObject, secret: Buffer): Buffer =>
  publicEncrypt({ key: publicKey, ...oaep }, secret);

export const unwrapKey = (privateKey: KeyObject, wrapped: Buffer): Buffer => {
  try {
    return privateDecrypt({ key: privateKey, ...oaep }, wrapped);
  } catch {
    throw new SealBroken('its data key is not wrapped to this opening key');
  }
};
