import { startEmbeddedPostgres, roleUrl, type PostgresServer } from '#platform';
import { LOGIN_ROLES, makeRolesAndDatabase, migrate } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { runScript } from './psql.ts';

const script = readFileSync(resolve(import.meta.dirname, '../../docker/roles.sql'), 'utf8');
const passwords = Object.fromEntries(LOGIN_ROLES.map(role => [role, `of'${role}`])) as Record<
  (typeof LOGIN_ROLES)[number],
  string
>;
const variables = Object.fromEntries(LOGIN_ROLES.map(role => [`${role}_password`, passwords[role]]));

const freePort = (): Promise<number> =>
  new Promise(found => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

describe("docker/roles.sql on a server of one's own", () => {
  let server: PostgresServer;
  let folder: string;
  let port: number;
  let dba: pg.Client;
  const url = (role: string, password: string, database = 'lianfang') =>
    roleUrl({ port, database }, role, password);
  const connects = async (role: string, password: string): Promise<boolean> => {
    const client = new pg.Client(url(role, password));
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    if (connected) await client.end();
    return connected;
  };

  const open = async (database: string): Promise<pg.Client> => {
    const client = new pg.Client(url('postgres', 'dba', database));
    await client.connect();
    return client;
  };
  /** What the roles may do in a database by what PostgreSQL gives to everybody, and the limits of their sessions. */
  const rightsIn = async (database: string): Promise<string[]> => {
    const client = await open(database);
    const { rows } = await client.query<{ line: string }>(
      `SELECT oid::regprocedure || ' ' || array_to_string(ARRAY(SELECT unnest(proacl)::text ORDER BY 1), ' ') AS line
         FROM pg_proc WHERE proname ~ '^lo_|advisory'
       UNION ALL SELECT setrole::regrole || ' ' || array_to_string(ARRAY(SELECT unnest(setconfig) ORDER BY 1), ' ')
         FROM pg_db_role_setting ORDER BY 1`,
    );
    await client.end();
    return rows.map(row => row.line);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianfang-roles-'));
    chmodSync(folder, 0o755);
    port = await freePort();
    server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), port, password: 'dba' });
    dba = await open('postgres');
    await runScript(open, script, variables);
  });
  afterAll(async () => {
    await dba.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('each role logs in with its own password and with no other', async () => {
    for (const role of LOGIN_ROLES) {
      expect(await connects(role, passwords[role])).toBe(true);
      expect(await connects(role, passwords[role === 'owner' ? 'gateway' : 'owner'])).toBe(false);
    }
    for (const role of ['recorder', 'eraser']) expect(await connects(role, '')).toBe(false);
  });

  test('no role may do more than its tables allow', async () => {
    const { rows } = await dba.query(
      `SELECT rolname FROM pg_roles WHERE rolname <> 'postgres' AND rolname !~ '^pg_'
          AND (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)`,
    );
    expect(rows).toEqual([]);
  });

  test('owner may act as the owners of functions and inherits nothing from them', async () => {
    const { rows } = await dba.query(
      `SELECT roleid::regrole::text AS role, member::regrole::text, inherit_option, set_option
         FROM pg_auth_members WHERE roleid::regrole::text !~ '^pg_' ORDER BY 1`,
    );
    const owned = { member: 'owner', inherit_option: false, set_option: true };
    expect(rows).toEqual([
      { role: 'eraser', ...owned },
      { role: 'recorder', ...owned },
    ]);
  });

  test('it gives the rights that the first start gives on the embedded server', async () => {
    const byScript = await rightsIn('lianfang');
    expect(byScript.filter(line => line.includes('lock_timeout=')).length).toBe(LOGIN_ROLES.length);
    await makeRolesAndDatabase(url('postgres', 'dba', 'postgres'), 'other', passwords);
    const { rows } = await dba.query<{ rights: string }>(
      `SELECT datdba::regrole || ' ' || array_to_string(ARRAY(SELECT unnest(datacl)::text ORDER BY 1), ' ') AS rights
         FROM pg_database WHERE datname IN ('lianfang', 'other')`,
    );
    expect(rows.length).toBe(2);
    expect(rows[0]).toEqual(rows[1]);
    expect(rows[0]?.rights).not.toMatch(/ =/); // nothing to PUBLIC
    expect(await rightsIn('other')).toEqual(byScript);
  });

  test('it can be run again', async () => {
    await expect(runScript(open, script, variables)).resolves.toBeUndefined();
  });

  test('it makes another database where one is named', async () => {
    await runScript(open, script, { ...variables, database: 'second' });
    const { rowCount } = await dba.query(`SELECT 1 FROM pg_database WHERE datname = 'second'`);
    expect(rowCount).toBe(1);
  });

  test('the migrations need no superuser after it', async () => {
    await expect(migrate(url('owner', passwords.owner))).resolves.toBeUndefined();
  });
});
