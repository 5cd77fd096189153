import type { MemberCode } from '../../gateway/gateway-world.ts';
import type { Operation } from '../api-document.ts';

/** How a request shows who sends it. */
export type TokenKind =
  'valid' | 'none' | 'noise' | 'expired' | 'ofAnotherMember' | 'ofAnotherKey' | 'forAnother' | 'huge';

/** One request as it goes over the wire, and what is needed to say what came of it. */
export interface Sent {
  operation: Operation;
  /** False where method or path were changed, so that it may be no operation at all. */
  isOnMap: boolean;
  method: string;
  url: string;
  /** Without the token. */
  headers: Record<string, string | string[]>;
  body: Buffer | undefined;
  token: TokenKind;
  as: MemberCode | undefined;
  /** The body as it was before its text was changed; undefined where it was. */
  json: unknown;
}

const SHOWN = 3_000;

/** What reproduces a request: all of it but the token, of which the kind is told. */
export const shown = ({ method, url, headers, body, token, as }: Sent): string => {
  const text = body?.toString('utf8') ?? '';
  const isText = body === undefined || Buffer.from(text).equals(body);
  return JSON.stringify({
    method,
    url,
    headers,
    token,
    as,
    ...(body && {
      bytes: body.length,
      body: (isText ? text : `base64:${body.toString('base64')}`).slice(0, SHOWN),
    }),
  });
};
