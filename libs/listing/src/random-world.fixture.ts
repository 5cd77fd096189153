import fc from 'fast-check';
import { randomLife } from './random-lives.fixture.ts';
import { plus } from './slow-day.fixture.ts';
import type { World } from './slow-card.fixture.ts';

const life = (id: string) => randomLife(id, ['DEFAULT', 'DEFAULT', 'UNPAID_INTEREST']);

/** The numbers on whose cards something can stand in a random world. */
export const NUMBERS = ['shared', 'own of a/0', 'own of a/1', 'own of c/0', 'own of v/0', 'protected only'];

const PAIRS = [
  ['a/0', 'c/0'],
  ['a/0', 'v/0'],
  ['c/0', 'v/0'],
] as const;

const protection = fc
  .record({
    index: fc.constantFrom('shared', 'own of v/0', 'own of c/0', 'protected only'),
    start: fc.integer({ min: 0, max: 1_500 }),
    length: fc.constantFrom(0, 30, 1_095),
  })
  .map(({ index, start, length }) => ({
    index,
    firstOn: plus('2024-01-01', start),
    lastOn: plus('2024-01-01', start + length),
  }));

/**
 * Three reports and a PROTECT's claimant: a and b name one subject, c another, v is never listed; all but `a/1`
 * claim the number `shared`. Perhaps set APART, contested, protected, with words of some parties released.
 */
export const randomWorld: fc.Arbitrary<World> = fc
  .record({
    a: life('a'),
    b: life('b'),
    c: life('c'),
    apart: fc.subarray([...PAIRS]),
    protections: fc.array(protection, { maxLength: 3 }),
    speaking: fc.subarray(['a/0', 'a/1', 'b/0', 'c/0']),
    opened: fc.integer({ min: 0, max: 900 }),
    sides: fc.subarray(['b/0', 'c/0', 'v/0'], { minLength: 2 }),
  })
  .map(({ a, b, c, apart, protections, speaking, opened, sides }) => ({
    subjects: [
      {
        id: 'a/0',
        parts: [
          { life: a, party: 'a/0' },
          { life: b, party: 'b/0' },
          { life: a, party: 'a/1' },
        ],
      },
      { id: 'c/0', parts: [{ life: c, party: 'c/0' }] },
      { id: 'v/0', parts: [], silent: ['v/0'] },
    ],
    identifiersOf: party => (party === 'a/1' ? ['own of a/1'] : ['shared', `own of ${party}`]),
    cases: [
      {
        id: sides.join('+'),
        sides,
        openedOn: plus('2024-01-01', opened),
        openUntil: plus('2024-01-01', opened + 20),
      },
    ],
    apart,
    protections,
    wordsOf: party => (speaking.includes(party) ? [`words of ${party}`] : []),
  }));
