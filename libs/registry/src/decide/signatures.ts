import { calculateJwkThumbprint, compactVerify, importJWK, type JWK } from 'jose';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import type { Asks } from '../database.ts';

/** SHA-256 of the canonical decision: what both officers sign. */
export const digestOfDecision = (decision: unknown): Buffer =>
  createHash('sha256').update(canonicalJson(decision)).digest();

const KEY = {
  name: 'staff-key',
  text: `SELECT k.jwk, k.staff FROM staff_key k JOIN staff s ON s.id = k.staff
          WHERE k.kid = $1 AND k.revoked_at IS NULL AND s.left_at IS NULL`,
};

/**
 * The officer whose key in force signed this digest (JWS, compact, ES256; RFC 7515); undefined where none did: an unknown or
 * revoked key, an officer who left, another content.
 */
export const officerWhoSigned = async (
  from: Asks,
  digest: Buffer,
  jws: string,
): Promise<string | undefined> => {
  let officer: string | undefined;
  try {
    const { payload } = await compactVerify(
      jws,
      async ({ kid }) => {
        const [row] = await from.rows<{ jwk: JWK; staff: string }>(KEY, [kid ?? '']);
        if (!row || (await calculateJwkThumbprint(row.jwk)) !== kid) throw new Error('no such key in force');
        officer = row.staff;
        return importJWK(row.jwk, 'ES256');
      },
      { algorithms: ['ES256'] },
    );
    return Buffer.from(payload).equals(digest) ? officer : undefined;
  } catch {
    return undefined;
  }
};
