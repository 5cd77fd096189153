import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decidingIn, openOn, stateOf, statesOn } from './closing.ts';
import { erasableOn } from './erasable-on.ts';
import { fold } from './fold.ts';
import { knownOn } from './known.ts';
import { partOf } from './part.ts';
import { allDays, randomLife } from './random-lives.fixture.ts';
import type { ReportLife } from './report-life.ts';
import type { Segment } from './segment.ts';
import { plus, slowDay } from './slow-day.fixture.ts';
import { holds } from './spans.ts';

const partiesOf = (life: ReportLife) => [0, 1].map(at => `${life.report}/${at}`);
const partsOf = (...lives: ReportLife[]) =>
  lives.flatMap(life => partiesOf(life).map(party => ({ life, party })));

const pickDay = ({ state, doubts, sumFen, role, endedOn, how, words }: Segment) => ({
  state,
  doubts,
  sumFen,
  role,
  endedOn,
  how,
  words,
});

const agreesOn = (life: ReportLife, party: string, days: readonly string[]) => {
  const segments = partOf(life, party);
  for (const day of days) {
    const segment = segments.find(one => holds(one, day));
    const found = segment ? pickDay(segment) : null;
    const expected = slowDay(life, party, day);
    if (JSON.stringify(found) !== JSON.stringify(expected))
      expect({ day, ...found }).toEqual({ day, ...expected });
  }
};

describe('random lives', () => {
  test('a part is on every day what the statements, asked about that day alone, say', () =>
    fc.assert(
      fc.property(randomLife(), life => partiesOf(life).forEach(party => agreesOn(life, party, allDays))),
      { numRuns: 25 },
    ));

  test('so it is on both sides of every turn of many more lives, and on days between', () =>
    fc.assert(
      fc.property(randomLife(), fc.subarray(allDays, { minLength: 20, maxLength: 20 }), (life, days) => {
        for (const party of partiesOf(life)) {
          const turns = partOf(life, party).map(({ from }) => from);
          agreesOn(life, party, [...days, ...turns, ...turns.map(turn => plus(turn, -1))]);
        }
      }),
      { numRuns: 1_000 },
    ));

  test('the segments of a part follow each other without gap, and no two neighbours say the same', () =>
    fc.assert(
      fc.property(randomLife(), life => {
        const segments = partOf(life, `${life.report}/0`);
        segments.forEach((segment, at) => {
          expect(segment.until).toBe(segments[at + 1]?.from ?? null);
          expect(segment.from < (segment.until ?? '9')).toBe(true);
        });
      }),
    ));

  test('a report can be erased once everybody on whom it hangs is gone, and no day sooner', () =>
    fc.assert(
      fc.property(randomLife(), life => {
        const kept = { ...life, said: life.said.filter(({ kind }) => kind !== 'WITHDRAWAL') };
        const on = erasableOn(kept) ?? '';
        const areGone = (day: string) =>
          decidingIn(kept).every(({ party }) => stateOf(kept, party, day) === 'GONE');
        // What officers ended long before its receipt is gone at once, and yet not before the last version is told.
        const isTold = kept.said.some(({ receivedOn }) => receivedOn === on);
        expect(isTold || !areGone(plus(on, -1))).toBe(true);
        expect([on, '2099-01-01'].map(areGone)).toEqual([true, true]);
      }),
      { numRuns: 100 },
    ));

  test('of a closed report no part is shown as open, on any day as known then', () =>
    fc.assert(
      fc.property(randomLife(), fc.subarray(allDays, { minLength: 20, maxLength: 20 }), (life, days) => {
        for (const day of [...days, ...life.said.map(({ receivedOn }) => receivedOn)])
          if (!openOn(life, day)) expect(statesOn(knownOn(life, day), day)).not.toContain('ACTIVE');
      }),
      { numRuns: 100 },
    ));

  test('the order of the parts and their repetition do not matter', () =>
    fc.assert(
      fc.property(randomLife('a'), randomLife('b'), randomLife('c'), (...lives) => {
        const parts = partsOf(...lives);
        expect(fold([...parts].reverse())).toEqual(fold(parts));
        expect(fold([...parts, ...parts])).toEqual(fold(parts));
      }),
    ));

  test('a withdrawn report changes nothing on any day, compared with its absence', () =>
    fc.assert(
      fc.property(randomLife('a'), randomLife('b'), (kept, taken) => {
        const number = taken.said.length + 1;
        const receivedOn = taken.said.at(-1)?.receivedOn ?? '';
        const withdrawn: ReportLife = {
          ...taken,
          said: [...taken.said, { kind: 'WITHDRAWAL', number, receivedOn, reason: 'BANK_ERROR' }],
        };
        expect(fold(partsOf(kept, withdrawn))).toEqual(fold(partsOf(kept)));
      }),
    ));
});
