import type { RefusalCode } from '#contracts';
import { Strategy } from 'passport-jwt';
import * as z from 'zod';
import type { SigningKey } from './signing-key.ts';
import { tokenRefusalOf } from './token-refusal.ts';

const Claims = z.object({
  sub: z.string(),
  member: z.string(),
  key: z.string(),
  exp: z.number(),
  iat: z.number(),
});
/** What a token says once its signature holds: a connection (`sub`), its key, one member's code, its end in seconds. */
export type Claims = z.infer<typeof Claims>;

export type Verified = { claims: Claims } | { refused: RefusalCode };
/** Of a signature, an issuer, an audience and an end; not of who is in force. */
export type VerifyToken = (token: string) => Promise<Verified>;

/** One key, one issuer, one audience: whatever else a token names is refused. */
export interface TokenRules {
  key: SigningKey;
  issuer: string;
  audience: string;
}

/** passport calls these three on a strategy; it takes no other part here, as there is neither session nor redirect. */
interface Attempt {
  success(claims: unknown): void;
  fail(fault: unknown): void;
  error(bug: unknown): void;
  authenticate(request: { token: string }): void;
}

/** passport-jwt's strategy over one token: ES256 alone, our key, our issuer, our audience. */
export const tokenVerifier = ({ key, issuer, audience }: TokenRules): VerifyToken => {
  const strategy = new Strategy(
    {
      jwtFromRequest: (request: unknown) => (request as { token: string }).token,
      secretOrKey: key.publicKey.export({ format: 'pem', type: 'spki' }),
      // A list of one: else a token could choose `none`, or HS256 with our public key as its secret (RFC 8725, 3.1).
      algorithms: ['ES256'],
      issuer,
      audience,
    },
    (payload: unknown, done: (fault: unknown, claims?: unknown) => void) => {
      const read = Claims.safeParse(payload);
      done(null, read.success ? read.data : false);
    },
  );
  return token =>
    new Promise((resolve, reject) => {
      // As passport itself does it: an object a request, on which the strategy reports.
      const attempt = Object.create(strategy) as Attempt;
      attempt.success = claims => {
        resolve({ claims: claims as Claims });
      };
      attempt.fail = fault => {
        resolve({ refused: tokenRefusalOf(fault, token) });
      };
      attempt.error = reject;
      attempt.authenticate({ token });
    });
};
