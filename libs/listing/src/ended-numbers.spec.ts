import { expect, test } from '@jest/globals';
import type { StandingParty } from './card.ts';
import { cardOn } from './card-on.ts';
import { cardsOf } from './cards.ts';
import { fold } from './fold.ts';
import { borrower, lifeOf, renewal, report, settlement } from './lives.fixture.ts';

/** Settled, under number X; a later one, open and renewed each year, under another name and number Y; one subject through a third. */
const ended = lifeOf([report(), settlement(2, '2025-08-10')]);
const open = lifeOf(
  [
    report({ receivedOn: '2025-10-01', asOf: '2025-09-30', parties: [borrower({ party: 'party-2' })] }),
    ...['2026', '2027', '2028', '2029', '2030'].map((year, at) => renewal(at + 2, `${year}-06-01`)),
  ],
  { report: 'report-2', member: 'member-2' },
);

const standing = (party: string, name: string, identifiers: string[]): StandingParty => ({
  party,
  report: 'any',
  identifiers,
  names: [{ canonical: name, reading: null, latin: false }],
});

const cards = cardsOf({
  subjects: [
    {
      id: 'party-1',
      apartFrom: [],
      listings: fold([
        { life: ended, party: 'party-1' },
        { life: open, party: 'party-2' },
      ]),
      parties: [standing('party-1', 'former', ['X', 'both']), standing('party-2', 'present', ['Y', 'both'])],
    },
  ],
  cases: [],
  protections: [],
});

/** State, number of institutions, and names of the one entry on a number's card. */
const told = (index: string, day: string) =>
  cardOn(cards.get(index) ?? null, day).entries.map(({ names, listings }) => [
    listings[0]?.state,
    listings[0]?.members.length,
    ...names.map(({ canonical }) => canonical),
  ]);

test('a new report hides nobody: the number of the ended one still finds the listing that is ACTIVE again', () => {
  expect(told('X', '2025-09-30')).toEqual([['SETTLED', 1, 'former']]);
  expect(told('Y', '2025-09-30')).toEqual([]);
  for (const index of ['X', 'Y', 'both'])
    expect(told(index, '2025-10-01')).toEqual([['ACTIVE', 1, 'former', 'present']]);
});

test('until the ended one is gone, 5 years after its end: then neither its number nor its name speaks', () => {
  expect(told('X', '2030-08-10')).toEqual([['ACTIVE', 1, 'former', 'present']]);
  expect(told('X', '2030-08-11')).toEqual([]);
  expect(told('Y', '2030-08-11')).toEqual([['ACTIVE', 1, 'present']]);
});
