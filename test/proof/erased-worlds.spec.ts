import type { IdentifierType } from '#contracts';
import { addDays } from '#criteria';
import { acceptOnReport, acceptReport, eraseDue, verifyStanding, type OnReport } from '#registry';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { counted } from '../faults/counted.ts';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

/** More in `npm run test:long`. */
const WORLDS = Number(process.env['WORLDS'] ?? 4);
const SEED = Number(process.env['SEED'] ?? 20_261_124);
/** Worlds side by side in one database, on the same days: their people share no number. */
const TOGETHER = Math.min(WORLDS, 100);
/** Days on which something is told, and how many reports on each. */
const [DAYS, A_DAY] = WORLDS > 4 ? [8, Math.ceil(TOGETHER * 0.75)] : [30, 1];

let world: TestWorld;
afterEach(() => world.close());

const UNITS = { RCA: '0012', RCB: '0021', COM: '0045' };

const told = fc.record({
  world: fc.nat(TOGETHER - 1),
  member: fc.constantFrom('RCA' as const, 'RCB' as const, 'COM' as const),
  numbers: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
  name: fc.constantFrom('赵一', '赵一', '赵二', '赵三'),
  then: fc.constantFrom('nothing', 'settle', 'withdraw', 'wrong party', 'settle'),
});
const aDay = fc.record({
  daysOn: fc.constantFrom(0, 1, 40, 200, 400),
  said: fc.array(told, { minLength: A_DAY, maxLength: A_DAY }),
});

/** Of each world two resident numbers, a permit and a passport: parties of two numbers join them. */
const numberOf = (w: number, n: number): { type: IdentifierType; number: string } => {
  if (n < 2) return { type: 'RESIDENT_ID', number: residentId(w * 2 + n) };
  return n === 2
    ? { type: 'HM_PERMIT', number: `H1${String(w).padStart(7, '0')}` }
    : { type: 'PASSPORT', number: `CHN:E1${String(w).padStart(7, '0')}` };
};

type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

const say = async (one: Told, n: number): Promise<void> => {
  const today = await world.today();
  const { registry, callers } = world;
  const [unit, caller, key] = [UNITS[one.member], callers[one.member], `k-${String(n)}`];
  // A resident has one resident number.
  const numbers = one.numbers.includes(0) ? one.numbers.filter(number => number !== 1) : one.numbers;
  const identifiers = numbers.map(number => numberOf(one.world, number));
  const body = defaultReport(today, {
    reference: `JK-${String(n)}`,
    unit,
    parties: [person('', one.name, today, { identifiers })],
  });
  const accepted = await acceptReport(registry, caller, { key, body });
  if (!('receipt' in accepted)) throw new Error(JSON.stringify(accepted.refused));
  const on = { address: { id: accepted.receipt.report }, ifMatch: 1, key: `${key}-2` };
  const by = { unit, staff: '1' };
  const reason = one.then === 'wrong party' ? ('WRONG_PARTY' as const) : ('BANK_ERROR' as const);
  const following: OnReport =
    one.then === 'settle'
      ? { ...on, kind: 'SETTLEMENT', body: { endedOn: today, how: 'PAID', ...by } }
      : { ...on, kind: 'WITHDRAWAL', body: { reason, ...by } };
  if (one.then !== 'nothing')
    expect(await acceptOnReport(registry, caller, following)).toHaveProperty('receipt');
};

/** Of everybody whose numbers are held: the subject, and the cases between such. */
const held = async () => {
  const postgres = world.database('postgres');
  const subjects = await postgres.rows<{ party: string; subject: string }>(
    'SELECT party, subject FROM subject_party',
  );
  const cases = await postgres.rows<{ id: string; sides: string[]; body: unknown }>(
    'SELECT id, sides, body FROM match_case',
  );
  return {
    subjects: new Map(subjects.map(({ party, subject }) => [party, subject])),
    cases: new Map(cases.map(c => [c.id, c])),
  };
};

const nextErasable = async (): Promise<string | undefined> => {
  const [row] = await world
    .database('postgres')
    .rows<{ on: string | null }>('SELECT min(erasable_on)::text AS on FROM ending');
  return row?.on ?? undefined;
};

/** At a midnight after which something may be erased: who is who, of whom anything is still held, is as before. */
const eraseAtMidnight = async (): Promise<number> => {
  const before = await held();
  const { erased, failed } = await eraseDue(world.database('matcher'));
  expect(failed).toEqual([]);
  const after = await held();
  for (const [party, subject] of after.subjects) expect(subject).toBe(before.subjects.get(party));
  for (const [id, one] of after.cases) expect(one).toEqual(before.cases.get(id));
  // Nobody left but with all of its component, and no case but with both its sides.
  for (const [id, { sides }] of before.cases)
    expect([id, after.cases.has(id)]).toEqual([id, sides.some(side => after.subjects.has(side))]);
  const subjectsLeft = new Set(after.subjects.values());
  for (const [party, subject] of before.subjects)
    expect([party, after.subjects.has(party)]).toEqual([party, subjectsLeft.has(subject)]);
  expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  return erased;
};

const eraseUpTo = async (last: string | undefined): Promise<{ erased: number; midnights: number }> => {
  const sum = { erased: 0, midnights: 0 };
  for (
    let on = await nextErasable();
    on !== undefined && (last === undefined || on <= last);
    on = await nextErasable()
  ) {
    await world.goTo(on);
    sum.erased += await eraseAtMidnight();
    sum.midnights += 1;
  }
  return sum;
};

const LEFT = ['claim', 'subject_party', 'cell.card', 'finding', 'listing', 'ending', 'match_case'];

describe('no passing of time changes who is who', () => {
  test.each(Array.from({ length: Math.ceil(WORLDS / TOGETHER) }, (_, group) => group))(
    `reports of people who share numbers in ${String(TOGETHER)} worlds, told over years, erased at each midnight on which one is due (%i)`,
    async group => {
      world = await openTestWorld();
      const [story = []] = fc.sample(fc.array(aDay, { minLength: DAYS, maxLength: DAYS }), {
        seed: SEED + group,
        numRuns: 1,
      });
      const during = { erased: 0, midnights: 0 };
      let reports = 0;
      for (const { daysOn, said } of story) {
        const day = addDays(await world.today(), daysOn);
        const { erased, midnights } = await eraseUpTo(day);
        during.erased += erased;
        during.midnights += midnights;
        await world.goTo(day);
        for (const one of said) await say(one, (reports += 1));
        await world.drain();
      }
      const afterwards = await eraseUpTo(undefined);
      expect(reports).toBe(DAYS * A_DAY);
      expect(during.erased + afterwards.erased).toBe(reports);
      expect(during.midnights + afterwards.midnights).toBeGreaterThan(10);
      if (DAYS > 8) expect(during.erased).toBeGreaterThan(5);
      // With the last report everybody is forgotten.
      for (const table of LEFT)
        expect([table, await world.database('postgres').rows(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
      counted('worlds erased day by day', TOGETHER);
      counted('reports erased', reports);
    },
  );
});
