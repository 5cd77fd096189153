import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { card, entry, listing, name } from './answers.fixture.ts';
import type { Card, RecordedCard } from './card.ts';
import { cardOn } from './card-on.ts';
import { cardText } from './card-text.ts';
import { cardsOf } from './cards.ts';
import { randomCard } from './random-cards.fixture.ts';
import { randomWorld } from './random-world.fixture.ts';
import { sourceOf } from './world-cards.fixture.ts';

const kept = (one: Card): RecordedCard => JSON.parse(cardText(one)) as RecordedCard;

describe('a card as it is kept', () => {
  test('says on any day what the card says', () =>
    fc.assert(
      fc.property(randomCard, fc.constantFrom('2025-06-20', '2025-06-30', '2025-07-01'), (one, day) => {
        expect(cardOn(kept(one), day)).toEqual(cardOn(one, day));
      }),
      { numRuns: 300 },
    ));

  test('says so of whole lives, whose periods share their subjects', () =>
    fc.assert(
      fc.property(randomWorld, world => {
        for (const one of cardsOf(sourceOf(world)).values())
          for (const { from } of one.periods) expect(cardOn(kept(one), from)).toEqual(cardOn(one, from));
      }),
      { numRuns: 15 },
    ));

  test('writes whoever is meant once, under each set of names, and nothing that is not said', () => {
    const said = listing();
    const period = (from: string, until: string | null, of = entry([said])) => ({
      ...card([of]).periods[0]!,
      from,
      until,
    });
    const periods = [
      period('2025-06-09', '2026-06-09'),
      period('2026-06-09', '2026-09-09'),
      period('2026-09-09', null, entry([said], { names: [name('wang'), name('li')] })),
    ];
    const { holders, periods: written } = kept({ periods, reach: null });
    expect(holders).toEqual([
      { subject: 'subject-1', names: [{ canonical: 'wang' }] },
      { subject: 'subject-1', names: [{ canonical: 'wang' }, { canonical: 'li' }] },
    ]);
    const { criterion, state, roles, grounds, members, since, amountBand } = said;
    const listings = [{ criterion, state, roles, grounds, members, since, amountBand }];
    expect(written).toEqual([
      { from: '2025-06-09', until: '2026-06-09', entries: [{ of: 0, listings }] },
      { from: '2026-06-09', until: '2026-09-09', entries: [{ of: 0, listings }] },
      { from: '2026-09-09', entries: [{ of: 1, listings }] },
    ]);
  });

  test('says nothing of what is not written', () => {
    const bare = { criterion: 'DEFAULT', state: 'ACTIVE', amountBand: 'UNDER_10K_YUAN' } as const;
    const written = {
      periods: [
        { from: '2025-06-09', entries: [{ subject: 'subject-1', names: [name('wang')], listings: [bare] }] },
      ],
    };
    const unsaid = { roles: [], grounds: [], members: [], since: null, doubts: [], words: [] };
    expect(cardOn(written, '2025-06-20').entries).toStrictEqual([
      entry([{ ...bare, ...unsaid, inDoubt: false, endedOn: null, how: null }]),
    ]);
  });

  test('whose entry is of nobody is thrown, not answered', () => {
    const broken = { periods: [{ from: '2025-06-09', entries: [{ of: 0, listings: [listing()] }] }] };
    expect(() => cardOn(broken, '2025-06-20')).toThrow('of nobody');
  });
});
