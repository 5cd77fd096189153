import fc from 'fast-check';
import type { Claimant } from './claimant.ts';
import { claimant, NAMES } from './claimants.fixtures.ts';
import type { IdentityDecision } from './identity-decision.ts';

/** Every number of the little world: few, so that parties meet all the time. */
const NUMBERS = [
  'R1',
  'R2',
  'V1',
  'V2',
  'H1',
  'H2',
  'M1',
  'M2',
  'F1',
  'F2',
  'P1',
  'P2',
  'U1',
  'O1',
  'O2',
  'G1',
  'L1',
  'W1',
  'W2',
  'B1',
  'B2',
];

/** A party has one number of a type at most. */
const numbers = (most: number) =>
  fc.uniqueArray(fc.constantFrom(...NUMBERS), { maxLength: most, selector: index => index.charAt(0) });

const said = fc.record({
  kind: fc.constantFrom('PERSON' as const, 'PERSON' as const, 'PERSON' as const, 'ORGANISATION' as const),
  names: fc.uniqueArray(fc.constantFrom(...Object.keys(NAMES)), { minLength: 1, maxLength: 2 }),
  birth: fc.constantFrom(null, 'b1', 'b2'),
  sex: fc.constantFrom(null, null, 'M', 'F'),
  on: fc.constantFrom('2026-01-01', '2026-02-01'),
});

/** Up to 30 parties, by sequence. */
export const world = (most = 30): fc.Arbitrary<Claimant[]> =>
  fc
    .array(fc.tuple(numbers(4), said), { maxLength: most })
    .map(rows => rows.map(([some, rest], at) => claimant(`p${at}`, some.join(' '), rest)));

/** Twelve that all hold H1: eleven that tell the truth about one person, each a part of it, and one that may say anything. */
export const twelve = fc.record({
  good: fc
    .array(
      fc.record({
        numbers: fc.subarray(['R1', 'V1', 'M1', 'F1', 'P1', 'G1']),
        birth: fc.constantFrom(null, 'b1'),
        sex: fc.constantFrom(null, 'M'),
      }),
      { minLength: 11, maxLength: 11 },
    )
    .map(rows => rows.map((row, at) => claimant(`good${at}`, ['H1', ...row.numbers].join(' '), row))),
  bad: fc.tuple(numbers(6), said).map(([some, rest]) => {
    const others = some.filter(index => !index.startsWith('H'));
    return claimant('bad', ['H1', ...others].join(' '), rest);
  }),
  place: fc.nat({ max: 11 }),
});

/** Six numbers, one or two names, three loans: nearly everybody meets, most would join, many are reported again. */
const crowd = fc
  .array(
    fc.record({
      numbers: fc.subarray(['R1', 'H1', 'M1', 'G1', 'U1', 'O1'], { minLength: 1, maxLength: 3 }),
      names: fc.constantFrom<string[]>(['王'], ['王'], ['王'], ['李'], ['王', '李']),
      birth: fc.constantFrom(null, null, null, 'b1', 'b2'),
      loan: fc.constantFrom(undefined, undefined, 'l1', 'l2', 'l3'),
      on: fc.constantFrom('2026-01-01', '2026-02-01'),
    }),
    { maxLength: 14 },
  )
  .map(rows =>
    rows.map(({ numbers: some, loan, ...rest }, at) =>
      claimant(`p${at}`, some.join(' '), loan === undefined ? rest : { ...rest, loan }),
    ),
  );

const days = ['2026-01-20', '2026-02-10', '2026-02-25', '2026-12-31'];

/** Up to eight decisions by sequence, on parties of a world of this size and on a few who are unknown. */
const decisionsOn = (parties: number): fc.Arbitrary<IdentityDecision[]> => {
  const party = fc.nat({ max: parties }).map(at => `p${at}`);
  const side = fc.uniqueArray(party, { minLength: 1, maxLength: 3 });
  const indexes = fc.uniqueArray(fc.constantFrom('R1', 'H1', 'M1', 'U1', 'O1', 'P1'), {
    minLength: 1,
    maxLength: 2,
  });
  const what = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('LINK' as const), sides: fc.tuple(side, side) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('APART' as const), sides: fc.tuple(side, side) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('VOID_IDENTIFIER' as const), party, indexes }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('PLACEHOLDER' as const), indexes }) },
  );
  const said = fc.record({
    revoked: fc.constantFrom(false, false, false, true),
    receivedOn: fc.constantFrom(...days),
  });
  return fc
    .array(fc.tuple(what, said), { maxLength: 8 })
    .map(rows => rows.map(([one, rest], at) => ({ id: `d${at}`, ...rest, ...one })))
    .map(some =>
      some.sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0)),
    );
};

export interface DecidedWorld {
  parties: Claimant[];
  decisions: IdentityDecision[];
}

/** A world in which officers have decided. */
export const decided: fc.Arbitrary<DecidedWorld> = fc
  .oneof({ weight: 3, arbitrary: crowd }, { weight: 1, arbitrary: world(20) })
  .chain(parties => decisionsOn(parties.length).map(decisions => ({ parties, decisions })));
