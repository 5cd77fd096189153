import type { IdentifierType } from '#contracts';
import { firstRuleSet } from '#criteria';
import { connected } from '#matching';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partiesOf, type ClaimRow } from './claim-row.ts';
import { canonicalJson } from '../canonical-json.ts';
import { computeStanding } from './compute-standing.ts';
import { DERIVED, type Standing } from './derived-tables.ts';
import type { StoredStatement } from './stored-facts.ts';

const WORLDS = 200;

/** One report of a random world: who is named by which numbers, and what was said on it afterwards. */
interface Told {
  member: number;
  numbers: number[];
  name: number;
  birth: number | null;
  qualifies: boolean;
  then: 'nothing' | 'settled' | 'withdrawn' | 'wrong party';
}

const TYPES: IdentifierType[] = [
  'RESIDENT_ID',
  'HM_PERMIT',
  'PASSPORT',
  'HK_ID',
  'RESIDENT_ID',
  'FOREIGN_PR',
];

const told: fc.Arbitrary<Told> = fc.record({
  member: fc.nat(3),
  numbers: fc.uniqueArray(fc.nat(TYPES.length - 1), { minLength: 1, maxLength: 3 }),
  name: fc.nat(2),
  birth: fc.option(fc.nat(1), { nil: null }),
  qualifies: fc.boolean(),
  then: fc.constantFrom('nothing', 'nothing', 'settled', 'withdrawn', 'wrong party'),
});

const claimsOf = (one: Told, n: number): ClaimRow[] =>
  one.numbers.map(number => ({
    index: `index-${String(number)}`,
    party: `party-${String(n)}`,
    seq: n * 10,
    report: `report-${String(n)}`,
    member: `member-${String(one.member)}`,
    kind: 'PERSON',
    type: TYPES[number] ?? 'HK_ID',
    class: 'P',
    names: [{ canonical: `name-${String(one.name)}`, reading: null, latin: false }],
    birth: one.birth === null ? null : `birth-${String(one.birth)}`,
    sex: null,
    receivedOn: '2025-06-09',
    gone: one.then === 'wrong party',
    loan: `loan-${String(n)}`,
    protects: false,
  }));

const statementsOf = (one: Told, n: number): StoredStatement[] => {
  const row = {
    report: `report-${String(n)}`,
    member: `member-${String(one.member)}`,
    receivedAt: new Date(0),
    receivedOn: '2025-06-09',
  };
  const by = { unit: '1', staff: '1' };
  const report: StoredStatement = {
    ...row,
    ...{ seq: n * 10, id: row.report, number: 1, version: 1, criterion: 'DEFAULT', kind: 'REPORT' },
    facts: {
      ...by,
      asOf: '2025-06-08',
      parties: [{ party: `party-${String(n)}`, notice: { givenOn: '2025-06-01' }, masked: '*' }],
      version: {
        criterion: 'DEFAULT',
        loan: {
          reference: String(n),
          signedOn: '2023-03-02',
          kind: 'OTHER',
          principalFen: 5_000_000,
          outstandingFen: 1,
        },
        facts: {
          asOf: '2025-06-08',
          instalments: [
            {
              no: 1,
              dueOn: one.qualifies ? '2025-01-15' : '2025-05-15',
              amountFen: 200_000,
              clearedOn: null,
            },
          ],
        },
        parties: [{ role: 'BORROWER', kind: 'PERSON', minorAtSigning: false, guarantee: null }],
        exemptions: [],
        evidence: [],
      },
    },
  };
  const after = { ...row, seq: n * 10 + 1, id: `${row.report}-2`, number: 2, version: null, criterion: null };
  if (one.then === 'settled')
    return [
      report,
      { ...after, kind: 'SETTLEMENT', facts: { ...by, endedOn: '2025-06-09', how: 'PAID', recovered: null } },
    ];
  if (one.then === 'nothing') return [report];
  const reason = one.then === 'withdrawn' ? 'WRONG_FACTS' : 'WRONG_PARTY';
  return [report, { ...after, kind: 'WITHDRAWAL', facts: { ...by, reason } }];
};

const standingOf = (claims: ClaimRow[], statements: StoredStatement[]): Standing =>
  computeStanding(
    { indexes: [...new Set(claims.map(c => c.index))], claims, statements, decided: [], protections: [] },
    () => firstRuleSet,
  );

const asText = (standings: Standing[]): Record<string, string[]> =>
  Object.fromEntries(
    DERIVED.map(({ name }) => [
      name,
      standings
        .flatMap(s => s[name] ?? [])
        .map(canonicalJson)
        .sort(),
    ]),
  );

describe('the standing of a world is that of its components, however they are batched', () => {
  test(`${String(WORLDS)} random worlds: whole, component by component, and any components together give the same rows`, () => {
    let together = 0;
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 2, maxLength: 14 }),
        fc.array(fc.nat(2), { minLength: 14, maxLength: 14 }),
        (world, batch) => {
          const claims = world.flatMap(claimsOf);
          const statements = world.flatMap(statementsOf);
          const whole = asText([standingOf(claims, statements)]);
          const components = connected(partiesOf(claims).filter(p => !p.gone)).map(
            parties => new Set(parties.map(p => p.party)),
          );
          // A party that left stands in no component: it is loaded with whatever holds its number, here the first batch.
          const left = new Set(
            partiesOf(claims)
              .filter(p => p.gone)
              .map(p => p.party),
          );
          const batches = [0, 1, 2].map(
            b => new Set(components.flatMap((c, at) => (batch[at % 14] === b ? [...c] : []))),
          );
          for (const party of left) batches[0]?.add(party);
          const parts = batches.map(of => {
            const held = claims.filter(c => of.has(c.party));
            const reports = new Set(held.map(c => c.report));
            return standingOf(
              held,
              statements.filter(s => reports.has(s.report)),
            );
          });
          expect(asText(parts)).toEqual(whole);
          if (components.length > 1) together += 1;
        },
      ),
      { numRuns: WORLDS, seed: 20_250_609 },
    );
    expect(together).toBeGreaterThan(WORLDS / 4);
  });

  test('repeated and in another order of its statements by report, it is the same', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 10 }), fc.nat(), (world, seed) => {
        const claims = world.flatMap(claimsOf);
        const statements = world.map(statementsOf);
        const [shuffled = []] = fc.sample(fc.shuffledSubarray(statements, { minLength: statements.length }), {
          seed,
          numRuns: 1,
        });
        expect(asText([standingOf(claims, shuffled.flat())])).toEqual(
          asText([standingOf(claims, statements.flat())]),
        );
      }),
      { numRuns: WORLDS, seed: 20_250_610 },
    );
  });
});
