import { Database } from '#registry';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { admin } from '../queue/admin.ts';
import { PATIENCE_MS, until } from '../queue/until.ts';
import { sandboxForAll } from '../start/started.ts';
import { openTestWorld } from '../world/test-world.ts';
import { runDoctor, type Line } from './run-doctor.ts';

jest.setTimeout(PATIENCE_MS);

/** A service of its own, server and all: what is broken here is broken for nobody else. */
const sandbox = sandboxForAll();
const file = (...path: string[]) => join(sandbox.data, ...path);

const run = (args: string[] = [], env: Record<string, string> = {}) =>
  runDoctor({ ...sandbox.env, ...env }, args);
const lines = async (args: string[] = [], env: Record<string, string> = {}) => {
  const { code, out } = await run(['--json', ...args], env);
  return { code, lines: JSON.parse(out) as Line[] };
};

let db: Database;
beforeAll(() => {
  const { postgres } = JSON.parse(readFileSync(file('passwords.json'), 'utf8')) as Record<string, string>;
  const port = sandbox.env['PG_PORT'] ?? '';
  db = new Database(`postgres://postgres:${postgres ?? ''}@127.0.0.1:${port}/lianfang`, 2);
});
afterAll(() => db.close());
const sql = (text: string) => db.rows(text);

/** The second month from now, whose rows are there already and empty. */
const NEXT_MONTH = `to_char(date_trunc('month', cell.moment() AT TIME ZONE 'UTC') + interval '1 month', 'YYYYMM')`;
const rename = (from: string, to: string) => renameSync(file(...from.split('/')), file(...to.split('/')));
const swap = (name: string, content: Buffer | string) => {
  const path = file('keys', name);
  const before = readFileSync(path);
  writeFileSync(path, content);
  return () => writeFileSync(path, before);
};

test('a service that is well: every line OK, and nothing fails', async () => {
  const found = await lines();
  expect(found.code).toBe(0);
  // This machine may hold copies of PostgreSQL that another clone runs.
  const others = found.lines.filter(({ state, what }) => state !== 'OK' && what !== 'PostgreSQL');
  expect(others).toEqual([]);
  expect(found.lines).toHaveLength(20);
  const { out } = await run();
  expect(out).toMatch(/^OK {4}database as owner {4}answers$/m);
});

interface Broken {
  what: string;
  state: 'WARN' | 'FAIL';
  says: RegExp;
  args?: string[];
  env?: Record<string, string>;
  /** Breaks it, and gives what mends it. */
  breaks?: () => Promise<unknown> | (() => unknown);
  mends?: () => unknown;
}

const IN_AN_HOUR = 'data:text/javascript,const n=Date.now;Date.now=()=>n()+3600000';

