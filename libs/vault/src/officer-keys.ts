import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

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

/** What a file holds that is no key of the kind asked for is OpenSSL's to say, and says nothing to who set it. */
const readPem = (read: () => KeyObject): KeyObject => {
  try {
    return read();
  } catch {
    throw new Error("the officers' key cannot be read: it is RSA in PEM");
  }
};

/** Refuses a private key: a process that seals must not be able to open. */
export const readSealingKey = (publicPem: string): KeyObject => {
  if (publicPem.includes('PRIVATE KEY'))
    throw new Error('the sealing key is a public key; this one is private');
  return strongEnough(readPem(() => createPublicKey(publicPem)));
};

/** The public half of the officers' private key, as a gateway's file holds it. */
export const publicHalfOf = (privatePem: string): string =>
  createPublicKey(readOpeningKey(privatePem)).export({ type: 'spki', format: 'pem' }).toString();

/** `sha256:` and the digest of the key as SubjectPublicKeyInfo (RFC 5280, 4.1), so that openssl can make it too. */
export const sealingKeyDigest = (publicPem: string): string => {
  const der = readSealingKey(publicPem).export({ type: 'spki', format: 'der' });
  return `sha256:${createHash('sha256').update(der).digest('hex')}`;
};

export const readOpeningKey = (privatePem: string): KeyObject =>
  strongEnough(readPem(() => createPrivateKey(privatePem)));
