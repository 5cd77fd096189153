import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CardListing } from './card.ts';
import { type CardDay, cardOn } from './card-on.ts';
import { cardsOf } from './cards.ts';
import { borrower, correction, finding, lifeOf, renewal, report, settlement } from './lives.fixture.ts';
import { allDays } from './random-lives.fixture.ts';
import { NUMBERS, randomWorld } from './random-world.fixture.ts';
import type { ReportLife } from './report-life.ts';
import { type World, slowCardDay } from './slow-card.fixture.ts';
import { nameOf, sourceOf } from './world-cards.fixture.ts';

const pick = ({ criterion, state, members, roles, doubts, inDoubt, endedOn, words }: CardListing) => ({
  criterion,
  state,
  members,
  roles: [...roles].sort(),
  doubts: [...doubts].sort(),
  inDoubt,
  endedOn,
  words,
});

const plain = ({ entries, contested, protected: isProtected }: CardDay) => ({
  entries: entries
    .map(({ subject, names, apart, listings }) => ({
      subject,
      names: names.map(({ canonical }) => canonical),
      apart: apart.map(({ canonical }) => canonical),
      listings: listings.map(pick),
    }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1)),
  contested,
  protected: isProtected,
});

describe('cards of random worlds', () => {
  test('the periods of a card equal the same computed afresh for each of its days', () =>
    fc.assert(
      fc.property(randomWorld, world => {
        const cards = cardsOf(sourceOf(world));
        for (const index of NUMBERS)
          for (const day of allDays) {
            const found = plain(cardOn(cards.get(index) ?? null, day));
            const expected = slowCardDay(world, index, day);
            if (JSON.stringify(found) !== JSON.stringify(expected))
              expect({ index, day, ...found }).toEqual({ index, day, ...expected });
          }
      }),
      { numRuns: 8 },
    ));

  test('the order of subjects, parties, cases and protections does not matter', () =>
    fc.assert(
      fc.property(randomWorld, world => {
        const source = sourceOf(world);
        const turned = {
          subjects: [...source.subjects].reverse().map(one => ({
            ...one,
            apartFrom: [...one.apartFrom].reverse(),
            parties: [...one.parties].reverse(),
          })),
          cases: [...source.cases, ...source.cases],
          protections: [...source.protections].reverse(),
        };
        expect(cardsOf(turned)).toEqual(cardsOf(source));
      }),
      { numRuns: 30 },
    ));

  test('a card survives its storage as JSON unchanged, and has no two periods in a row that say the same', () =>
    fc.assert(
      fc.property(randomWorld, world => {
        for (const card of cardsOf(sourceOf(world)).values()) {
          expect(JSON.parse(JSON.stringify(card))).toEqual(card);
          for (const [at, { from, until: _until, ...content }] of card.periods.entries()) {
            const { from: _from, until, ...before } = card.periods[at - 1] ?? { from: null, until: null };
            if (until === from) expect(before).not.toEqual(content);
          }
        }
      }),
      { numRuns: 20 },
    ));
});

const oneSubject = (
  lives: ReportLife[],
  identifiersOf: World['identifiersOf'],
  cases: World['cases'] = [],
): World => ({
  subjects: [
    {
      id: 'party-1',
      parts: lives.flatMap(life => [
        { life, party: 'party-1' },
        { life, party: 'party-2' },
      ]),
    },
  ],
  identifiersOf,
  cases,
});

