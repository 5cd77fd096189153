import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Card } from './card.ts';
import { cardOn } from './card-on.ts';
import { cardsOf } from './cards.ts';
import { decide } from './decide.ts';
import type { ReasonFound, Seen } from './decision.ts';
import { strengthOf } from './effect.ts';
import { nameAgrees } from './name-agrees.ts';
import { randomOn, randomQuestion, randomSeen } from './random-cards.fixture.ts';
import { allDays } from './random-lives.fixture.ts';
import { NUMBERS, randomWorld } from './random-world.fixture.ts';
import { samplePolicy } from './sample-policy.ts';
import { slowCardDay } from './slow-card.fixture.ts';
import { nameOf, sourceOf } from './world-cards.fixture.ts';

const isBare = ({ reason }: ReasonFound) => !['LISTED', 'LISTED_IN_DOUBT', 'SETTLED'].includes(reason);

const daysOf = ({ cards }: Seen, day: string) => cards.map(card => cardOn(card, day));

/** The same cards, read in another order, their subjects too. */
const turned = (seen: { cards: (Card | null)[]; stale: boolean }): Seen => ({
  ...seen,
  cards: [...seen.cards].reverse().map(
    card =>
      card && {
        ...card,
        periods: card.periods.map(period => ({ ...period, entries: [...period.entries].reverse() })),
      },
  ),
});

describe('any answer, by any policy', () => {
  test('what is in doubt and a protected victim weigh at most REVIEW', () =>
    fc.assert(
      fc.property(randomQuestion, randomSeen, randomOn, (question, seen, on) => {
        for (const { reason, effect } of decide(question, seen, on).reasons)
          if (reason === 'LISTED_IN_DOUBT' || reason === 'VICTIM_PROTECTED')
            expect(strengthOf(effect)).toBeLessThanOrEqual(strengthOf('REVIEW'));
      }),
    ));

  test('under another name nothing of a listing is shown, not even what the subject says of it', () =>
    fc.assert(
      fc.property(randomQuestion, randomSeen, randomOn, (question, seen, on) => {
        const others = seen.cards.map(
          card =>
            card && {
              ...card,
              periods: card.periods.map(period => ({
                ...period,
                entries: period.entries.filter(({ names }) => !nameAgrees(names, question)),
              })),
            },
        );
        const { reasons } = decide(question, { ...seen, cards: others }, on);
        expect(reasons.every(isBare)).toBe(true);
        expect(JSON.stringify(reasons)).not.toMatch(/words one|words two|member-|arrears|20\d\d-/);
      }),
    ));

  test('is the same in whatever order cards and their subjects are read', () =>
    fc.assert(
      fc.property(randomQuestion, randomSeen, randomOn, (question, seen, on) => {
        // A subject on two cards has the same listings on both, as `cardsOf` makes them.
        const [card = null] = seen.cards;
        const both = { ...seen, cards: [card, card && { ...card, reach: '2025-06-25' }] };
        expect(decide(question, turned(both), on)).toEqual(decide(question, both, on));
      }),
    ));

  test('past the bounds of a card it is never CLEAR', () =>
    fc.assert(
      fc.property(randomQuestion, randomSeen, randomOn, (question, seen, on) => {
        const cut = daysOf(seen, on.day).some(({ known, full }) => !known || full);
        if (cut) expect(decide(question, seen, on).outcome).not.toBe('CLEAR');
      }),
    ));

  test('a number is protected or not, whatever the name and whatever else stands on it', () =>
    fc.assert(
      fc.property(randomQuestion, randomSeen, randomOn, (question, seen, on) => {
        const found = decide(question, seen, on).reasons.filter(
          ({ reason }) => reason === 'VICTIM_PROTECTED',
        );
        expect(found).toHaveLength(daysOf(seen, on.day).some(day => day.protected) ? 1 : 0);
      }),
    ));
});

test('who is not shown does not speak through a mismatch: his name is answered as a stranger’s, or with less', () =>
  fc.assert(
    fc.property(randomWorld, fc.subarray(allDays, { minLength: 20, maxLength: 20 }), (world, days) => {
      const cards = cardsOf(sourceOf(world));
      for (const index of NUMBERS)
        for (const day of days) {
          const card = cards.get(index) ?? null;
          const { entries } = slowCardDay(world, index, day);
          const answered = (party: string) =>
            decide(
              { names: nameOf(party), latinTypes: false, member: 'asking' },
              { cards: [card], stale: false },
              { policy: samplePolicy, day },
            );
          const stranger = answered('nobody');
          for (const party of ['a/0', 'a/1', 'b/0', 'c/0', 'v/0']) {
            const isNamed = (names: readonly string[]) => names.includes(nameOf(party).canonical);
            if (entries.some(({ names }) => isNamed(names))) continue;
            const { reasons } = answered(party);
            const isApart = entries.length > 0 && entries.every(({ apart }) => isNamed(apart));
            expect(reasons).toEqual(
              stranger.reasons.filter(({ reason }) => !(isApart && reason === 'NAME_MISMATCH')),
            );
          }
        }
    }),
    { numRuns: 15 },
  ));
