import type { Registry } from '../registry.ts';

/** A connection with its keys in force and the members for which it may call. */
export interface ConnectionFound {
  id: string;
  suspended: boolean;
  keys: { kid: string; jwk: Record<string, string> }[];
  members: { id: string; code: string; reports: boolean; suspended: boolean }[];
}

const FIND = {
  name: 'find-connection',
  text: `SELECT c.id, c.suspended_at IS NOT NULL AS suspended,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('kid', k.kid, 'jwk', k.jwk)), '[]')
              FROM connection_key k WHERE k.connection = c.id AND k.revoked_at IS NULL) AS keys,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'reports', m.reports,
                                                         'suspended', m.suspended_at IS NOT NULL) ORDER BY m.code), '[]')
              FROM connection_member cm JOIN member m ON m.id = cm.member WHERE cm.connection = c.id) AS members
           FROM connection c
          WHERE c.id = CASE WHEN pg_input_is_valid($1, 'uuid') THEN $1::uuid END AND c.id::text = $1`,
};

/**
 * Found also where it or a member is suspended, and says so: `access` refuses. What a caller calls itself need not be
 * a UUID; one written otherwise than we write it is none of ours.
 */
export const findConnection = async (registry: Registry, id: string): Promise<ConnectionFound | null> =>
  (await registry.db.rows<ConnectionFound>(FIND, [id]))[0] ?? null;

/** An assertion that expired this long ago, by the process's clock, is refused by its date alone. */
const EXPIRED_MS = 300_000;

/** Keeps a token assertion's `jti` until it has expired; false where it was seen before (RFC 7523, section 3). */
export const rememberAssertion = async (
  registry: Registry,
  seen: { jti: string; connection: string; expiresAt: Date },
): Promise<boolean> => {
  const kept = await registry.db.rows(
    `WITH expired AS (DELETE FROM assertion_seen WHERE connection = $2 AND expires_at < $4)
     INSERT INTO assertion_seen (jti, connection, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING jti`,
    [seen.jti, seen.connection, seen.expiresAt, new Date(Date.now() - EXPIRED_MS)],
  );
  return kept.length > 0;
};

/** True where the database answers and the schema is there. */
export const isReady = async (registry: Registry): Promise<boolean> => {
  try {
    await registry.db.rows('SELECT cell.moment()');
    return true;
  } catch {
    return false;
  }
};