describe('what a card holds', () => {
  test('days with nothing to show lie between its periods', () => {
    const ended = borrower({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) });
    const out = borrower({ finding: finding({ qualifies: false }) });
    const back = { parties: [{ ...ended, notice: 'JUDGMENT' as const }] };
    const said = [
      report({ parties: [ended] }),
      correction(2, '2025-07-01', { parties: [out] }),
      correction(3, '2025-07-05', back),
    ];
    const card = cardsOf(sourceOf(oneSubject([lifeOf(said)], () => ['n']))).get('n') ?? null;
    const shown = (day: string) => cardOn(card, day).entries.length;
    expect(['2025-06-30', '2025-07-01', '2025-07-04', '2025-07-05'].map(shown)).toEqual([1, 0, 0, 1]);
  });

  test('notice given 2025-06-01: not shown on 2025-06-08, shown on 2025-06-09 (1-product, boundary cases)', () => {
    const card = cardsOf(sourceOf(oneSubject([lifeOf([report()])], () => ['n']))).get('n') ?? null;
    expect(['2025-06-08', '2025-06-09'].map(day => cardOn(card, day).entries.length)).toEqual([0, 1]);
  });

  test('a number with nothing to show has no card', () => {
    const accused = lifeOf([report()], { criterion: 'EVASION' });
    expect(cardsOf(sourceOf(oneSubject([accused], () => ['n'])))).toEqual(new Map());
  });

  test('a dropped party’s number and name are on no card from then on', () => {
    const both = [borrower(), borrower({ party: 'party-2', role: 'CO_BORROWER' })];
    const life = lifeOf([report({ parties: both }), correction(2, '2025-07-02')]);
    const cards = cardsOf(sourceOf(oneSubject([life], party => [`of ${party}`])));
    expect(cardOn(cards.get('of party-2') ?? null, '2025-07-01').entries[0]?.names).toHaveLength(2);
    expect(cardOn(cards.get('of party-2') ?? null, '2025-07-02').entries).toEqual([]);
    expect(cardOn(cards.get('of party-1') ?? null, '2025-07-02').entries[0]?.names).toEqual([
      nameOf('party-1'),
    ]);
  });

  test('a card ends at its 64th change and says how far it reaches', () => {
    const lives = Array.from({ length: 50 }, (_, at) =>
      lifeOf(
        [
          report({
            receivedOn: `2025-${at < 25 ? '07' : '08'}-${String((at % 25) + 1).padStart(2, '0')}`,
            asOf: '2025-06-30',
          }),
          settlement(2, '2026-01-01'),
        ],
        { report: `report-${at}`, member: `member-${at}` },
      ),
    );
    const apart = Array.from({ length: 50 }, (_, at) =>
      lifeOf(
        [
          report({ asOf: '2025-06-30', receivedOn: '2025-09-01' }),
          settlement(2, `2025-${at < 25 ? '10' : '11'}-${String((at % 25) + 1).padStart(2, '0')}`),
        ],
        { report: `later-${at}`, member: `other-${at}` },
      ),
    );
    const card = cardsOf(sourceOf(oneSubject([...lives, ...apart], () => ['n']))).get('n');
    expect(card?.periods).toHaveLength(64);
    expect(card?.reach).toBe(card?.periods[63]?.until && '2025-10-13');
    expect(cardOn(card ?? null, '2025-10-13').known).toBe(true);
    expect(cardOn(card ?? null, '2025-10-14')).toEqual({
      known: false,
      entries: [],
      full: false,
      contested: false,
      protected: false,
    });
  });

  test('a card full of subjects keeps ACTIVE before SETTLED, eldest first', () => {
    const subjects = Array.from({ length: 22 }, (_, at) => {
      const party = `party-${String(at).padStart(2, '0')}`;
      const open = [report({ parties: [borrower({ party })] })];
      const life = lifeOf(at === 0 ? [...open, settlement(2, '2025-07-01')] : open, { report: party });
      return { id: party, parts: [{ life, party }] };
    });
    const card = cardsOf(sourceOf({ subjects, identifiersOf: () => ['n'], cases: [] })).get('n') ?? null;
    const day = cardOn(card, '2025-07-02');
    expect(day.full).toBe(true);
    expect(day.entries.map(({ subject }) => subject)).toEqual(subjects.slice(1, 21).map(({ id }) => id));
  });

  test('a card that holds all of its subjects is not full; they stand in one order, however they were read', () => {
    const subjects = Array.from({ length: 20 }, (_, at) => {
      const party = `party-${String(at).padStart(2, '0')}`;
      const open = [report({ parties: [borrower({ party })] })];
      const ended = lifeOf([...open, settlement(2, '2025-07-01')], { report: `ended ${party}` });
      const other = lifeOf(open, { report: party, criterion: 'UNPAID_INTEREST' });
      return { id: party, parts: (at === 0 ? [ended] : [ended, other]).map(life => ({ life, party })) };
    });
    for (const read of [subjects, [...subjects].reverse()]) {
      const card =
        cardsOf(sourceOf({ subjects: read, identifiersOf: () => ['n'], cases: [] })).get('n') ?? null;
      const { full, entries } = cardOn(card, '2025-07-02');
      expect([full, ...entries.map(({ subject }) => subject)]).toEqual([
        false,
        ...subjects.slice(1).map(({ id }) => id),
        'party-00',
      ]);
    }
  });

  test('an open case contests both sides’ cards only while another side is shown', () => {
    const shown = lifeOf([report()]);
    const unseen = lifeOf(
      [report({ parties: [borrower({ party: 'party-2', finding: finding({ qualifies: false }) })] })],
      { report: 'report-2' },
    );
    const world: World = {
      subjects: [
        { id: 'party-1', parts: [{ life: shown, party: 'party-1' }] },
        { id: 'party-2', parts: [{ life: unseen, party: 'party-2' }] },
      ],
      identifiersOf: party => [`of ${party}`],
      cases: [{ id: 'case', sides: ['party-1', 'party-2'], openedOn: '2025-06-02', openUntil: '2025-06-22' }],
    };
    const cards = cardsOf(sourceOf(world));
    const contested = (index: string) =>
      ['2025-06-08', '2025-06-09', '2025-06-22', '2025-06-23'].map(
        day => cardOn(cards.get(index) ?? null, day).contested,
      );
    expect(contested('of party-2')).toEqual([false, true, true, false]);
    expect(contested('of party-1')).toEqual([false, false, false, false]);
  });

  test('a band stands on the card, never the amount, and nothing of the report', () => {
    const life = lifeOf([
      report({ parties: [borrower({ finding: finding({ sumFen: 1_234_567 }) })] }),
      renewal(2, '2025-09-01'),
    ]);
    const text = JSON.stringify(cardsOf(sourceOf(oneSubject([life], () => ['n']))).get('n'));
    expect(text).toContain('FROM_10K_TO_50K_YUAN');
    expect(text).not.toMatch(/1234567|report-1/);
  });
});
