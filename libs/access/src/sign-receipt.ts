import { CompactSign } from 'jose';
import type { SigningKey } from './signing-key.ts';

/** Explicit typing (RFC 8725, 3.11): a receipt is no token, whoever asks. */
const TYPE = 'check-receipt+jwt';

/**
 * A compact JWS (RFC 7515, 7.1) with ES256 over `payload`: years later anybody verifies it with the public keys, by `kid`.
 */
export const signReceipt = (key: SigningKey, payload: object): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: TYPE, kid: key.kid })
    .sign(key.privateKey);
