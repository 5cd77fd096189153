import type { Asks } from '../database.ts';
import { openDataSource } from './data-source.ts';
import { LOGIN_ROLES, OWNERS_OF_FUNCTIONS } from './roles.ts';

/** A role of ours with what it can do in this database and must not. */
export interface RoleRights {
  role: string;
  tooMuch: string[];
}

/**
 * What no process may: the owner alone changes tables, and nobody changes what was said or asked, but for the functions
 * of the role that erases. $2: the roles that own functions, and never log in.
 */
const RIGHTS = `
  SELECT r.rolname AS role, array_remove(ARRAY[
      CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
      CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolreplication THEN 'REPLICATION' END,
      CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
      CASE WHEN r.rolname = ANY ($2) AND r.rolcanlogin THEN 'LOGIN' END,
      CASE WHEN r.rolname = 'gateway' AND has_table_privilege(r.oid, 'cell.card', 'SELECT') THEN 'SELECT on cell.card' END
    ] || ARRAY(
      SELECT 'member of ' || g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
       WHERE m.member = r.oid AND NOT (r.rolname = 'owner' AND g.rolname = ANY ($2) AND NOT m.inherit_option)
    ) || ARRAY(
      SELECT may || ' on ' || kept FROM unnest(ARRAY['statement', 'cell.check_record']) AS kept,
             unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS may
       WHERE r.rolname <> 'owner' AND (r.rolname, kept, may) <> ('eraser', 'statement', 'UPDATE')
         AND has_table_privilege(r.oid, kept, may)
    ), NULL) AS "tooMuch"
    FROM pg_roles r WHERE r.rolname = ANY ($1) ORDER BY 1`;

export const readRoleRights = (db: Asks): Promise<RoleRights[]> =>
  db.rows<RoleRights>(RIGHTS, [[...LOGIN_ROLES, ...OWNERS_OF_FUNCTIONS], OWNERS_OF_FUNCTIONS]);

/** Migrations of this release that the database has not, by name; it is only looked at. */
export const missingMigrations = async (ownerUrl: string): Promise<string[]> => {
  const source = await openDataSource(ownerUrl);
  try {
    const [{ there } = { there: false }] = await source.query<{ there: boolean }[]>(
      `SELECT to_regclass('migration') IS NOT NULL AS there`,
    );
    const rows = there ? await source.query<{ name: string }[]>('SELECT name FROM migration') : [];
    const ran = new Set(rows.map(row => row.name));
    return source.migrations
      .map(({ name, constructor }) => name ?? constructor.name)
      .filter(n => !ran.has(n));
  } finally {
    await source.destroy();
  }
};

/** Relays that the database wakes, in all matchers, as a matcher's role sees them. */
export const relaysListening = async (matcher: Asks): Promise<number> => {
  const [row] = await matcher.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user AND query = 'LISTEN pending'`,
  );
  return row?.n ?? 0;
};

/** Whether the queue's tables answer, where PostgreSQL carries it. @throws where they do not */
export const askQueueTables = async (matcher: Asks): Promise<void> => {
  await matcher.rows('SELECT 1 FROM bullmq.job LIMIT 1');
};

/** What must hold between head, floor, statements and marks; each breach in words, none where all is well. */
export const faultsOfHead = async (matcher: Asks): Promise<string[]> => {
  const [row] = await matcher.rows<{ faults: string[] }>(
    `SELECT array_remove(ARRAY[
        CASE WHEN h.floor > h.seq THEN 'the floor is above the head' END,
        CASE WHEN (SELECT max(seq) FROM statement) > h.seq THEN 'a statement is above the head' END,
        CASE WHEN EXISTS (SELECT 1 FROM cell.pending WHERE failed_at IS NULL AND seq <= h.floor)
          THEN 'a statement below the floor is pending' END], NULL) AS faults FROM cell.head h`,
  );
  return row ? row.faults : ['the head is missing'];
};
