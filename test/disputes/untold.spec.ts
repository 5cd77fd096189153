import { DisputeReceipt } from '#contracts';
import { askChecks, listReports, readReport, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instalment, overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { asks, reports, withdraws } from '../life/steps.ts';
import { question } from '../world/bodies.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { COUNTERS, loan, opens, seen, told, type Opening } from './steps.ts';

const DAY = '2031-03-03';
const MISSING = '01979aaa-0000-7000-8000-000000000001';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.goTo(DAY);
  for (const n of [1, 2])
    await reports(
      overdue(DAY, [party(someone(n), DAY)], {
        reference: `U-${String(n)}`,
        asOf: '2031-03-02',
        dues: [instalment(1, '2030-10-31')],
      }),
    )(world, DAY);
  await withdraws('U-2', 'BANK_ERROR')(world, DAY);
  await world.drain();
});
afterAll(() => world.close());

const viewOf = (reference: string) =>
  readReport(world.registry, world.callers.RCA, {
    address: { criterion: 'DEFAULT', loanReference: reference },
    lang: 'zh',
  });
const at = (about: Parameters<typeof opens>[1], opening: Opening = {}) =>
  opens(world, about, { seenOn: DAY, ...opening });
const receiptOf = async (about: Parameters<typeof opens>[1], opening: Opening = {}) => {
  const accepted = await at(about, opening);
  if ('refused' in accepted) throw new Error(told(accepted));
  return DisputeReceipt.parse(accepted.receipt);
};
const checkOf = async (n: number): Promise<string> => {
  const asked = {
    caller: world.callers.COM,
    question: question(DAY, someone(n).number, someone(n).name, '0045'),
  };
  const [answered] = await askChecks(world.registry, [{ ...asked, lang: 'zh' }]);
  return answered && 'answer' in answered ? answered.answer.id : '';
};

describe('of what is not its own the counter learns nothing', () => {
  test('a report that is there, is not, is withdrawn, a party that is not: one answer', async () => {
    const { id = '' } = (await viewOf('U-1')) ?? {};
    const { id: withdrawn = '' } = (await viewOf('U-2')) ?? {};
    const untold = { report: null, number: null, version: null, status: null };
    for (const about of [
      loan('U-1'),
      { report: id },
      loan('none'),
      loan('U-1', 'RCA', 'UNPAID_INTEREST'),
      loan('U-1', 'RCB'),
      loan('U-2'),
      { report: withdrawn },
      { report: MISSING },
    ])
      for (const opening of [{}, { party: 7 }]) {
        const { id: dispute, receivedAt, seq, ...rest } = await receiptOf(about, opening);
        expect(rest).toEqual(untold);
        expect([dispute, receivedAt, seq]).toEqual([
          expect.stringMatching(/^[0-9a-f-]{36}$/),
          expect.any(String),
          expect.any(Number),
        ]);
      }
  });

  test('only those that name a report that stands, and a party of it, are on it', async () => {
    expect(await seen('U-1')(world, DAY)).toBe('OPEN 2031-03-18 2031-03-23 · OPEN 2031-03-18 2031-03-23');
    expect((await viewOf('U-1'))?.number).toBe(3);
    expect((await viewOf('U-2'))?.number).toBe(2);
  });
});

test('one of a check and one of a number mark nothing; they wait for an officer, sealed', async () => {
  await world.drain();
  const before = await asks(someone(1))(world, DAY);
  const check = await checkOf(1);
  const { type, number } = someone(1);
  expect(told(await at({ check }, { ground: 'UNAUTHORISED_CHECK', words: '从未授权' }))).toBe('taken');
  expect(told(await at({ identifier: { type: 'RESIDENT_ID', number } }, { ground: 'NOT_MINE' }))).toBe(
    'taken',
  );
  await world.drain();
  expect(await asks(someone(1))(world, DAY)).toBe(before);
  const rows = await world.database('postgres').rows<{ text: string; sealed: boolean }>(
    `SELECT to_jsonb(s)::text AS text, sealed IS NOT NULL AS sealed FROM statement s
      WHERE kind = 'DISPUTE' AND facts -> 'about' ?| ARRAY['check', 'index'] ORDER BY seq`,
  );
  expect(rows.map(({ sealed }) => sealed)).toEqual([true, true]);
  // Neither the number nor the party's own words stand in plain.
  for (const { text } of rows) expect(text).not.toMatch(new RegExp(`${number}|${type}|从未授权`));
});

describe('the reporting member learns of a dispute, and never at whose counter it was opened', () => {
  const secrets = () => [world.callers.POST.member.id, 'POST', COUNTERS.POST.staff];

  test('in the report and the list of reports', async () => {
    const list = await listReports(world.registry, world.callers.RCA, { limit: 50, lang: 'zh' });
    for (const shown of [await viewOf('U-1'), list]) {
      const text = JSON.stringify(shown);
      expect(text).toContain('"disputes":[{"id"');
      for (const secret of secrets()) expect(text).not.toContain(secret);
    }
  });

  test('in any row of any table or view that the gateway may read for it', async () => {
    const dispute = (await viewOf('U-1'))?.disputes[0]?.id ?? '';
    const relations = await world.database('postgres').rows<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN ('public', 'cell')
          AND has_table_privilege('gateway', c.oid, 'SELECT')`,
    );
    let told = 0;
    for (const { name } of relations) {
      const rows = await world.registry.db.transaction(async tx => {
        await tx.as(world.callers.RCA.member.id);
        return tx.rows<{ text: string }>(`SELECT to_jsonb(t)::text AS text FROM ${name} t`);
      });
      for (const { text } of rows) {
        expect([name, text.includes(COUNTERS.POST.staff)]).toEqual([name, false]);
        if (!text.includes(dispute)) continue;
        told += 1;
        // What names the dispute names nobody; what names POST (the table of members) knows of no dispute.
        for (const secret of secrets())
          expect([name, text]).toEqual([name, expect.not.stringContaining(secret)]);
      }
    }
    expect(relations.length).toBeGreaterThan(5);
    expect(told).toBeGreaterThan(0);
  });

  test('no other member is shown it, not even the one that took it', async () => {
    for (const code of ['RCB', 'COM', 'POST', 'ASK'] as const) {
      const rows = await world.registry.db.transaction(async tx => {
        await tx.as(world.callers[code].member.id);
        return tx.rows('SELECT * FROM said_on_report');
      });
      expect(rows).toEqual([]);
      expect(await seen('U-1', code)(world, DAY)).toBe('');
    }
  });
});

test('and the standing verifies', async () => {
  await world.drain();
  expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
});
