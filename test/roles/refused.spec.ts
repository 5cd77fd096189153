import type { LoginRole } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { asRole, DENIED } from './as-role.ts';

const LOGGED_IN = ['gateway', 'matcher', 'console', 'auditor'] as const;

/** What no role but owner may do, whatever else it may. */
const REFUSED = [
  ['a table', 'CREATE TABLE public.mine ()'],
  ["a table in the cell's schema", 'CREATE TABLE cell.mine ()'],
  ['a view', 'CREATE VIEW public.mine AS SELECT 1'],
  ['a function', 'CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
  ['a schema', 'CREATE SCHEMA mine'],
  ['a role', 'CREATE ROLE mine SUPERUSER'],
  ['being owner', 'SET ROLE owner'],
  ['being recorder', 'SET ROLE recorder'],
  ['being another session', 'SET SESSION AUTHORIZATION owner'],
  ['more rights', 'ALTER ROLE CURRENT_USER BYPASSRLS'],
  ["a card's table", 'DROP TABLE cell.card'],
  ['no row security', 'ALTER TABLE statement NO FORCE ROW LEVEL SECURITY'],
  ['another policy', 'CREATE POLICY mine ON statement USING (true)'],
  ['no trigger', 'ALTER TABLE statement DISABLE TRIGGER ALL'],
  ['no trigger for a session', "SET session_replication_role = 'replica'"],
  ['another record_checks', 'ALTER FUNCTION cell.record_checks OWNER TO CURRENT_USER'],
  ['an empty statement', 'TRUNCATE statement'],
  ['a setting of the server', "ALTER SYSTEM SET log_statement = 'all'"],
  ['a program', "COPY (SELECT 1) TO PROGRAM 'true'"],
  ['a program read', "CREATE TEMP TABLE IF NOT EXISTS mine (x text); COPY mine FROM PROGRAM 'true'"],
  ['a file written', "COPY (SELECT 1) TO '/tmp/mine'"],
  ['a file read', "COPY cell.pending FROM '/etc/passwd'"],
  ['a file read by a function', "SELECT pg_read_file('/etc/passwd')"],
  ['a folder read', "SELECT pg_ls_dir('.')"],
  ['a file as a large object', "SELECT lo_import('/etc/passwd')"],
  ['a new large object', 'SELECT lo_create(0)'],
  ['a new large object, the older way', 'SELECT lo_creat(-1)'],
  ['a new large object of some bytes', "SELECT lo_from_bytea(0, 'x')"],
  ["a lock of a refresh's for a whole session", 'SELECT pg_advisory_lock(7100, 0)'],
  ['one that is shared', 'SELECT pg_try_advisory_lock_shared(1)'],
  ['a large object as a file', "SELECT lo_export(1, '/tmp/mine')"],
  ['passwords', 'SELECT rolpassword FROM pg_authid'],
  ['another server', 'CREATE EXTENSION dblink'],
  ['a subscription', "CREATE SUBSCRIPTION mine CONNECTION 'host=x' PUBLICATION p"],
  [
    "others' statements now",
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $$owner$$',
  ],
] as const;

describe('refused to every role that logs in but owner', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  test.each(LOGGED_IN)('%s gets none of it', async role => {
    // Somebody to be terminated must be there.
    const other = await asRole(world, 'owner');
    const on = await asRole(world, role);
    const allowed: string[] = [];
    for (const [what, sql] of REFUSED) {
      const answer = await on.tried(sql);
      if (!DENIED.test(answer)) allowed.push(`${what}: ${answer}`);
    }
    await on.close();
    await other.close();
    expect(allowed).toEqual([]);
  });

  test.each(LOGGED_IN)('a large object of another is nothing to %s', async role => {
    const other = await asRole(world, 'postgres');
    const [made] = await other.rows<{ oid: number }>(`SELECT lo_from_bytea(0, 'x') AS oid`);
    const on = await asRole(world, role);
    expect(await on.tried('SELECT lo_get($1)', [made?.oid])).toMatch(DENIED);
    expect(await on.tried(`SELECT lo_put($1, 0, 'y')`, [made?.oid])).toMatch(DENIED);
    expect(await on.tried('SELECT lo_unlink($1)', [made?.oid])).toMatch(DENIED);
    await on.close();
    await other.close();
  });

  test('a table that lasts for a session is for the matcher alone, whose queue needs it', async () => {
    for (const role of LOGGED_IN) {
      const on = await asRole(world, role);
      const answer = await on.tried('CREATE TEMP TABLE mine ()');
      if (role === 'matcher') expect(answer).toBe('done');
      else expect(answer).toMatch(DENIED);
      await on.close();
    }
  });

  test.each([
    ['cell.make_partitions()', ['owner', 'matcher']],
    ["cell.record_checks('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '1 minute')", ['gateway']],
    ["bullmq.next_job_id('refresh')", ['owner', 'matcher']],
    ['pg_advisory_xact_lock(1, 1)', ['owner', 'matcher', 'console']],
  ])('%s is executed by %s only', async (call, allowed) => {
    const done: string[] = [];
    for (const role of ['owner', ...LOGGED_IN] as LoginRole[]) {
      const on = await asRole(world, role);
      const answer = await on.tried(`SELECT * FROM ${call}`);
      if (answer === 'done') done.push(role);
      else expect(answer).toMatch(DENIED);
      await on.close();
    }
    expect(done).toEqual(allowed);
  });

  test('recorder, which owns record_checks, cannot log in and does nothing else', async () => {
    const url = new URL(world.url('gateway'));
    url.username = 'recorder';
    const recorder = new pg.Client(url.href);
    await expect(recorder.connect()).rejects.toThrow();
    const rows = await world.database('postgres').rows<{ may: boolean }>(
      `SELECT rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole OR has_schema_privilege('recorder', 'cell', 'CREATE')
           OR has_table_privilege('recorder', 'cell.card', 'INSERT, UPDATE, DELETE')
           OR has_table_privilege('recorder', 'cell.check_record', 'UPDATE, DELETE, TRUNCATE')
           OR has_table_privilege('recorder', 'statement', 'SELECT') AS may FROM pg_roles WHERE rolname = 'recorder'`,
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

describe('what not even owner does', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  test.each(['UPDATE statement SET kind = kind', 'DELETE FROM statement', 'TRUNCATE statement'])(
    '%s: statements are never changed',
    async sql => {
      for (const role of ['owner', 'postgres'] as const) {
        const on = await asRole(world, role);
        expect(await on.tried(sql)).toBe('LF001 statements are never changed');
        await on.close();
      }
    },
  );

  test('no operator of a kind but SANDBOX stands without its legal basis', async () => {
    const console = await asRole(world, 'console');
    const made = (kind: string, basis: string | null) =>
      console.tried(
        `INSERT INTO operator (id, kind, name, legal_basis, made_at, sealing_key)
         VALUES (uuidv7(), $1, 'N', $2, cell.moment(), 'sha256:' || repeat('0', 64))`,
        [kind, basis],
      );
    for (const kind of ['INTRA_GROUP', 'LICENSED_BUREAU', 'DESIGNATED']) {
      expect(await made(kind, null)).toMatch(/^23514/);
      // As far as that goes it could stand: there is one already.
      expect(await made(kind, '{}')).toMatch(/^23505/);
    }
    expect(await made('ANY', '{}')).toMatch(/^23514/);
    await console.close();
  });

  test('the clock of a service that is no SANDBOX is never ahead', async () => {
    const owner = await asRole(world, 'owner');
    expect(await owner.tried(`UPDATE cell.clock SET ahead = '1 day'`)).toBe('done');
    expect(await owner.tried(`UPDATE cell.clock SET kind = 'ASSOCIATION'`)).toMatch(/^23514/);
    await owner.rows(`UPDATE cell.clock SET ahead = '0', kind = 'ASSOCIATION'`);
    expect(await owner.tried(`UPDATE cell.clock SET ahead = '1 second'`)).toMatch(/^23514/);
    expect(await owner.tried(`INSERT INTO cell.clock (one, kind) VALUES (false, 'SANDBOX')`)).toMatch(
      /^23514/,
    );
    await owner.close();
  });
});
