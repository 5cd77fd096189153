import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { Jwks } from '#contracts';
import { jwkOf } from './signing-key.ts';

const PRIVATE = 'this is a private key: it stays with whoever made it; send its public half';
const UNREADABLE = 'this is no public key: a JWK, or PEM that begins with BEGIN PUBLIC KEY';

const read = (text: string): KeyObject => {
  if (/PRIVATE KEY/.test(text)) throw new Error(PRIVATE);
  try {
    // An X.509 certificate too could be read as PEM; its dates and its issuer would then be believed by nobody.
    if (text.includes('-----BEGIN PUBLIC KEY-----')) return createPublicKey(text);
    return createPublicKey({ key: JSON.parse(text) as JsonWebKey, format: 'jwk' });
  } catch {
    // The parser's own words may quote what it read.
    throw new Error(UNREADABLE);
  }
};

/** A private JWK (RFC 7518, 6.2.2) holds `d`, and would be read as its public half. */
const holdsPrivate = (text: string): boolean => {
  try {
    return Object.hasOwn(JSON.parse(text) as object, 'd');
  } catch {
    return false;
  }
};

/**
 * Reads a public key that its holder made: a JWK (RFC 7517) or SPKI PEM. What else a JWK says of itself, its `kid` too, is
 * left out: `kid` is always the thumbprint (RFC 7638).
 *
 * @throws in words where it is a private key, none at all, or not on P-256: the only algorithm is ES256
 */
export const publicKeyOf = (text: string): { publicJwk: Jwks['keys'][number]; kid: string } => {
  // Windows editors put a byte order mark first.
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (holdsPrivate(plain)) throw new Error(PRIVATE);
  const publicJwk = jwkOf(read(plain));
  return { publicJwk, kid: publicJwk.kid };
};
