import type { IdentifierType, ReportBody } from '#contracts';
import { acceptOnReport, acceptReport, refreshComponents, verifyStanding, type Database } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { counted } from '../faults/counted.ts';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId, twinOf } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

/** More in `npm run test:long`. */
const WORLDS = Number(process.env['WORLDS'] ?? 12);
const SEED = Number(process.env['SEED'] ?? 4100);
const WORKERS = 8;
/** Worlds whose two residents one birth date tells apart. */
const A_BIRTH_DATE = 490;

let world: TestWorld;
let matcher: Database;
beforeAll(async () => {
  world = await openTestWorld();
  matcher = world.database('matcher');
});
afterAll(() => world.close());

interface Told {
  member: 'RCA' | 'RCB' | 'COM';
  numbers: { type: IdentifierType; number: string }[];
  name: string;
  then: 'nothing' | 'settle' | 'withdraw' | 'wrong party';
}

const UNITS = { RCA: '0012', RCB: '0021', COM: '0045' };
const NAMES = ['赵一', '赵二', '赵三'];

/** A small pool of numbers of its own in each world, so that parties meet: twins, permits, passports. */
const numbersOf = (w: number): { type: IdentifierType; number: string }[][] => {
  const birth = `${String(1940 + Math.floor(w / A_BIRTH_DATE))}0101`;
  const resident = residentId(w % A_BIRTH_DATE, birth);
  const other = residentId((w % A_BIRTH_DATE) + A_BIRTH_DATE, birth);
  const permit = { type: 'HM_PERMIT' as const, number: `H1${String(w).padStart(7, '0')}` };
  const passport = { type: 'PASSPORT' as const, number: `CHN:E1${String(w).padStart(7, '0')}` };
  const one = { type: 'RESIDENT_ID' as const, number: resident };
  return [
    [one],
    [{ ...one, number: twinOf(resident) }],
    [{ ...one, number: other }],
    [permit],
    [permit, one],
    [permit, { ...one, number: other }],
    [passport, one],
    [passport],
  ];
};

const told = (w: number): fc.Arbitrary<Told> =>
  fc.record({
    member: fc.constantFrom('RCA' as const, 'RCB' as const, 'COM' as const),
    numbers: fc.constantFrom(...numbersOf(w)),
    name: fc.constantFrom(...NAMES),
    then: fc.constantFrom('nothing', 'nothing', 'settle', 'withdraw', 'wrong party'),
  });

const say = async (one: Told, reference: string, today: string) => {
  const unit = UNITS[one.member];
  const caller = world.callers[one.member];
  const body: ReportBody = defaultReport(today, {
    reference,
    unit,
    parties: [person('', one.name, today, { identifiers: one.numbers })],
  });
  const accepted = await acceptReport(world.registry, caller, { key: reference, body });
  if (!('receipt' in accepted)) throw new Error(JSON.stringify(accepted));
  const on = { address: { id: accepted.receipt.report }, ifMatch: 1, key: `${reference}-2` };
  const by = { unit, staff: '1' };
  if (one.then === 'settle')
    await acceptOnReport(world.registry, caller, {
      ...on,
      kind: 'SETTLEMENT',
      body: { endedOn: today, how: 'PAID', ...by },
    });
  if (one.then === 'withdraw' || one.then === 'wrong party') {
    const reason = one.then === 'withdraw' ? ('BANK_ERROR' as const) : ('WRONG_PARTY' as const);
    await acceptOnReport(world.registry, caller, { ...on, kind: 'WITHDRAWAL', body: { reason, ...by } });
  }
};

/** Eight workers take the pending numbers in batches of a size and an order of chance, each number up to three times. */
const processAnyhow = async (seed: number): Promise<number> => {
  const rows = await matcher.rows<{ index: string }>(
    `SELECT DISTINCT encode(blind_index, 'hex') AS index FROM cell.pending`,
  );
  const all = rows.map(r => r.index);
  const [batches] = fc.sample(
    fc.array(fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 4 }), {
      minLength: WORKERS,
      maxLength: 16,
    }),
    { seed, numRuns: 1 },
  );
  const queue = [...(batches ?? []), ...all.map(index => [index])];
  const work = async () => {
    for (let batch = queue.shift(); batch; batch = queue.shift()) await refreshComponents(matcher, batch);
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return all.length;
};

describe('the standing is a function of the statements alone', () => {
  test(`${String(WORLDS)} random worlds, eight workers, any order, repeated, batched anyhow: what stands is what the pure code gives`, async () => {
    const today = await world.today();
    for (let w = 0; w < WORLDS; w++) {
      const [story = []] = fc.sample(fc.array(told(w), { minLength: 4, maxLength: 12 }), {
        seed: SEED + w,
        numRuns: 1,
      });
      for (const [n, one] of story.entries()) await say(one, `W${String(w)}-${String(n)}`, today);
      expect(await processAnyhow(SEED + w)).toBeGreaterThan(0);
    }
    const verified = await verifyStanding(matcher);
    expect(verified.differs).toEqual([]);
    expect(verified.parties).toBeGreaterThanOrEqual(WORLDS * 4);
    const [left] = await matcher.rows<{ n: number }>('SELECT count(*)::int AS n FROM cell.pending');
    expect(left).toEqual({ n: 0 });
    const [joined] = await matcher.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM (SELECT subject FROM subject_party GROUP BY subject HAVING count(*) > 1) s',
    );
    expect(joined?.n).toBeGreaterThan(WORLDS);
    counted('worlds in any order, by eight workers', WORLDS);
  });
});
