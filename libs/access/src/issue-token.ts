import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';

/** An access token lives this long, in seconds. */
export const TOKEN_SECONDS = 600;

/** Whom a token is for, and by whom it is given; `seconds` and `now` are set by tests alone. */
export interface TokenFor {
  connection: string;
  /** The connection's key that signed the assertion: with it the token ends. */
  keyId: string;
  /** Code of the one member for whom the connection calls. */
  member: string;
  issuer: string;
  audience: string;
  seconds?: number;
  now?: Date;
}

/** An ES256 access token (JWT profile, RFC 9068): for one connection and one member. */
export const issueToken = (key: SigningKey, token: TokenFor): Promise<string> => {
  const issuedAt = Math.floor((token.now ?? new Date()).getTime() / 1000);
  return new SignJWT({ member: token.member, key: token.keyId })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(token.issuer)
    .setAudience(token.audience)
    .setSubject(token.connection)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (token.seconds ?? TOKEN_SECONDS))
    .sign(key.privateKey);
};
