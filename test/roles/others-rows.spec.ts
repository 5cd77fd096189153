import { acceptReport, askChecks, recordCreditDecision } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

/** What the gateway must know of every member to let its systems in; all else is its own member's, whatever table is added. */
const OF_ALL = [
  'assertion_seen',
  'cell.clock',
  'cell.head',
  'connection',
  'connection_key',
  'connection_member',
  'index_root',
  'member',
  'migration',
  'operator',
  'policy',
  'rule_set',
  'unit',
];
const READABLE = `
  SELECT CASE nspname WHEN 'public' THEN '' ELSE nspname || '.' END || relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
   WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
     AND has_schema_privilege('gateway', n.oid, 'USAGE') AND has_table_privilege('gateway', c.oid, 'SELECT') ORDER BY 1`;

describe('the gateway with the setting of one member reads nothing of another, by SELECT or by COPY', () => {
  let world: TestWorld;
  let tables: string[];
  let gateway: pg.Client;
  let copied: string;
  beforeAll(async () => {
    world = await openTestWorld();
    const today = await world.today();
    for (const [code, unit] of [
      ['RCA', '0012'],
      ['COM', '0045'],
    ] as const) {
      const caller = world.callers[code];
      const body = defaultReport(today, { parties: [person(residentId(7), '王小丫', today)], unit });
      expect(await acceptReport(world.registry, caller, { key: code, body })).toHaveProperty('receipt');
      const asked = { caller, question: question(today, residentId(7), '王小丫', unit), lang: 'zh' as const };
      const [answered] = await askChecks(world.registry, [asked]);
      const check = answered && 'answer' in answered ? answered.answer.id : '';
      const decision = { decision: 'REFUSED' as const, unit, staff: '1' };
      expect(await recordCreditDecision(world.registry, caller, { check, body: decision })).toHaveProperty(
        'id',
      );
    }
    await world.drain();
    // A part of each that a PROTECT ended; the view tells no member, so that its report goes by the member's id here.
    await world.database('postgres').rows(
      `INSERT INTO decided (seq, n, id, kind, received_on, party, report, member)
       SELECT 1000000, n, gen_random_uuid(), 'PROTECT', '2026-01-01', gen_random_uuid(), member, member
         FROM unnest($1::uuid[]) WITH ORDINALITY AS m(member, n)`,
      [[world.callers.RCA.member.id, world.callers.COM.member.id]],
    );
    const found = await world.database('postgres').rows<{ name: string }>(READABLE);
    tables = found.map(({ name }) => name).filter(name => !OF_ALL.includes(name));
    gateway = new pg.Client(world.url('gateway'));
    await gateway.connect();
    const { connection } = gateway as unknown as { connection: NodeJS.EventEmitter };
    connection.on('copyData', ({ chunk }: { chunk: Buffer }) => (copied += chunk.toString()));
  });
  afterAll(async () => {
    await gateway.end();
    await world.close();
  });

  const readAs = async (table: string, member: string): Promise<string> => {
    copied = '';
    await gateway.query('BEGIN');
    await gateway.query(`SELECT set_config('lianfang.member', $1, true)`, [member]);
    const { rows } = await gateway.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
    await gateway.query(`COPY (SELECT * FROM ${table}) TO STDOUT`);
    await gateway.query('COMMIT');
    return rows.map(({ row }) => row).join('\n') + copied;
  };

  test('its own is read either way, so that there is something to be hidden', async () => {
    const { RCA, COM } = world.callers;
    expect(tables).toEqual(
      expect.arrayContaining(['statement', 'claim', 'finding', 'cell.check_record', 'credit_decision']),
    );
    for (const table of tables) {
      const own = await readAs(table, RCA.member.id);
      expect([table, own.split(RCA.member.id).length > 2, own.includes(COM.member.id)]).toEqual([
        table,
        true,
        false,
      ]);
    }
  });

  test.each(['', 'none', "' OR true --", '00000000-0000-0000-0000-000000000000'])(
    'as %j it reads nothing at all',
    async member => {
      for (const table of tables) {
        const read = await readAs(table, member).catch(async (error: unknown) => {
          await gateway.query('ROLLBACK');
          // What is no id cannot be compared with one.
          return (error as { code: string }).code === '22P02' ? '' : String(error);
        });
        expect([table, read]).toEqual([table, '']);
      }
    },
  );
});
