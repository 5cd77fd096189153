import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

const MODULUS_BITS = 3072;

/** A new pair of the officers' keys: the public one seals, the private one opens. */
export const newOfficerKeys = (): { publicPem: string; privatePem: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: MODULUS_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicPem: publicKey, privatePem: privateKey };
};

const strongEnough = (key: KeyObject): KeyObject => {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < MODULUS_BITS) {
    throw new Error(`the officers' key is RSA of ${MODULUS_BITS} bits or more`);
  }
  return key;
};

/** Refuses a private key: a process that seals must not be able to open. */
export const readSealingKey = (publicPem: string): KeyObject => {
  if (publicPem.includes('PRIVATE KEY'))
    throw new Error('the sealing key is a public key; this one is private');
  return strongEnough(createPublicKey(publicPem));
};

export const readOpeningKey = (privatePem: string): KeyObject => strongEnough(createPrivateKey(privatePem));
