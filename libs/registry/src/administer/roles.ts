import pg from 'pg';

/** Roles that log in, each with a password of its own. */
export const LOGIN_ROLES = ['owner', 'gateway', 'matcher', 'console', 'auditor'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** Roles that cannot log in: each owns functions that do what no role that logs in may do. */
export const OWNERS_OF_FUNCTIONS = ['recorder', 'eraser'] as const;

const quoted = (name: string) => pg.escapeIdentifier(name);

/**
 * Limits of each role's sessions, as in docker/roles.sql: a statement, a wait for a lock, a transaction in which nothing is
 * asked. So a process that hangs, or a machine that is gone, holds no lock for ever. The matcher's are those of the largest
 * component; an index that a migration makes may take its time.
 */
const LIMITS: Record<LoginRole, { statement: string; lock: string; idle: string }> = {
  owner: { statement: '0', lock: '10s', idle: '5min' },
  gateway: { statement: '20s', lock: '10s', idle: '20s' },
  matcher: { statement: '10min', lock: '5min', idle: '5min' },
  console: { statement: '1min', lock: '10s', idle: '1min' },
  auditor: { statement: '10min', lock: '10s', idle: '5min' },
};

const limit = async (admin: pg.Client, role: LoginRole): Promise<void> => {
  const { statement, lock, idle } = LIMITS[role];
  await admin.query(`ALTER ROLE ${role} SET statement_timeout = '${statement}';
    ALTER ROLE ${role} SET lock_timeout = '${lock}';
    ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '${idle}'`);
};

/** What PostgreSQL lets everybody do in each database: make large objects, hold any advisory lock, even for a whole session. */
const OPEN_TO_ALL = `proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import') OR proname ~ '^pg_(try_)?advisory_'`;
/** The locks of a refresh and of the queue, which end with their transaction. */
const LOCKS = `proname ~ '^pg_(try_)?advisory_xact_lock'`;

/** Takes it from everybody; a large object would be a place for data that no right and no row security covers. */
const closeToAll = async (superuserUrl: string, database: string): Promise<void> => {
  const url = new URL(superuserUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  const admin = new pg.Client(url.href);
  await admin.connect();
  try {
    const { rows } = await admin.query<{ sql: string }>(
      `SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', oid::regprocedure) AS sql FROM pg_proc WHERE ${OPEN_TO_ALL}
       UNION ALL
       SELECT format('GRANT EXECUTE ON FUNCTION %s TO owner, matcher, console', oid::regprocedure) FROM pg_proc WHERE ${LOCKS}`,
    );
    await admin.query(rows.map(row => row.sql).join(';'));
  } finally {
    await admin.end();
  }
};

/**
 * Makes roles and database on the embedded server, as superuser; safe to repeat (a changed password is set).
 * On a foreign server a DBA runs docker/roles.sql instead: nothing else ever asks for a superuser.
 */
export const makeRolesAndDatabase = async (
  superuserUrl: string,
  database: string,
  passwords: Record<LoginRole, string>,
): Promise<void> => {
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  try {
    const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const present = new Set(rows.map(r => r.rolname));
    for (const role of LOGIN_ROLES) {
      const verb = present.has(role) ? 'ALTER' : 'CREATE';
      await admin.query(`${verb} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(passwords[role])}`);
      await limit(admin, role);
    }
    for (const role of OWNERS_OF_FUNCTIONS) {
      if (!present.has(role)) await admin.query(`CREATE ROLE ${role} NOLOGIN`);
      // Owner may hand a function over to it, without inheriting its right to read cards, or to erase (PostgreSQL 16).
      await admin.query(`GRANT ${role} TO owner WITH INHERIT FALSE, SET TRUE`);
    }
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${quoted(database)} OWNER owner`);
    // By default everybody may connect to a new database (PostgreSQL, Privileges).
    await admin.query(`REVOKE ALL ON DATABASE ${quoted(database)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${quoted(database)} TO gateway, matcher, console, auditor`);
  } finally {
    await admin.end();
  }
  await closeToAll(superuserUrl, database);
};

/** Drops a database of the embedded server, whoever is connected. */
export const dropDatabase = async (superuserUrl: string, database: string): Promise<void> => {
  const admin = new pg.Client(superuserUrl);
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${quoted(database)} WITH (FORCE)`);
  } finally {
    await admin.end();
  }
};
