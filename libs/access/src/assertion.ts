import { ASSERTION_SECONDS, type Refusal } from '#contracts';
import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify, type JWK } from 'jose';
import * as z from 'zod';
import type { Connection } from './ports.ts';

/** How far a bank's clock may be off, in seconds. */
const CLOCK_SECONDS = 5;
/** Ours have about 400 characters. */
const LONGEST = 4_096;
/** Of one connection; two are in force while one takes the other's place. */
const KEYS_TRIED_MOST = 4;

/** A connection's keys in force; null where there is no such connection. */
export type KeysOf = (connection: string) => Promise<Connection['keys'] | null>;

/** `now` is the process's clock: tokens do not follow the one clock of the standing. */
export interface AssertionRules {
  keysOf: KeysOf;
  /** The token URL (RFC 7523, 3: `aud`). */
  audience: string;
  now: Date;
}

/** One that held; `expiresAt` is how long its `jti` must be remembered. */
export interface Assertion {
  connection: string;
  keyId: string;
  jti: string;
  expiresAt: Date;
}

const Claims = z.object({
  iss: z.string().regex(/^[\x21-\x7e]{1,64}$/),
  sub: z.string(),
  jti: z.string().regex(/^[\x21-\x7e]{1,64}$/),
  exp: z.number(),
});

/** Its claims, not yet believed: they only tell whose keys to try. */
const readable = (jwt: string): { claims: z.infer<typeof Claims>; kid: string | undefined } | null => {
  try {
    if (jwt.length > LONGEST) return null;
    return { claims: Claims.parse(decodeJwt(jwt)), kid: decodeProtectedHeader(jwt).kid };
  } catch {
    return null;
  }
};

/** Whether signature, audience and times hold; a connection's key that cannot be read holds nothing. */
const holds = async (
  jwt: string,
  jwk: Connection['keys'][number]['jwk'],
  { audience, now }: AssertionRules,
): Promise<boolean> => {
  try {
    const key = await importJWK(jwk as JWK, 'ES256');
    await jwtVerify(jwt, key, {
      algorithms: ['ES256'],
      audience,
      currentDate: now,
      clockTolerance: CLOCK_SECONDS,
    });
    return true;
  } catch {
    return false;
  }
};

const REFUSED = { refused: { code: 'TOKEN_ASSERTION' } satisfies Refusal } as const;

/**
 * Verifies a client assertion (RFC 7523, private_key_jwt): `iss` = `sub` = the connection, ES256 by one of its keys,
 * for this token URL, with a `jti`, ending within 60 s. Why it failed is not told: the caller may be anyone.
 */
export const verifyAssertion = async (
  jwt: string,
  rules: AssertionRules,
): Promise<{ assertion: Assertion } | { refused: Refusal }> => {
  const read = readable(jwt);
  if (!read || read.claims.iss !== read.claims.sub) return REFUSED;
  const { iss: connection, jti, exp } = read.claims;
  if (exp - rules.now.getTime() / 1000 > ASSERTION_SECONDS + CLOCK_SECONDS) return REFUSED;
  const keys = (await rules.keysOf(connection)) ?? [];
  // Without a `kid` each key in force is tried: else a caller who names none would be shut out while its key is changed.
  const tried = keys
    .filter(({ kid }) => read.kid === undefined || kid === read.kid)
    .slice(0, KEYS_TRIED_MOST);
  const held = await Promise.all(tried.map(({ jwk }) => holds(jwt, jwk, rules)));
  const key = tried[held.indexOf(true)];
  if (!key) return REFUSED;
  const expiresAt = new Date((exp + CLOCK_SECONDS) * 1000);
  return { assertion: { connection, keyId: key.kid, jti, expiresAt } };
};
