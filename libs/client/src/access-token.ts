import { type CryptoKey, type JWK, type KeyObject, SignJWT } from 'jose';
import type { Fetch } from './retries.ts';

/** The connection's private key: P-256, for ES256. */
export type SigningKey = CryptoKey | KeyObject | JWK;

export interface Connection {
  url: string;
  /** The connection's id: `iss` and `sub` of its assertions. */
  connection: string;
  /** The member that it calls for; may be left out where there is one. */
  member?: string;
  key: SigningKey;
}

/** An assertion lives less than the 60 s that are allowed, so that a clock a little ahead does no harm. */
const ASSERTION_SECONDS = 45;
/** A token is renewed this long before it expires, in milliseconds. */
const EARLY_MILLIS = 30_000;

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** private_key_jwt (RFC 7523): a JWT with a fresh `jti` for each request. */
const assertionOf = ({ connection, key }: Connection, tokenUrl: string, nowMillis: number) => {
  const seconds = Math.floor(nowMillis / 1000);
  const kid = 'kid' in key && typeof key.kid === 'string' ? key.kid : undefined;
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', ...(kid !== undefined && { kid }) })
    .setIssuer(connection)
    .setSubject(connection)
    .setAudience(tokenUrl)
    .setJti(crypto.randomUUID())
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + ASSERTION_SECONDS)
    .sign(key);
};

/** RFC 6749, section 4.4.2: a form, with the assertion of RFC 7523 in place of a secret. */
const requestOf = async (connection: Connection, lang: string, nowMillis: number): Promise<Request> => {
  const url = `${connection.url.replace(/\/+$/, '')}/oauth/token`;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: await assertionOf(connection, url, nowMillis),
    ...(connection.member !== undefined && { member: connection.member }),
  });
  return new Request(url, { method: 'POST', body: form, headers: { 'Accept-Language': lang } });
};

/** What asking for a token takes. */
interface Asking {
  connection: Connection;
  lang: string;
  fetch: Fetch;
  nowMillis: () => number;
}

/** A token, or the service's own refusal to give one. */
export type TokenOrRefusal = { token: string; refusal?: never } | { token?: never; refusal: Response };

export interface TokenSource {
  /** The token remembered, or a new one; several callers at once share one request. */
  take: () => Promise<TokenOrRefusal>;
  /** Forgets a token that the service no longer accepts. */
  drop: (token: string) => void;
}

/** Remembers a token until shortly before it expires. */
export const tokenSource = ({ connection, lang, fetch, nowMillis }: Asking): TokenSource => {
  let held: { token: string; untilMillis: number } | undefined;
  let asking: Promise<TokenOrRefusal> | undefined;

  const ask = async (): Promise<TokenOrRefusal> => {
    const asked = nowMillis();
    const send = async () => fetch(await requestOf(connection, lang, asked));
    const first = await send();
    // Sent again after a broken connection, an assertion may have been used up: a fresh one, once.
    const response = first.status === 401 ? await send() : first;
    if (!response.ok) return { refusal: response };
    const { access_token: token, expires_in: seconds } = (await response.json()) as {
      access_token: string;
      expires_in: number;
    };
    held = { token, untilMillis: asked + seconds * 1000 - EARLY_MILLIS };
    return { token };
  };

  return {
    take: async () => {
      if (held && nowMillis() < held.untilMillis) return { token: held.token };
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      const taken = await asking;
      // A body is read once: each of several callers gets its own.
      return taken.refusal ? { refusal: taken.refusal.clone() } : taken;
    },
    drop: token => {
      if (held?.token === token) held = undefined;
    },
  };
};
