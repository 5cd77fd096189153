import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import type { Jwks } from '#contracts';

/** An ES256 key pair; `kid` is the public key's thumbprint (RFC 7638), so it needs no place of its own. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The public half alone, with `kid`, `alg` and `use`. */
  readonly publicJwk: Jwks['keys'][number];
}

/** RFC 7638, section 3: required members of an EC key in lexicographic order, no white space. */
const thumbprintOf = ({ crv, x, y }: { crv: string; x: string; y: string }): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv, kty: 'EC', x, y }))
    .digest('base64url');

/** @throws where it is not an EC key on P-256: the only algorithm is ES256. */
export const jwkOf = (publicKey: KeyObject): Jwks['keys'][number] => {
  if (publicKey.asymmetricKeyType !== 'ec') throw new Error('the signing key is not an EC key');
  const { crv, x, y } = publicKey.export({ format: 'jwk' });
  if (crv !== 'P-256' || x === undefined || y === undefined)
    throw new Error('the signing key is not on P-256');
  return { kty: 'EC', crv, x, y, kid: thumbprintOf({ crv, x, y }), alg: 'ES256', use: 'sig' };
};

/**
 * Reads a key from PKCS #8 PEM.
 *
 * @throws where it is not an EC key on P-256.
 */
export const signingKeyOf = (pem: string): SigningKey => {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const publicJwk = jwkOf(publicKey);
  return { kid: publicJwk.kid, privateKey, publicKey, publicJwk };
};

/** A new key pair; `privatePem` is what goes to a file of mode 0600. */
export const newSigningKey = (): { privatePem: string; publicJwk: Jwks['keys'][number]; kid: string } => {
  // P-256 is the curve of ES256 (RFC 7518, 3.4).
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const privatePem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const { publicJwk, kid } = signingKeyOf(privatePem);
  return { privatePem, publicJwk, kid };
};

/** What members verify tokens and receipts with (RFC 7517): one set, a kid a key. */
export const keySetOf = (...keys: readonly SigningKey[]): Jwks => ({ keys: keys.map(key => key.publicJwk) });