const BROKEN: Broken[] = [
  {
    what: 'database as console',
    state: 'FAIL',
    says: /not permitted to log in/,
    breaks: () => sql('ALTER ROLE console NOLOGIN'),
    mends: () => sql('ALTER ROLE console LOGIN'),
  },
  {
    what: 'rights of roles',
    state: 'FAIL',
    says: /gateway: SUPERUSER, BYPASSRLS.*matcher: UPDATE on statement/,
    breaks: () => sql('ALTER ROLE gateway SUPERUSER BYPASSRLS; GRANT UPDATE ON statement TO matcher'),
    mends: () => sql('ALTER ROLE gateway NOSUPERUSER NOBYPASSRLS; REVOKE UPDATE ON statement FROM matcher'),
  },
  {
    what: 'rights of roles',
    state: 'FAIL',
    says: /console: member of recorder; gateway: SELECT on cell\.card; recorder: LOGIN/,
    breaks: () =>
      sql('GRANT recorder TO console; GRANT SELECT ON cell.card TO gateway; ALTER ROLE recorder LOGIN'),
    mends: () =>
      sql(
        'REVOKE recorder FROM console; REVOKE SELECT ON cell.card FROM gateway; ALTER ROLE recorder NOLOGIN',
      ),
  },
  {
    what: 'migrations',
    state: 'FAIL',
    says: /^1 missing \(Checks/,
    breaks: () => sql(`UPDATE migration SET name = 'X' || name WHERE name LIKE 'Checks%'`),
    mends: () => sql(`UPDATE migration SET name = substr(name, 2) WHERE name LIKE 'XChecks%'`),
  },
  {
    what: 'operator and clock',
    state: 'FAIL',
    says: /kind differs from the operator/,
    breaks: () => sql(`UPDATE cell.clock SET kind = 'DESIGNATED'`),
    mends: () => sql(`UPDATE cell.clock SET kind = 'SANDBOX'`),
  },
  {
    what: 'operator and clock',
    state: 'FAIL',
    says: /3600 s apart/,
    env: { NODE_OPTIONS: `--import "${IN_AN_HOUR}"` },
  },
  {
    what: 'rule set',
    state: 'FAIL',
    says: /no rule set judges reports received on/,
    breaks: () => sql(`UPDATE rule_set SET body = jsonb_set(body, '{receivedFrom}', '"2999-01-01"')`),
    mends: () => sql(`UPDATE rule_set SET body = jsonb_set(body, '{receivedFrom}', '"2000-01-01"')`),
  },
  {
    what: 'months of checks',
    state: 'FAIL',
    says: /^1 in a row/,
    breaks: () =>
      sql(`DO $$ BEGIN EXECUTE 'ALTER TABLE cell.check_record DETACH PARTITION cell.check_record_' || ${NEXT_MONTH};
             EXECUTE 'DROP TABLE cell.check_record_' || ${NEXT_MONTH}; END $$`),
    mends: () => sql('SELECT cell.make_partitions()'),
  },
  { what: 'disk', state: 'FAIL', says: /MiB free under/, args: ['--free-mib', '999999999'] },
  {
    what: 'key files',
    state: 'FAIL',
    says: /token\.pem is 0644; .*passwords\.json is 0604/,
    breaks: async () => {
      chmodSync(file('keys', 'token.pem'), 0o644);
      chmodSync(file('passwords.json'), 0o604);
    },
    mends: () => [file('keys', 'token.pem'), file('passwords.json')].map(path => chmodSync(path, 0o600)),
  },
  {
    what: 'index root',
    state: 'FAIL',
    says: /^is another one/,
    breaks: () => swap('index-root.key', Buffer.alloc(32, 7)),
  },
  {
    what: 'index root',
    state: 'FAIL',
    says: /INDEX_ROOT_FILE is wrong/,
    breaks: () => swap('index-root.key', Buffer.alloc(31, 7)),
  },
  {
    what: 'sealing key',
    state: 'FAIL',
    says: /SEALING_KEY_FILE is wrong/,
    breaks: () => swap('officers.pub.pem', 'no key'),
  },
  {
    what: 'index root',
    state: 'WARN',
    says: /not looked at/,
    breaks: async () => rename('keys/index-root.key', 'moved.key'),
    mends: () => rename('moved.key', 'keys/index-root.key'),
  },
  { what: 'gateway', state: 'FAIL', says: /no answer at/, env: { PORT: '1' } },
  { what: 'queue', state: 'FAIL', says: /Redis does not answer/, env: { REDIS_URL: 'redis://127.0.0.1:1' } },
  {
    what: 'queue',
    state: 'FAIL',
    says: /permission denied/,
    breaks: () => sql('REVOKE SELECT ON bullmq.job FROM matcher'),
    mends: () => sql('GRANT SELECT ON bullmq.job TO matcher'),
  },
  {
    what: 'pending',
    state: 'FAIL',
    says: /^1, the eldest for (6[1-9]|[7-9]\d|\d{3,}) s$/,
    // Taken long from now: no relay takes it again.
    breaks: () =>
      sql(`INSERT INTO cell.pending (blind_index, seq, received_at, taken_at)
             VALUES ('\\x01', 900000, cell.moment() - interval '61 s', cell.moment() + interval '1 day')`),
    // The floor had followed it.
    mends: () => sql('DELETE FROM cell.pending WHERE seq = 900000; UPDATE cell.head SET floor = 0'),
  },
  {
    what: 'failed',
    state: 'WARN',
    says: /^1 statements$/,
    breaks: () =>
      sql(`INSERT INTO cell.pending (blind_index, seq, received_at, failed_at, cause)
             VALUES ('\\x01', 900000, cell.moment(), cell.moment(), 'error')`),
    mends: () => sql('DELETE FROM cell.pending WHERE seq = 900000'),
  },
  {
    what: 'head and floor',
    state: 'FAIL',
    says: /the floor is above the head/,
    breaks: () => sql('UPDATE cell.head SET floor = seq + 5'),
    mends: () => sql('UPDATE cell.head SET floor = 0'),
  },
];

describe('each line fails where its thing is broken, and is OK again where it is mended', () => {
  test.each(BROKEN.map((one): [string, Broken] => [`${one.what}: ${one.says.source}`, one]))(
    '%s',
    async (_title, { what, state, says, args = [], env = {}, breaks, mends }) => {
      const mended = await breaks?.();
      const found = await lines(args, env);
      await (typeof mended === 'function' ? (mended as () => unknown)() : mends?.());
      const line = found.lines.find(each => each.what === what);
      expect(line).toMatchObject({ state, says: expect.stringMatching(says) });
      expect(line?.todo).toEqual(expect.any(String));
      expect(found.code).toBe(found.lines.some(each => each.state === 'FAIL') ? 1 : 0);
      if (state === 'WARN') expect(found.code).toBe(0);
    },
  );

  test('no relay listens where no matcher runs', async () => {
    const world = await openTestWorld();
    const { status, out } = await admin(world, 'doctor', '--json');
    await world.close();
    const found = JSON.parse(out) as Line[];
    expect(status).toBe(1);
    expect(found.find(({ what }) => what === 'relay')).toMatchObject({ state: 'FAIL', says: 'none listens' });
  });

  test('without the address of a role it says so, and looks at the rest', async () => {
    const passwords = JSON.parse(readFileSync(file('passwords.json'), 'utf8')) as Record<string, string>;
    const url = `postgres://matcher:${passwords['matcher'] ?? ''}@127.0.0.1:${sandbox.env['PG_PORT'] ?? ''}/lianfang`;
    const found = await lines([], { DATABASE_URL_MATCHER: url });
    expect(found.code).toBe(0);
    const unseen = found.lines.filter(({ says }) => says.startsWith('not looked at: DATABASE_URL_'));
    expect(unseen.map(({ what, state }) => [what, state])).toEqual(
      [
        'database as owner',
        'database as gateway',
        'database as console',
        'migrations',
        'operator and clock',
        'rule set',
      ].map(what => [what, 'WARN']),
    );
    expect(found.lines.find(({ what }) => what === 'pending')?.state).toBe('OK');
  });
});

test('afterwards all is well again', async () => {
  const { lines: found } = await until('a doctor without complaints', lines, ({ code }) => code === 0);
  expect(found.filter(({ state }) => state === 'FAIL')).toEqual([]);
});
