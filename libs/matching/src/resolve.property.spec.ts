import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Claimant } from './claimant.ts';
import { connected } from './connected.ts';
import { resolve } from './resolve.ts';
import { slowly } from './slow-resolve.fixtures.ts';
import type { MatchCase, Subject } from './subject.ts';
import { twelve, world } from './worlds.fixtures.ts';

const RUNS = { numRuns: 100 };
const byId = <T extends { id: string }>(some: T[]): T[] => [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
const sorted = ({ subjects, cases }: { subjects: Subject[]; cases: MatchCase[] }) => ({
  subjects: byId(subjects),
  cases: byId(cases),
});

describe('in any world', () => {
  test('who is who is what the design words, asked slowly', () => {
    fc.assert(
      fc.property(world(), parties => {
        const subjects = resolve(parties).subjects.map(one => one.parties);
        expect(subjects).toEqual(slowly(parties).map(one => one.parties));
      }),
      { numRuns: 400 },
    );
  });

  test('whatever stands apart has a case with all that it met, and only one', () => {
    fc.assert(
      fc.property(world(), parties => {
        const { cases } = resolve(parties);
        for (const { parties: own, beside } of slowly(parties)) {
          const raised = cases.filter(({ sides }) => sides.length > 1 && sides.at(-1) === own[0]);
          if (beside) expect(raised.map(({ sides }) => sides)).toEqual([[...beside, own[0]]]);
          else expect(raised.filter(({ sides }) => sides.length !== 2)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('a later party changes nothing that came of the earlier ones', () => {
    fc.assert(
      fc.property(world(), fc.nat(30), (parties, many) => {
        const earlier = parties.slice(0, many);
        const known = new Set(earlier.map(({ party }) => party));
        const [before, after] = [resolve(earlier), resolve(parties)];
        const still = after.subjects.map(one => one.parties.filter(party => known.has(party)));
        expect(still.filter(some => some.length > 0)).toEqual(before.subjects.map(one => one.parties));
        expect(after.cases.slice(0, before.cases.length)).toEqual(before.cases);
      }),
      RUNS,
    );
  });

  test('each component by itself gives what all together give', () => {
    fc.assert(
      fc.property(world(60), parties => {
        const each = connected(parties).map(one => resolve(one));
        const together = {
          subjects: each.flatMap(one => one.subjects),
          cases: each.flatMap(one => one.cases),
        };
        expect(sorted(together)).toEqual(sorted(resolve(parties)));
      }),
      RUNS,
    );
  });

  test('parties loaded in any order and put in sequence give the same, as often as they are asked', () => {
    const shuffled = world().chain(parties =>
      fc.tuple(fc.constant(parties), fc.shuffledSubarray(parties, { minLength: parties.length })),
    );
    const place = ({ party }: Claimant) => Number(party.slice(1));
    fc.assert(
      fc.property(shuffled, ([parties, loaded]) => {
        const first = resolve(parties);
        expect(resolve([...loaded].sort((a, b) => place(a) - place(b)))).toEqual(first);
        expect(resolve(structuredClone(parties))).toEqual(first);
      }),
      RUNS,
    );
  });

  test('days of receipt date cases and change nothing else', () => {
    fc.assert(
      fc.property(world(), parties => {
        const undated = ({ subjects, cases }: ReturnType<typeof resolve>) => ({
          subjects,
          cases: cases.map(({ openedOn: _opened, openUntil: _until, ...rest }) => rest),
        });
        const later = parties.map(party => ({ ...party, receivedOn: '2031-12-31' }));
        expect(undated(resolve(later))).toEqual(undated(resolve(parties)));
      }),
      RUNS,
    );
  });

  test('every party is of one subject, and no two sides of a case are the same subject', () => {
    fc.assert(
      fc.property(world(), parties => {
        const { subjects, cases } = resolve(parties);
        expect(subjects.flatMap(one => one.parties).sort()).toEqual(parties.map(one => one.party).sort());
        const ids = new Set(subjects.map(({ id }) => id));
        for (const { sides } of cases) {
          expect(new Set(sides).size).toBe(sides.length);
          expect(sides.filter(side => !ids.has(side))).toEqual([]);
        }
        expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
      }),
      RUNS,
    );
  });
});

describe('twelve parties that all hold one number', () => {
  test('with one bad among them leave one subject more than without, at most', () => {
    fc.assert(
      fc.property(twelve, ({ good, bad, place }) => {
        expect(resolve(good).subjects).toHaveLength(1);
        const all = [...good.slice(0, place), bad, ...good.slice(place)];
        expect(resolve(all).subjects.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });
});
