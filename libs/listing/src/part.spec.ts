import { describe, expect, test } from '@jest/globals';
import {
  borrower,
  correction,
  finding,
  lifeOf,
  onDay,
  renewal,
  report,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import { partOf } from './part.ts';
import { partFor, partOnDay } from './part-on-day.ts';
import type { ReportLife } from './report-life.ts';

const stateOn = (life: ReportLife, day: string) => onDay(life, day)?.state ?? 'NONE';

/** Each row: the last day of what was, and the first of what follows. */
type Row = readonly [why: string, life: ReportLife, lastDay: string, was: string, next: string, is: string];

const accused = lifeOf([report()], { criterion: 'EVASION' });
const endedByFacts = (endedOn: string) =>
  lifeOf([report({ parties: [borrower({ finding: finding({ endedOn, how: 'PAID' }) })] })]);
const notQualifying = lifeOf([report({ parties: [borrower({ finding: finding({ qualifies: false }) })] })]);
const judged = lifeOf([report({ parties: [borrower({ notice: 'JUDGMENT' })] })]);
const company = (notice: { givenOn: string } | null) =>
  lifeOf([report({ parties: [borrower({ kind: 'ORGANISATION', notice })] })]);

const rows: readonly Row[] = [
  ['received', lifeOf([report()]), '2025-06-01', 'NONE', '2025-06-02', 'WAITING'],
  [
    '7 full days since notice (1-product, boundary cases)',
    lifeOf([report()]),
    '2025-06-08',
    'WAITING',
    '2025-06-09',
    'ACTIVE',
  ],
  ['a judgment is shown from receipt (art. 15)', judged, '2025-06-01', 'NONE', '2025-06-02', 'ACTIVE'],
  [
    'an organisation without notice from receipt',
    company(null),
    '2025-06-01',
    'NONE',
    '2025-06-02',
    'ACTIVE',
  ],
  [
    "an organisation's notice, where told",
    company({ givenOn: '2025-06-01' }),
    '2025-06-08',
    'WAITING',
    '2025-06-09',
    'ACTIVE',
  ],
  [
    'an old notice: from receipt',
    lifeOf([report({ receivedOn: '2025-08-01' })]),
    '2025-07-31',
    'NONE',
    '2025-08-01',
    'ACTIVE',
  ],
  ['15 months after the last asOf', lifeOf([report()]), '2026-08-31', 'ACTIVE', '2026-09-01', 'SUSPENDED'],
  ['5 years after that asOf', lifeOf([report()]), '2030-05-31', 'SUSPENDED', '2030-06-01', 'GONE'],
  [
    'renewed in time',
    lifeOf([report(), renewal(2, '2026-05-01')]),
    '2027-08-01',
    'ACTIVE',
    '2027-08-02',
    'SUSPENDED',
  ],
  [
    'renewed too late: suspended until receipt',
    lifeOf([report(), renewal(2, '2026-10-05', '2026-10-01')]),
    '2026-10-04',
    'SUSPENDED',
    '2026-10-05',
    'ACTIVE',
  ],
  [
    'a settlement counts on its own day, told later',
    lifeOf([report(), settlement(2, '2025-09-20', '2025-08-10')]),
    '2025-08-09',
    'ACTIVE',
    '2025-08-10',
    'SETTLED',
  ],
  [
    'through the corresponding day 5 years later (art. 16)',
    lifeOf([report(), settlement(2, '2025-08-10')]),
    '2030-08-10',
    'SETTLED',
    '2030-08-11',
    'GONE',
  ],
  [
    '29 February to 28',
    lifeOf([report({ receivedOn: '2024-02-01' }), settlement(2, '2024-02-29')]),
    '2029-02-28',
    'SETTLED',
    '2029-03-01',
    'GONE',
  ],
  [
    'settled before it was shown',
    lifeOf([report(), settlement(2, '2025-06-04')]),
    '2025-06-08',
    'WAITING',
    '2025-06-09',
    'SETTLED',
  ],
  [
    'its facts say that it has ended',
    endedByFacts('2025-05-20'),
    '2025-06-08',
    'WAITING',
    '2025-06-09',
    'SETTLED',
  ],
  [
    'the clock runs from the true day',
    endedByFacts('2020-06-20'),
    '2025-06-20',
    'SETTLED',
    '2025-06-21',
    'GONE',
  ],
  [
    'not qualifying: 90 days after that version',
    notQualifying,
    '2025-08-31',
    'NOT_QUALIFYING',
    '2025-09-01',
    'GONE',
  ],
  [
    'an accusation lapses after 30 days',
    accused,
    '2025-07-02',
    'AWAITING_CONFIRMATION',
    '2025-07-03',
    'LAPSED',
  ],
  [
    'a person without any notice is never shown',
    lifeOf([report({ parties: [borrower({ notice: null })] })]),
    '2030-05-31',
    'WAITING',
    '2030-06-01',
    'GONE',
  ],
  [
    'suspended, then the end is told',
    lifeOf([report(), settlement(2, '2026-10-10', '2026-10-02')]),
    '2026-10-01',
    'SUSPENDED',
    '2026-10-02',
    'SETTLED',
  ],
];

/** The part asked about that day alone, whether or not anything turns on it. */
const aloneOn = (life: ReportLife, day: string) => partOnDay(partFor(life, 'party-1'), day);

describe('the days of a report (1-product, A listing’s life)', () => {
  test.each(rows)('%s', (_why, life, lastDay, was, next, is) => {
    expect([stateOn(life, lastDay), stateOn(life, next)]).toEqual([was, is]);
  });

  test('UNRENEWED begins the day after 12 months, and a renewal heals from its receipt', () => {
    const life = lifeOf([report(), renewal(2, '2026-06-10', '2026-06-08')]);
    const doubts = ['2026-05-31', '2026-06-01', '2026-06-09', '2026-06-10'].map(
      day => onDay(life, day)?.doubts,
    );
    expect(doubts).toEqual([[], ['UNRENEWED'], ['UNRENEWED'], []]);
  });

  test('a correction that keeps its asOf renews nothing, nor takes back what a renewal did', () => {
    const renewed = lifeOf([report(), renewal(2, '2025-12-01'), correction(3, '2026-05-01')]);
    expect(['2026-12-01', '2026-12-02'].map(day => onDay(renewed, day)?.doubts)).toEqual([[], ['UNRENEWED']]);
    const life = lifeOf([report(), correction(2, '2026-05-01')]);
    expect(onDay(life, '2026-06-01')?.doubts).toEqual(['UNRENEWED']);
  });

  test('the last day of a term is still in it', () => {
    expect(aloneOn(lifeOf([report()]), '2026-05-31')?.doubts).toStrictEqual([]);
    expect(aloneOn(lifeOf([report()]), '2026-08-31')?.doubts).toStrictEqual(['UNRENEWED']);
    expect(aloneOn(lifeOf([report()]), '2030-05-31')?.state).toBe('SUSPENDED');
  });

  test('what carries nothing says nothing but its role', () =>
    expect(aloneOn(lifeOf([report()]), '2025-06-02')).toStrictEqual({
      ...{ state: 'WAITING', role: 'BORROWER', sumFen: 0, endedOn: null, how: null },
      ...{ doubts: [], grounds: [], words: [] },
    }));

  test('a withdrawn report counted on no day', () => {
    const states = partOf(lifeOf([report(), withdrawal(2, '2027-01-01')]), 'party-1').map(
      ({ state }) => state,
    );
    expect(states).toEqual(['GONE']);
  });

  test('a settled listing keeps its role and sum, and says how it ended', () => {
    expect(onDay(lifeOf([report(), settlement(2, '2025-08-10')]), '2025-08-10')).toMatchObject({
      role: 'BORROWER',
      sumFen: 200_000,
      endedOn: '2025-08-10',
      how: 'PAID',
      doubts: [],
    });
  });
});
