import * as z from 'zod';
import { Problem } from './problem.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';
import { MemberCode } from './scalars.ts';

/** RFC 6749, section 4.4. */
export const GRANT_TYPE = 'client_credentials';
/** RFC 7523, section 2.2. */
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** An assertion's `exp` is at most this far away, in seconds. */
export const ASSERTION_SECONDS = 60;

/**
 * The form of `POST /oauth/token` (RFC 6749 section 4.4, RFC 7523).
 *
 * The assertion is a JWT, ES256, with `iss` = `sub` = the connection's id, `aud` = the token URL, `jti` and `exp`.
 * `member` may be left out where the connection acts for one member only. Parameters that are not known are
 * ignored, as RFC 6749 section 3.2 demands.
 */
export const TokenForm = z
  .object({
    grant_type: z.string().max(100),
    client_assertion_type: z.string().max(100),
    client_assertion: z.string().min(1).max(4000),
    member: MemberCode.optional(),
  })
  .meta({ id: 'TokenForm' });
export type TokenForm = z.infer<typeof TokenForm>;

export const TokenAnswer = z
  .strictObject({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.int().min(1) })
  .meta({ id: 'TokenAnswer' });
export type TokenAnswer = z.infer<typeof TokenAnswer>;

const TokenErrorWord = z.enum([
  'invalid_request',
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
]);

/** RFC 6749, section 5.2, and our problem beside it; sent as `application/json`. */
export const TokenError = Problem.extend({ error: TokenErrorWord, error_description: z.string() }).meta({
  id: 'TokenError',
});
export type TokenError = z.infer<typeof TokenError>;

/** Which of the RFC's words fits; our own code beside it says more. */
const errorWord = (code: RefusalCode): z.infer<typeof TokenErrorWord> => {
  if (code === 'TOKEN_GRANT') return 'unsupported_grant_type';
  if (code.startsWith('TOKEN_')) return 'invalid_client';
  return code === 'MEMBER_NOT_YOURS' || code === 'MEMBER_SUSPENDED'
    ? 'unauthorized_client'
    : 'invalid_request';
};

/** The RFC knows 401 for a client that is not believed and 400 for all else; our own codes keep theirs elsewhere. */
export const tokenStatusOf = (code: RefusalCode): 400 | 401 =>
  errorWord(code) === 'invalid_client' ? 401 : 400;

/**
 * A refusal as an OAuth client reads it. Of a failure of the service itself (5xx) the RFC says nothing: that
 * stays a problem. `error_description` is ASCII by the RFC, so always English.
 */
export const tokenErrorOf = (problem: Problem): TokenError => {
  const { code } = problem;
  const words = { error: errorWord(code), error_description: REFUSALS[code].en };
  return { ...words, ...problem, status: tokenStatusOf(code) };
};

/** A public key of the service (RFC 7517), P-256. */
const Jwk = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string(),
  use: z.literal('sig'),
  alg: z.literal('ES256'),
  x: z.string(),
  y: z.string(),
});
export const Jwks = z.strictObject({ keys: z.array(Jwk) }).meta({ id: 'Jwks' });
export type Jwks = z.infer<typeof Jwks>;
