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
           FROM connection c WHERE c.id::text = $1`,
};

export const findConnection = async (registry: Registry, id: string): Promise<ConnectionFound | null> =>
  (await registry.db.rows<ConnectionFound>(FIND, [id]))[0] ?? null;

/** Keeps a token assertion's `jti` until it has expired; false where it was seen before (RFC 7523, section 3). */
export const rememberAssertion = async (
  registry: Registry,
  seen: { jti: string; connection: string; expiresAt: Date },
): Promise<boolean> => {
  const kept = await registry.db.rows(
    `INSERT INTO assertion_seen (jti, connection, expires_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING jti`,
    [seen.jti, seen.connection, seen.expiresAt],
  );
  return kept.length > 0;
};

/** Drops what has expired by the process's clock, the one of the tokens. */
export const forgetAssertions = async (registry: Registry, now: Date): Promise<void> => {
  await registry.db.rows('DELETE FROM assertion_seen WHERE expires_at < $1', [now]);
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
