import fc from 'fast-check';
import type { Claimant } from './claimant.ts';
import { claimant, NAMES } from './claimants.fixtures.ts';

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
