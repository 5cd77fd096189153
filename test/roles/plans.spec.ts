import {
  acceptOnReport,
  acceptReport,
  askChecks,
  moveFloor,
  readCheck,
  readReport,
  refreshPending,
  takePending,
} from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { until } from '../queue/until.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { asRole, type AsRole } from './as-role.ts';
import { fill, ROWS } from './filled.ts';

const root = resolve(import.meta.dirname, '../../libs/registry/src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.sql'));

/** Who runs what stands in a folder; all else is the gateway's. */
const ROLE_OF: Readonly<Record<string, 'matcher' | 'console'>> = {
  refresh: 'matcher',
  erase: 'matcher',
  decide: 'console',
};
/** An officer's list of all cases that are open: it says itself that it reads them all. */
const LIST_OF_CASES = 'decide/open-cases.sql';

/** How many it takes is the relay's constant: with it a sorted index is read only so far. */
const textOf = (file: string): string =>
  readFileSync(join(root, file), 'utf8').replace('LIMIT $1', 'LIMIT 50');

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const scanned = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
  ...(plan.Plans ?? []).flatMap(scanned),
];

describe(`with ${String(ROWS)} rows in each table`, () => {
  let world: TestWorld;
  let large: Set<string>;
  let server: AsRole;
  beforeAll(async () => {
    world = await openTestWorld();
    await fill(world);
    server = await asRole(world, 'postgres');
    const rows = await server.rows<{ name: string }>(
      'SELECT relname AS name FROM pg_class WHERE reltuples >= 50000',
    );
    large = new Set(rows.map(r => r.name));
  });
  afterAll(async () => {
    await server.close();
    await world.close();
  });

  /** Large tables that the statement reads whole, whatever its parameters. */
  const readWhole = async (on: AsRole, sql: string): Promise<string[]> => {
    const [row] = await on.rows<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`,
    );
    return scanned(row!['QUERY PLAN'][0]!.Plan).filter(name => large.has(name));
  };

  test('the tables are large', () => {
    for (const table of ['statement', 'claim', 'pending', 'card', 'finding', 'subject_party'])
      expect(large).toContain(table);
  });

  test.each(files)('%s reads no large table whole', async file => {
    const on = await asRole(world, ROLE_OF[dirname(file)] ?? 'gateway');
    const whole = await readWhole(on, textOf(file)).finally(() => on.close());
    expect(whole).toEqual(file === LIST_OF_CASES ? ['match_case'] : []);
  });

  test("record_checks' own look at cards, marks and how far the standing is reads no large table whole", async () => {
    const [row] = await server.rows<{ source: string }>(
      `SELECT prosrc AS source FROM pg_proc WHERE proname = 'record_checks'`,
    );
    const [select = ''] = /SELECT c\.keys[^;]*/.exec(row?.source ?? '') ?? [];
    const asked = select
      .replace(/INTO [\w, ]+/, '')
      .replaceAll('(indexes || also)', '($1::bytea[])')
      .replace('v_at - stale_after', '$2::timestamptz');
    expect(asked).toContain('ANY ($1::bytea[])');
    expect(await readWhole(server, asked)).toEqual([]);
  });

  test('this test tells: a statement without an index is found', async () => {
    const on = await asRole(world, 'matcher');
    expect(await readWhole(on, 'SELECT FROM claim WHERE member = $1')).toEqual(['claim']);
    await on.close();
  });

  test('the whole way of a report and of a check scans no large table, counted by the server', async () => {
    const { registry, callers } = world;
    const others = () =>
      server.rows<{ of: string }>(
        `SELECT usename AS of FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() `,
      );
    const scans = () =>
      server.rows<{ table: string; scans: number; found: number }>(
        `SELECT relname AS table, seq_scan::int AS scans, idx_scan::int AS found FROM pg_stat_user_tables WHERE relname = ANY ($1) ORDER BY 1`,
        [[...large]],
      );
    /** As the relay does, which takes fifty at a time. */
    const taken = async () => {
      const matcher = world.database('matcher');
      expect(await refreshPending(matcher, await takePending(matcher, 50))).toEqual([]);
      await moveFloor(matcher);
    };
    const before = await scans();
    const today = await world.today();
    // More than five times each: from then on a prepared statement may keep one plan for all parameters.
    for (let n = 1; n <= 7; n++) {
      const reference = `NEW-${String(n)}`;
      const body = defaultReport(today, { reference, parties: [person(residentId(n), '王小丫', today)] });
      await acceptReport(registry, callers.RCA, { key: reference, body });
      await taken();
      const address = { criterion: 'DEFAULT', loanReference: reference } as const;
      await readReport(registry, callers.RCA, { address, lang: 'zh' });
      const asked = {
        caller: callers.POST,
        question: question(today, residentId(n), '王小丫'),
        lang: 'zh',
      } as const;
      const [answered] = await askChecks(registry, [asked]);
      if (!answered || !('answer' in answered)) throw new Error('refused');
      expect(answered.answer.outcome).toBe('BLOCK');
      await readCheck(registry, callers.POST, { check: answered.answer.id, lang: 'zh' });
      await acceptOnReport(registry, callers.RCA, {
        kind: 'WITHDRAWAL',
        address,
        ifMatch: null,
        key: `w-${reference}`,
        body: { reason: 'BANK_ERROR', unit: '0012', staff: '1' },
      });
      await taken();
    }
    // What a session has counted is told at its end at the latest.
    await world.close();
    await until('the other sessions to end', others, rows => rows.length === 0);
    const after = await scans();
    const grown = (what: 'scans' | 'found') =>
      after.filter((row, at) => row[what] > (before[at]?.[what] ?? 0)).map(row => row.table);
    expect(grown('found')).toEqual(
      expect.arrayContaining(['card', 'claim', 'finding', 'pending', 'statement']),
    );
    expect(grown('scans')).toEqual([]);
  });
});
