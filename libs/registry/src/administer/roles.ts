import pg from 'pg';

/** Roles that log in, each with a password of its own. `recorder` owns `record_checks` and cannot log in. */
export const LOGIN_ROLES = ['owner', 'gateway', 'matcher', 'console', 'auditor'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

const quoted = (name: string) => pg.escapeIdentifier(name);

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
    }
    if (!present.has('recorder')) await admin.query('CREATE ROLE recorder NOLOGIN');
    // Owner may hand a function over to recorder, without inheriting its right to read cards (PostgreSQL 16).
    await admin.query('GRANT recorder TO owner WITH INHERIT FALSE, SET TRUE');
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${quoted(database)} OWNER owner`);
    // By default everybody may connect to a new database (PostgreSQL, Privileges).
    await admin.query(`REVOKE ALL ON DATABASE ${quoted(database)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${quoted(database)} TO gateway, matcher, console, auditor`);
  } finally {
    await admin.end();
  }
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
