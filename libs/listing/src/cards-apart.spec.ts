import { describe, expect, test } from '@jest/globals';
import { addDays } from '#criteria';
import type { CardSource } from './card.ts';
import { cardOn } from './card-on.ts';
import { cardsOf } from './cards.ts';
import { contestedDaysOf } from './contested.ts';
import { borrower, finding, lifeOf, report } from './lives.fixture.ts';
import type { World } from './slow-card.fixture.ts';
import { holds } from './spans.ts';
import { nameOf, sourceOf } from './world-cards.fixture.ts';

/** A subject of one party, shown from 2025-06-09, or not at all. */
const subject = (id: string, qualifies = true): World['subjects'][number] => ({
  id,
  parts: [
    {
      life: lifeOf([report({ parties: [borrower({ party: id, finding: finding({ qualifies }) })] })], {
        report: `report of ${id}`,
      }),
      party: id,
    },
  ],
});

const worldOf = (but: Partial<World>): World => ({
  subjects: [subject('a'), subject('b'), subject('c')],
  identifiersOf: party => ['shared', `of ${party}`],
  cases: [{ id: 'case', sides: ['a', 'b', 'c'], openedOn: '2025-06-10', openUntil: '2025-06-30' }],
  ...but,
});

const on = (world: World, index: string, day: string) =>
  cardOn(cardsOf(sourceOf(world)).get(index) ?? null, day);

describe('sides of an open case that officers set APART', () => {
  test('contest each other no more, yet the third still contests both', () => {
    const world = worldOf({
      apart: [['a', 'b']],
      subjects: [subject('a'), subject('b'), subject('c', false)],
    });
    const contested = ['of a', 'of b', 'of c'].map(index => on(world, index, '2025-06-15').contested);
    expect(contested).toEqual([false, false, true]);
    const all = worldOf({ apart: [['a', 'b']] });
    for (const index of ['of a', 'of b', 'of c']) expect(on(all, index, '2025-06-15').contested).toBe(true);
  });

  test('are set apart by any one of their parties', () => {
    const two = { id: 'b', parts: [...subject('b').parts, ...subject('b2').parts] };
    for (const pair of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const source = sourceOf(worldOf({ subjects: [subject('a'), two] }));
      const subjects = source.subjects.map(one =>
        one.id === pair[0] ? { ...one, apartFrom: [pair[1]] } : one,
      );
      expect(contestedDaysOf({ ...source, subjects })).toEqual(
        new Map([
          ['a', []],
          ['b', []],
        ]),
      );
    }
  });

  test('contest on the days of the case on which another side is shown, and on no other', () => {
    const days = (openedOn: string, openUntil: string, until: string | null = '2030-06-01') => {
      const source = sourceOf(
        worldOf({ cases: [{ id: 'case', sides: ['a', 'b', 'b'], openedOn, openUntil }] }),
      );
      const subjects = source.subjects.map(one => ({
        ...one,
        listings: one.listings.map(listing => ({
          ...listing,
          periods: listing.periods.slice(0, 1).map(period => ({ ...period, until })),
        })),
      }));
      return contestedDaysOf({ ...source, subjects }).get('a');
    };
    expect(days('2025-06-01', '2025-06-30')).toStrictEqual([{ from: '2025-06-09', until: '2025-07-01' }]);
    expect(days('2025-06-10', '2025-06-30', null)).toStrictEqual([
      { from: '2025-06-10', until: '2025-07-01' },
    ]);
    expect(days('2025-06-10', '2031-06-30')).toStrictEqual([{ from: '2025-06-10', until: '2030-06-01' }]);
    const [never] = days('2025-05-01', '2025-05-31') ?? [];
    expect(['2025-05-01', '2025-05-31', '2025-06-09'].map(day => never && holds(never, day))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('are not contested from either side, though only one side’s decision is at hand', () => {
    const source = sourceOf(worldOf({ apart: [['a', 'b']], subjects: [subject('a'), subject('b')] }));
    for (const silent of ['a', 'b']) {
      const oneSided: CardSource = {
        ...source,
        subjects: source.subjects.map(one => (one.id === silent ? { ...one, apartFrom: [] } : one)),
      };
      const card = cardsOf(oneSided).get('shared') ?? null;
      expect(cardOn(card, '2025-06-15').contested).toBe(false);
    }
  });
});

describe('the names of whom officers set APART', () => {
  test('stand beside the subject on the numbers that they claim, and on no other, shown or not', () => {
    const world = worldOf({
      apart: [['a', 'c']],
      subjects: [subject('a'), subject('b'), subject('c', false)],
    });
    const entries = (index: string) =>
      on(world, index, '2025-06-15').entries.map(({ subject: id, apart }) => [id, apart]);
    expect(entries('shared')).toEqual([
      ['a', [{ ...nameOf('c'), subject: 'c' }]],
      ['b', []],
    ]);
    expect(entries('of a')).toEqual([['a', []]]);
    expect(entries('of c')).toEqual([]);
  });

  test('two of one name stand in one order, whatever the order of the subjects', () => {
    const source = sourceOf(
      worldOf({
        apart: [
          ['a', 'b'],
          ['a', 'c'],
        ],
      }),
    );
    const subjects = source.subjects.map(one => ({
      ...one,
      parties: one.parties.map(party => ({ ...party, names: [nameOf('same')] })),
    }));
    const cards = [subjects, subjects.toReversed()].map(all => cardsOf({ ...source, subjects: all }));
    expect(cards[1]?.get('shared')).toEqual(cards[0]?.get('shared'));
  });

  test('of a party that is no longer there say nothing', () => {
    const source = sourceOf(worldOf({ subjects: [subject('a')] }));
    const left = { ...source, subjects: source.subjects.map(one => ({ ...one, apartFrom: ['left'] })) };
    expect(cardOn(cardsOf(left).get('shared') ?? null, '2025-06-15').entries[0]?.apart).toEqual([]);
  });
});

describe('a PROTECT', () => {
  test('makes a card of a number on which nothing else stands, and of no other', () => {
    const cards = cardsOf({
      subjects: [],
      cases: [],
      protections: [{ indexes: ['n', 'also'], from: '2025-02-28', until: '2028-02-29' }],
    });
    expect([...cards.keys()]).toEqual(['n', 'also']);
    const isProtected = (day: string) => cardOn(cards.get('n') ?? null, day).protected;
    expect(['2025-02-27', '2025-02-28', '2028-02-28', '2028-02-29'].map(isProtected)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('that is renewed is one run of days', () => {
    const protections = ['2025-01-10', '2027-01-10'].map(from => ({
      indexes: ['n'],
      from,
      until: `${Number(from.slice(0, 4)) + 3}-01-11`,
    }));
    expect(cardsOf({ subjects: [], cases: [], protections }).get('n')?.periods).toEqual([
      {
        from: '2025-01-10',
        until: '2030-01-11',
        entries: [],
        full: false,
        contested: false,
        protected: true,
      },
    ]);
  });

  test('counts among the changes of a card: past the 64th nothing is known', () => {
    const protections = Array.from({ length: 70 }, (_, at) => ({
      indexes: ['n'],
      from: addDays('2025-01-01', at * 2),
      until: addDays('2025-01-02', at * 2),
    }));
    const card = cardsOf({ subjects: [], cases: [], protections }).get('n') ?? null;
    expect(card?.periods).toHaveLength(64);
    expect(card?.reach).toBe(addDays('2025-01-01', 127));
    expect(cardOn(card, addDays('2025-01-01', 128)).known).toBe(false);
  });
});
