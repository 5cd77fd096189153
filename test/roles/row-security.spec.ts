import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acceptReport, askChecks, Database, recordCreditDecision } from '#registry';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { asRole, DENIED, type AsRole } from './as-role.ts';

/** Every table of which a member sees its own rows, and the column that says whose they are. */
const OF_MEMBERS = [
  ['statement', 'said_by'],
  ['claim', 'member'],
  ['finding', 'member'],
  ['cell.check_record', 'member'],
  ['credit_decision', 'member'],
] as const;

describe('row security: a member sees what it said and asked, and nobody sees anything by accident', () => {
  let world: TestWorld;
  let gateway: AsRole;
  let a: string;
  let b: string;
  beforeAll(async () => {
    world = await openTestWorld();
    const { RCA, RCB } = world.callers;
    [a, b] = [RCA.member.id, RCB.member.id];
    const today = await world.today();
    for (const [n, caller] of [RCA, RCB].entries()) {
      const parties = [person(residentId(n), '王小丫', today)];
      const unit = n === 0 ? '0012' : '0021';
      const body = defaultReport(today, { parties, unit });
      expect(await acceptReport(world.registry, caller, { key: 'k', body })).toHaveProperty('receipt');
      const asked = question(today, residentId(n), '王小丫', unit);
      const [answered] = await askChecks(world.registry, [{ caller, question: asked, lang: 'zh' }]);
      const check = answered && 'answer' in answered ? answered.answer.id : '';
      const kept = await recordCreditDecision(world.registry, caller, {
        check,
        body: { decision: 'REFUSED', unit, staff: '1' },
      });
      expect(kept).toHaveProperty('id');
    }
    await world.drain();
    gateway = await asRole(world, 'gateway');
  });
  afterAll(async () => {
    await gateway.close();
    await world.close();
  });

  /** Whose rows the gateway sees now, table by table. */
  const seen = async (): Promise<Record<string, string[]>> => {
    const found: [string, string[]][] = [];
    for (const [table, whose] of OF_MEMBERS) {
      const rows = await gateway.rows<{ m: string }>(`SELECT DISTINCT ${whose} AS m FROM ${table}`);
      found.push([table, rows.map(r => r.m)]);
    }
    return Object.fromEntries(found);
  };
  const of = (...members: string[]) => Object.fromEntries(OF_MEMBERS.map(([table]) => [table, members]));
  const as = (member: string) => gateway.rows(`SELECT set_config('lianfang.member', $1, true)`, [member]);

  test('there is something of each to be seen', async () => {
    for (const [table] of OF_MEMBERS) {
      const [row] = await world
        .database('postgres')
        .rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      expect([table, row?.n]).toEqual([table, 2]);
    }
  });

  test('without a member nothing is seen', async () => {
    expect(await seen()).toEqual(of());
  });

  test('as one member its own rows, as another the others; after the transaction nothing, on the same connection', async () => {
    for (const [member, end] of [
      [a, 'COMMIT'],
      [b, 'COMMIT'],
      [a, 'ROLLBACK'],
    ] as const) {
      await gateway.rows('BEGIN');
      await as(member);
      expect(await seen()).toEqual(of(member));
      await gateway.rows(end);
      expect(await seen()).toEqual(of());
    }
  });

  test('a transaction that broke leaves no member behind', async () => {
    await gateway.rows('BEGIN');
    await as(a);
    expect(await gateway.tried('SELECT 1/0')).toMatch(/^22012/);
    await gateway.rows('ROLLBACK');
    expect(await seen()).toEqual(of());
  });

  test('a setting that is no member shows nothing', async () => {
    for (const setting of ['', '00000000-0000-0000-0000-000000000000']) {
      await gateway.rows('BEGIN');
      await as(setting);
      expect(await seen()).toEqual(of());
      await gateway.rows('ROLLBACK');
    }
    await gateway.rows('BEGIN');
    await as(`${a}' OR true --`);
    expect(await gateway.tried('SELECT FROM statement')).toMatch(/^22P02/);
    await gateway.rows('ROLLBACK');
  });

  test("the product's own pool of one connection: what one request was, the next is not", async () => {
    const pool = new Database(world.url('gateway'), 1);
    const count = async (from: Pick<Database, 'rows'>) =>
      (await from.rows<{ n: number }>('SELECT count(*)::int AS n FROM statement'))[0]?.n;
    const counted = await pool.transaction(async tx => {
      await tx.as(a);
      return count(tx);
    });
    expect(counted).toBe(1);
    expect(await count(pool)).toBe(0);
    await expect(
      pool.transaction(async tx => {
        await tx.as(b);
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(await count(pool)).toBe(0);
    await pool.close();
  });

  test('one member writes nothing in the name of another', async () => {
    const forged = `INSERT INTO statement (seq, id, kind, said_by, about_member, report, number, facts, received_at, idempotency_key, body_digest)
      SELECT 999, uuidv7(), 'REPORT', $1, $1, uuidv7(), 1, '{}', cell.moment(), 'forged', ''`;
    const tries: [string, unknown[]][] = [
      [forged, [b]],
      [`INSERT INTO credit_decision VALUES (uuidv7(), uuidv7(), $1, cell.moment(), '{}')`, [b]],
      [
        `INSERT INTO claim (blind_index, party, seq, report, member, role, kind, type, class, names, received_on, loan_digest)
         VALUES ('', uuidv7(), 1, uuidv7(), $1, '', '', '', '', '[]', '2026-01-01', '')`,
        [b],
      ],
    ];
    for (const [sql, values] of tries) {
      await gateway.rows('BEGIN');
      await as(a);
      expect(await gateway.tried(sql, values)).toMatch(DENIED);
      await gateway.rows('ROLLBACK');
      expect(await gateway.tried(sql, values)).toMatch(DENIED);
    }
    await gateway.rows('BEGIN');
    await as(a);
    expect(await gateway.rows('UPDATE claim SET left_by = 1 WHERE member = $1 RETURNING seq', [b])).toEqual(
      [],
    );
    await gateway.rows('ROLLBACK');
  });

  test('a member is told the same of the check of another as of one that does not exist', async () => {
    const [row] = await world
      .database('postgres')
      .rows<{ id: string }>('SELECT id FROM cell.check_record WHERE member = $1', [b]);
    for (const check of [row?.id ?? '', '00000000-0000-7000-8000-000000000000'])
      expect(
        await recordCreditDecision(world.registry, world.callers.RCA, {
          check,
          body: { decision: 'REFUSED', unit: '0012', staff: '1' },
        }),
      ).toEqual({ refused: [{ code: 'CHECK_NOT_FOUND' }] });
  });

  test('a month of check rows is reached through its table alone', async () => {
    const months = await world
      .database('postgres')
      .rows<{ name: string }>(
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'cell.check_record'::regclass`,
      );
    expect(months.length).toBeGreaterThanOrEqual(4);
    for (const { name } of months) expect(await gateway.tried(`SELECT FROM ${name}`)).toMatch(DENIED);
  });
});
