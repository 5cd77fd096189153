import { ASSERTION_TYPE, GRANT_TYPE } from '#contracts';
import { SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { type Bank, PUBLIC_URL } from './gateway-world.ts';

/** What an assertion says otherwise than it should; a claim that is undefined is left out. */
export interface Otherwise {
  claims?: object;
  kid?: string;
  expires?: string;
}

/** As a bank's programmer writes it from RFC 7523. */
export const assertionOf = (
  { connection, key }: Bank,
  { claims, kid = key.kid, expires = '60s' }: Otherwise = {},
): Promise<string> => {
  const told = { iss: connection, sub: connection, aud: `${PUBLIC_URL}/oauth/token`, jti: randomUUID() };
  return new SignJWT({ ...told, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setExpirationTime(expires)
    .sign(key.privateKey);
};

/** The form of RFC 6749, 4.4.2, around an assertion. */
export interface Form extends Record<string, string> {
  client_assertion: string;
}

export const tokenForm = (assertion: string, more: Record<string, string> = {}): Form => ({
  grant_type: GRANT_TYPE,
  client_assertion_type: ASSERTION_TYPE,
  client_assertion: assertion,
  ...more,
});
