import { describe, expect, test } from '@jest/globals';
import { addDays } from '#criteria';
import fc from 'fast-check';
import { connected } from './connected.ts';
import type { IdentityDecision } from './identity-decision.ts';
import { resolve } from './resolve.ts';
import { slowDecisions } from './slow-decisions.fixtures.ts';
import { slowly } from './slow-resolve.fixtures.ts';
import { standingClaims } from './standing-claims.ts';
import type { MatchCase, Subject } from './subject.ts';
import { decided } from './worlds.fixtures.ts';

const RUNS = { numRuns: 300 };
const byId = <T extends { id: string }>(some: T[]): T[] => [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
const partition = ({ subjects }: { subjects: Subject[] }) => subjects.map(one => one.parties);

/** Receipt, or what officers said last of two of its sides, and 20 days. */
const wordedUntil = (one: MatchCase, subjects: Subject[], decisions: IdentityDecision[]): string => {
  const partiesOf = (side: string) => subjects.find(({ id }) => id === side)?.parties ?? [];
  const names = (side: readonly string[], of: string) => partiesOf(of).some(party => side.includes(party));
  const said = decisions.flatMap(decision => {
    if (decision.revoked || (decision.kind !== 'LINK' && decision.kind !== 'APART')) return [];
    const [left, right] = decision.sides;
    const two = one.sides.some(a => one.sides.some(b => a !== b && names(left, a) && names(right, b)));
    return two ? [decision.receivedOn] : [];
  });
  return addDays([one.openedOn, ...said].sort().at(-1) ?? '', 20);
};

describe('in any world in which officers decide', () => {
  test('who is who is what the design words, asked slowly', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const subjects = resolve(parties, decisions).subjects.map(({ id: _id, ...rest }) => ({
          ...rest,
          identifiers: [...rest.identifiers].sort(),
        }));
        expect(subjects).toEqual(slowly(parties, decisions).map(({ beside: _beside, ...rest }) => rest));
      }),
      { numRuns: 500 },
    );
  });

  test('whatever stands apart has one case with all that it met; sides are subjects, terms as worded', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const { subjects, cases } = resolve(parties, decisions);
        const ids = new Set(subjects.map(({ id }) => id));
        for (const { parties: own, beside } of slowly(parties, decisions)) {
          const raised = cases.filter(({ sides }) => sides.at(-1) === own[0]);
          if (beside) expect(raised.map(({ sides }) => sides)).toEqual([[...beside, own[0]]]);
        }
        for (const one of cases) {
          expect(one.sides.filter(side => !ids.has(side))).toEqual([]);
          expect(new Set(one.sides).size).toBe(one.sides.length);
          expect(one.openUntil).toBe(wordedUntil(one, subjects, decisions));
        }
        expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
      }),
      RUNS,
    );
  });

  test('no two that are set APART are one subject, and each subject tells them', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const { apartFrom } = slowDecisions(parties, decisions);
        const { subjects } = resolve(parties, decisions);
        for (const one of subjects) {
          const own = parties.filter(({ party }) => one.parties.includes(party));
          const apart = own.flatMap(apartFrom).map(({ party }) => party);
          expect(one.parties.filter(party => apart.includes(party))).toEqual([]);
          expect(new Set(one.apartFrom)).toEqual(new Set(apart));
        }
      }),
      RUNS,
    );
  });

  test('whom LINKs name are one subject where nobody is set APART', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const links = decisions.filter(({ kind }) => kind !== 'APART');
        const subjects = partition(resolve(parties, links));
        const known = new Set(parties.map(({ party }) => party));
        for (const link of links) {
          if (link.kind !== 'LINK' || link.revoked) continue;
          const sides = link.sides.map(side => side.filter(party => known.has(party)));
          if (sides.some(side => side.length === 0) || new Set(sides.flat()).size === 1) continue;
          const of = sides.flat().map(party => subjects.findIndex(one => one.includes(party)));
          expect(new Set(of).size).toBe(1);
        }
      }),
      RUNS,
    );
  });

  test('a decision and its REVOKE are as if neither had been said', () => {
    fc.assert(
      fc.property(decided, fc.nat(8), ({ parties, decisions }, at) => {
        const without = decisions.filter((_, place) => place !== at);
        const revoked = decisions.map((one, place) => (place === at ? { ...one, revoked: true } : one));
        expect(resolve(parties, revoked)).toEqual(resolve(parties, without));
        expect(connected(parties, revoked)).toEqual(connected(parties, without));
        const none = decisions.map(one => ({ ...one, revoked: true }));
        expect(resolve(parties, none)).toEqual(resolve(parties));
        expect(connected(parties, none)).toEqual(connected(parties));
      }),
      RUNS,
    );
  });

  test('a decision said twice is a decision said once', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const again = decisions.flatMap(one => [one, { ...one, id: `${one.id} again` }]);
        expect(resolve(parties, again)).toEqual(resolve(parties, decisions));
        const last = decisions.slice(-1);
        expect(resolve(parties, [...decisions, ...last])).toEqual(resolve(parties, decisions));
      }),
      RUNS,
    );
  });

  test('in which order a decision names its parties, and its sides, does not matter', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const turned = decisions.map(one => {
          if (one.kind !== 'LINK' && one.kind !== 'APART') return one;
          const [left, right] = one.sides;
          return { ...one, sides: [[...right].reverse(), [...left].reverse()] as const };
        });
        expect(resolve(parties, turned)).toEqual(resolve(parties, decisions));
      }),
      RUNS,
    );
  });

  test('what is decided of numbers does not wait for what is decided of parties', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const ofParties = decisions.filter(({ kind }) => kind === 'LINK' || kind === 'APART');
        const ofNumbers = decisions.filter(one => !ofParties.includes(one));
        const expected = resolve(parties, decisions);
        expect(resolve(parties, [...ofNumbers.reverse(), ...ofParties])).toEqual(expected);
        expect(resolve(parties, [...ofParties, ...ofNumbers])).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('a decision on parties that are not known does nothing', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const known = new Set(parties.map(({ party }) => party));
        const spoken = decisions.flatMap((one): IdentityDecision[] => {
          if (one.kind === 'PLACEHOLDER') return [one];
          if (one.kind === 'VOID_IDENTIFIER') return known.has(one.party) ? [one] : [];
          const [left, right] = one.sides.map(side => side.filter(party => known.has(party)));
          return left?.length && right?.length ? [{ ...one, sides: [left, right] }] : [];
        });
        expect(resolve(parties, spoken)).toEqual(resolve(parties, decisions));
        expect(connected(parties, spoken)).toEqual(connected(parties, decisions));
      }),
      RUNS,
    );
  });

  test('each component by itself gives what all together give', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const each = connected(parties, decisions).map(one => resolve(one, decisions));
        const together = resolve(parties, decisions);
        expect(byId(each.flatMap(({ subjects }) => subjects))).toEqual(byId(together.subjects));
        expect(byId(each.flatMap(({ cases }) => cases))).toEqual(byId(together.cases));
      }),
      RUNS,
    );
  });

  test('without a LINK a later party moves none of the earlier ones', () => {
    fc.assert(
      fc.property(decided, fc.nat(14), ({ parties, decisions }, many) => {
        const apart = decisions.filter(({ kind }) => kind !== 'LINK');
        const earlier = parties.slice(0, many);
        const known = new Set(earlier.map(({ party }) => party));
        const after = partition(resolve(parties, apart)).map(one => one.filter(party => known.has(party)));
        expect(after.filter(one => one.length > 0)).toEqual(partition(resolve(earlier, apart)));
      }),
      RUNS,
    );
  });

  test('days of receipt, of parties and of decisions, date cases and change nothing else', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const undated = ({ subjects, cases }: ReturnType<typeof resolve>) => ({
          subjects,
          cases: cases.map(({ openedOn: _opened, openUntil: _until, ...rest }) => rest),
        });
        const later = <T extends { receivedOn: string }>(some: T[]) =>
          some.map(one => ({ ...one, receivedOn: '2031-12-31' }));
        expect(undated(resolve(later(parties), later(decisions)))).toEqual(
          undated(resolve(parties, decisions)),
        );
      }),
      RUNS,
    );
  });

  test('a subject carries the claims of its parties that stand, and no others', () => {
    fc.assert(
      fc.property(decided, ({ parties, decisions }) => {
        const standing = standingClaims(parties, decisions);
        for (const { parties: own, identifiers } of resolve(parties, decisions).subjects) {
          const claims = standing.filter(({ party }) => own.includes(party)).flatMap(one => one.identifiers);
          expect(new Set(identifiers)).toEqual(new Set(claims.map(({ index }) => index)));
        }
      }),
      RUNS,
    );
  });
});
