import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedCard } from './card.ts';
import { cardOn } from './card-on.ts';
import { cardText } from './card-text.ts';
import { ask, card, entry, listing, name } from './answers.fixture.ts';
import { frozenDecide1 } from './decide-1.fixture.ts';
import { decide } from './decide.ts';
import { decideBy, DECIDE_VERSION } from './decide-by.ts';
import type { ReasonFound, Seen } from './decision.ts';
import { randomOn, randomQuestion, randomSeen } from './random-cards.fixture.ts';
import { samplePolicy } from './sample-policy.ts';

/** A card as version 1 wrote it down. */
const RECORDED_BY_1: RecordedCard = {
  periods: [
    {
      from: '2025-06-09',
      until: null,
      entries: [
        {
          subject: 'subject-1',
          names: [{ canonical: 'wang', reading: null, latin: false }],
          listings: [
            {
              criterion: 'DEFAULT',
              state: 'ACTIVE',
              roles: ['BORROWER'],
              grounds: ['arrears-long/3'],
              members: ['member-1'],
              since: '2025-06-09',
              amountBand: 'UNDER_10K_YUAN',
              doubts: [],
              inDoubt: false,
              endedOn: null,
              how: null,
            },
          ],
        },
      ],
      full: false,
      contested: false,
    },
  ],
  reach: null,
};

/** The same cards as version 1 would have written them. */
const asWrittenBy1 = (seen: { cards: (RecordedCard | null)[]; stale: boolean }): Seen => ({
  ...seen,
  cards: seen.cards.map(one => {
    const text = JSON.stringify(one, (key, value: unknown) =>
      ['protected', 'apart', 'words'].includes(key) ? undefined : value,
    );
    return JSON.parse(text) as RecordedCard | null;
  }),
});

const asSet = (reasons: readonly ReasonFound[]) => reasons.map(one => JSON.stringify(one)).sort();

describe('an answer from a row of an earlier release', () => {
  test('a card of version 1 is read: what it lacks it does not say', () => {
    expect(ask([RECORDED_BY_1])).toEqual(ask([card([entry([listing()])])]));
    expect(cardOn(RECORDED_BY_1, '2025-06-20')).toMatchObject({ protected: false, entries: [{ apart: [] }] });
  });

  test('version 1 answers as it always did, also from a card that a newer matcher wrote', () =>
    fc.assert(
      fc.property(randomQuestion, randomSeen, randomOn, (question, seen, on) => {
        const first = frozenDecide1(question, seen, on);
        expect(decideBy(1)(question, seen, on)).toEqual(first);
        const kept = seen.cards.map(one => one && (JSON.parse(cardText(one)) as RecordedCard));
        expect(decideBy(1)(question, { ...seen, cards: kept }, on)).toEqual(first);
      }),
      { numRuns: 500 },
    ));

  test('within the reach of a card of version 1 the versions say the same', () =>
    fc.assert(
      fc.property(randomQuestion, randomSeen, randomOn, (question, seen, on) => {
        const old = asWrittenBy1(seen);
        if (old.cards.some(one => !cardOn(one, on.day).known)) return;
        const [one, two] = [1, 2].map(version => decideBy(version)(question, old, on));
        expect(two?.outcome).toBe(one?.outcome);
        expect(asSet(two?.reasons ?? [])).toEqual(asSet(one?.reasons ?? []));
      }),
      { numRuns: 300 },
    ));

  test('version 1 suspected whom officers had set APART', () => {
    const question = { names: name('wang'), latinTypes: false, member: 'asking' };
    const li = card([entry([listing()], { names: [name('li')], apart: [name('wang')] })]);
    const outcomes = [1, 2].map(
      version =>
        decideBy(version)(
          question,
          { cards: [li], stale: false },
          { policy: samplePolicy, day: '2025-06-20' },
        ).outcome,
    );
    expect(outcomes).toEqual(['REVIEW', 'CLEAR']);
  });

  test('the version that is recorded is the one that answers; one that nobody wrote is thrown', () => {
    expect(decideBy(DECIDE_VERSION)).toBe(decide);
    expect(() => decideBy(DECIDE_VERSION + 1)).toThrow('no version 3 of decide');
  });
});
