import { sameDigest } from '#vault';
import type { Refusal } from '#contracts';
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import type { Asks } from '../database.ts';

/** SHA-256 of the canonical decision: what both officers sign. */
export const digestOfDecision = (decision: unknown): Buffer =>
  createHash('sha256').update(canonicalJson(decision)).digest();

/** What an officer signs: the digest, as payload, and the proposal's id, in the protected header. */
export interface ToSign {
  digest: Buffer;
  /** Else whoever holds an old signature could say the same again in that officer's name. */
  proposal: string;
}

const KEY = {
  name: 'staff-key',
  text: `SELECT k.jwk, k.staff FROM staff_key k JOIN staff s ON s.id = k.staff
          WHERE k.kid = $1 AND k.revoked_at IS NULL AND s.left_at IS NULL`,
};

const kidOf = (jws: string): string | undefined => {
  try {
    return decodeProtectedHeader(jws).kid;
  } catch {
    return undefined;
  }
};

/** True where the key verifies what was to be signed, and nothing else. */
const verifies = async (jwk: JWK, { digest, proposal }: ToSign, jws: string): Promise<boolean> => {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(jwk, 'ES256'), {
      algorithms: ['ES256'],
    });
    return sameDigest(Buffer.from(payload), digest) && protectedHeader['proposal'] === proposal;
  } catch {
    return false;
  }
};

/**
 * The officer whose key in force signed this (JWS, compact, ES256 alone; RFC 7515). Refused: an unknown or revoked key, an
 * officer who left (DECISION_OFFICER); another content, another proposal, another algorithm (DECISION_SIGNATURE).
 */
export const officerWhoSigned = async (
  from: Asks,
  on: ToSign,
  jws: string,
): Promise<{ officer: string } | { refused: Refusal[] }> => {
  const kid = kidOf(jws);
  const [key] = kid === undefined ? [] : await from.rows<{ jwk: JWK; staff: string }>(KEY, [kid]);
  if (!key) return { refused: [{ code: kid === undefined ? 'DECISION_SIGNATURE' : 'DECISION_OFFICER' }] };
  return (await verifies(key.jwk, on, jws))
    ? { officer: key.staff }
    : { refused: [{ code: 'DECISION_SIGNATURE' }] };
};
