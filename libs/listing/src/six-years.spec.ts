import { expect, test } from '@jest/globals';
import { cardsOf } from './cards.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import { borrower, finding, lifeOf, renewal, report, settlement, withdrawal } from './lives.fixture.ts';
import { samplePolicy } from './sample-policy.ts';
import { plus } from './slow-day.fixture.ts';

/**
 * One borrower at two banks from 2025 to 2031. The first defaults, renews late, and is told paid a month after the
 * day; the second reports a larger arrears, which lapses into suspension; a third report was a mistake.
 */
const first = lifeOf([report(), renewal(2, '2026-07-01'), settlement(3, '2026-12-20', '2026-11-20')]);
const second = lifeOf(
  [
    report({
      receivedOn: '2027-02-01',
      asOf: '2027-01-31',
      parties: [borrower({ notice: { givenOn: '2027-01-31' }, finding: finding({ sumFen: 1_500_000 }) })],
    }),
  ],
  { report: 'report-2', member: 'member-2' },
);
const mistaken = lifeOf(
  [report({ receivedOn: '2025-09-01', asOf: '2025-09-01' }), withdrawal(2, '2025-09-15')],
  { report: 'report-3', member: 'member-3' },
);

/** First day of each answer; what stands here was read off the product's table by hand. */
const TOLD: readonly (readonly [from: string, answer: string])[] = [
  ['2025-05-01', 'CLEAR'],
  ['2025-06-09', 'BLOCK LISTED 2025-06 UNDER_10K_YUAN 1'],
  ['2026-06-01', 'REVIEW LISTED_IN_DOUBT 2025-06 UNDER_10K_YUAN 1'],
  ['2026-07-01', 'BLOCK LISTED 2025-06 UNDER_10K_YUAN 1'],
  ['2026-11-20', 'REVIEW SETTLED null UNDER_10K_YUAN 1'],
  ['2027-02-08', 'BLOCK LISTED 2027-02 FROM_10K_TO_50K_YUAN 1'],
  ['2028-02-01', 'REVIEW LISTED_IN_DOUBT 2027-02 FROM_10K_TO_50K_YUAN 1'],
  ['2028-05-01', 'REVIEW SETTLED null UNDER_10K_YUAN 1'],
  ['2028-11-21', 'CLEAR SETTLED null UNDER_10K_YUAN 1'],
  ['2031-11-21', 'CLEAR'],
];

test('six years of one borrower, asked every day at midnight before any job has run', () => {
  const parts = [first, second, mistaken].map(life => ({ life, party: 'party-1' }));
  const names = { canonical: 'wang', reading: null, latin: false };
  const parties = parts.map(({ life }) => ({
    party: 'party-1',
    report: life.report,
    identifiers: ['n'],
    names: [names],
  }));
  const subject = { id: 'party-1', apartFrom: [], listings: fold(parts), parties };
  const cards = cardsOf({ subjects: [subject], cases: [], protections: [] });
  const found: [string, string][] = [];
  for (let day = '2025-05-01'; day < '2032-01-01'; day = plus(day, 1)) {
    const { outcome, reasons } = decide(
      { names, latinTypes: false, member: 'asking' },
      { cards: [cards.get('n') ?? null], stale: false },
      { policy: samplePolicy, day },
    );
    const said = reasons.map(
      ({ reason, since, amountBand, institutions }) => ` ${reason} ${since} ${amountBand} ${institutions}`,
    );
    const answer = outcome + said.join('');
    if (found.at(-1)?.[1] !== answer) found.push([day, answer]);
  }
  expect(found).toEqual(TOLD);
});
