import { acceptOnReport, acceptReport, refreshComponents, verifyStanding, type Database } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
let matcher: Database;
beforeAll(async () => {
  world = await openTestWorld();
  matcher = world.database('matcher');
});
afterAll(() => world.close());

type Number = { type: 'HM_PERMIT' | 'RESIDENT_ID'; number: string };

const report = async (reference: string, identifiers: Number[]): Promise<void> => {
  const today = await world.today();
  const parties = [person('', '李三', today, { identifiers })];
  const body = defaultReport(today, { reference, parties });
  const accepted = await acceptReport(world.registry, world.callers.RCA, { key: reference, body });
  expect(accepted).toMatchObject({ receipt: { number: 1 } });
};

const withdraw = (reference: string) =>
  acceptOnReport(world.registry, world.callers.RCA, {
    kind: 'WITHDRAWAL',
    address: { criterion: 'DEFAULT', loanReference: reference },
    ifMatch: null,
    key: `w-${reference}`,
    body: { reason: 'WRONG_PARTY', unit: '0012', staff: '1' },
  });

const pending = async (): Promise<string[]> => {
  const rows = await matcher.rows<{ index: string }>(
    `SELECT encode(blind_index, 'hex') AS index FROM cell.pending ORDER BY 1`,
  );
  return rows.map(r => r.index);
};

/** One report names both numbers, two others one each; the one that joined them is withdrawn as WRONG_PARTY. */
const parted = async (n: number): Promise<string[]> => {
  const permit = { type: 'HM_PERMIT' as const, number: `H1234567${String(n)}` };
  const resident = { type: 'RESIDENT_ID' as const, number: residentId(n) };
  await report(`P-${String(n)}`, [permit, resident]);
  await world.drain();
  await report(`A-${String(n)}`, [permit]);
  await report(`B-${String(n)}`, [resident]);
  await world.drain();
  expect(await withdraw(`P-${String(n)}`)).toMatchObject({ receipt: { status: 'WITHDRAWN' } });
  return pending();
};

describe('a component that a WRONG_PARTY parts', () => {
  test('is still refreshed as one: both numbers lose their marks, both sides keep their standing', async () => {
    const [one = ''] = await parted(1);
    await refreshComponents(matcher, [one]);
    expect(await pending()).toEqual([]);
    expect((await verifyStanding(matcher)).differs).toEqual([]);
  });

  test('refreshed from both its numbers at once, neither side takes away the other', async () => {
    for (const n of [2, 3, 4, 5]) {
      const indexes = await parted(n);
      expect(indexes).toHaveLength(2);
      await Promise.all(indexes.map(index => refreshComponents(matcher, [index])));
      expect(await pending()).toEqual([]);
      expect((await verifyStanding(matcher)).differs).toEqual([]);
    }
  });
});
