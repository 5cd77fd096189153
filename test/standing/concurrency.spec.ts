import {
  acceptOnReport,
  acceptReport,
  askChecks,
  refreshComponents,
  verifyStanding,
  type Database,
} from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId, twinOf } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
let matcher: Database;
beforeAll(async () => {
  world = await openTestWorld();
  matcher = world.database('matcher');
});
afterAll(() => world.close());

const pendingIndexes = async (): Promise<string[]> => {
  const rows = await matcher.rows<{ index: string }>(
    `SELECT encode(blind_index, 'hex') AS index FROM cell.pending`,
  );
  return rows.map(r => r.index);
};
const count = async (table: string): Promise<number> =>
  (await matcher.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;

describe('many at once end as one after another would', () => {
  test('50 concurrent reports of one number, 15 and 18 digits mixed, by four members, make exactly one subject', async () => {
    const today = await world.today();
    const number = residentId(1);
    const members = [
      ['RCA', '0012'],
      ['RCB', '0021'],
      ['COM', '0045'],
      ['POST', '0031'],
    ] as const;
    const accepted = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const [code, unit] = members[n % 4] ?? members[0];
        const written = n % 3 === 0 ? twinOf(number) : number;
        const body = defaultReport(today, {
          reference: `C-${String(n)}`,
          unit,
          parties: [person(written, '李一', today)],
        });
        return acceptReport(world.registry, world.callers[code], { key: `c-${String(n)}`, body });
      }),
    );
    expect(accepted.filter(a => 'receipt' in a)).toHaveLength(50);
    // Every mark a refresh of its own, all at once, twice over.
    const indexes = await pendingIndexes();
    await Promise.all(
      [...indexes, ...indexes].slice(0, 40).map(index => refreshComponents(matcher, [index])),
    );
    await world.drain();
    expect(await count('(SELECT DISTINCT subject FROM subject_party) s')).toBe(1);
    expect(await count('listing')).toBeGreaterThan(0);
    const [answered] = await askChecks(world.registry, [
      { caller: world.callers.COM, question: question(today, number, '李一', '0045'), lang: 'zh' },
    ]);
    expect(answered).toMatchObject({
      answer: { outcome: 'BLOCK', reasons: [{ institutions: 4, own: true }] },
    });
    expect((await verifyStanding(matcher)).differs).toEqual([]);
  });

  test('two settlements of one report at once: one is accepted, the other is told that it is settled', async () => {
    const today = await world.today();
    const address = { criterion: 'DEFAULT' as const, loanReference: 'C-0' };
    const settle = (key: string) =>
      acceptOnReport(world.registry, world.callers.RCA, {
        kind: 'SETTLEMENT',
        address,
        ifMatch: null,
        key,
        body: { endedOn: today, how: 'PAID', unit: '0012', staff: '1' },
      });
    const results = await Promise.all([settle('s-1'), settle('s-2')]);
    expect(results.filter(r => 'receipt' in r)).toHaveLength(1);
    expect(results.flatMap(r => ('refused' in r ? r.refused.map(f => f.code) : []))).toEqual([
      'REPORT_SETTLED',
    ]);
  });

  test('two reports of one loan at once: one is accepted, the other is told of the first', async () => {
    const today = await world.today();
    const body = defaultReport(today, { reference: 'RACE', parties: [person(residentId(2), '李二', today)] });
    const results = await Promise.all(
      ['r-1', 'r-2', 'r-3'].map(key => acceptReport(world.registry, world.callers.RCA, { key, body })),
    );
    expect(results.filter(r => 'receipt' in r)).toHaveLength(1);
    expect(results.flatMap(r => ('refused' in r ? r.refused.map(f => f.code) : []))).toEqual([
      'REPORT_DUPLICATE',
      'REPORT_DUPLICATE',
    ]);
  });

  test('two workers on two components that a third statement joins end with one standing', async () => {
    const today = await world.today();
    const permit = { type: 'HM_PERMIT' as const, number: 'H12345678' };
    const resident = { type: 'RESIDENT_ID' as const, number: residentId(3) };
    const report = (reference: string, identifiers: (typeof permit | typeof resident)[]) =>
      acceptReport(world.registry, world.callers.RCA, {
        key: reference,
        body: defaultReport(today, { reference, parties: [person('', '李三', today, { identifiers })] }),
      });
    await report('J-1', [permit]);
    await report('J-2', [resident]);
    const before = await pendingIndexes();
    await report('J-3', [permit, resident]);
    const after = await pendingIndexes();
    await Promise.all([...before, ...after, ...before].map(index => refreshComponents(matcher, [index])));
    await world.drain();
    expect((await verifyStanding(matcher)).differs).toEqual([]);
    // A report never joins two existing subjects: the third stands apart, with a case between all three.
    const cases = await matcher.rows<{ sides: number }>(
      `SELECT cardinality(sides) AS sides FROM match_case WHERE reason = 'TWO_SUBJECTS'`,
    );
    expect(cases).toEqual([{ sides: 3 }]);
  });
});
