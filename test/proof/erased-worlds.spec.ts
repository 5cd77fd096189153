import type { IdentifierType } from '#contracts';
import { acceptOnReport, acceptReport, eraseDue, verifyStanding, type OnReport } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

const REPORTS = 30;
/** Worlds side by side in one database: their people share no number. */
const WORLDS = 4;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const UNITS = { RCA: '0012', RCB: '0021', COM: '0045' };

const told = fc.record({
  world: fc.nat(WORLDS - 1),
  member: fc.constantFrom('RCA' as const, 'RCB' as const, 'COM' as const),
  numbers: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
  name: fc.constantFrom('赵一', '赵一', '赵二', '赵三'),
  then: fc.constantFrom('nothing', 'settle', 'withdraw', 'wrong party', 'settle'),
  daysOn: fc.constantFrom(0, 1, 40, 200, 400),
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

describe('no passing of time changes who is who', () => {
  test(`${String(REPORTS)} reports of people who share numbers, told over years, erased at each midnight on which one is due`, async () => {
    const [story = []] = fc.sample(fc.array(told, { minLength: REPORTS, maxLength: REPORTS }), {
      seed: 20_261_124,
      numRuns: 1,
    });
    let erased = 0;
    let midnights = 0;
    const eraseUpTo = async (last: string | undefined) => {
      for (
        let on = await nextErasable();
        on !== undefined && (last === undefined || on <= last);
        on = await nextErasable()
      ) {
        await world.goTo(on);
        erased += await eraseAtMidnight();
        midnights += 1;
      }
    };
    for (const [n, one] of story.entries()) {
      const day = new Date(Date.parse(await world.today()) + one.daysOn * 86_400_000)
        .toISOString()
        .slice(0, 10);
      await eraseUpTo(day);
      await world.goTo(day);
      await say(one, n);
      await world.drain();
    }
    const withoutLast = erased;
    await eraseUpTo(undefined);
    expect({ erased, some: withoutLast > 5, apart: midnights > 10 }).toEqual({
      erased: REPORTS,
      some: true,
      apart: true,
    });
    // With the last report everybody is forgotten.
    const left = ['claim', 'subject_party', 'cell.card', 'finding', 'listing', 'ending', 'match_case'];
    for (const table of left)
      expect([table, await world.database('postgres').rows(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
  });
});
