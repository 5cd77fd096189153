import { describe, expect, test } from '@jest/globals';
import type { Finding } from './finding.ts';
import {
  defaultVersion,
  evasionVersion,
  guarantor,
  instalment,
  interestDue,
  interestVersion,
  judged,
  misuseVersion,
  nomineeVersion,
} from './versions.fixture.ts';

/** Each row but its `met`, which the specs of the rules are about: what it looked at, wanted and found. */
const rowsOf = ({ tests }: Finding) =>
  tests.map(({ rule, fact, expected, found }) => [rule, fact, expected, found]);
const floor = (sumFen: number, floorFen = 100_000) => ['sum-floor', 'sum', { floorFen }, { sumFen }];

describe('a verdict carries its working (8-shapes, Findings)', () => {
  test('of arrears: a row each that was overdue, one for two that follow each other, none for what was paid in time', () => {
    const version = defaultVersion('2025-06-08', [
      instalment({ no: 1, dueOn: '2025-01-15', clearedOn: '2025-03-20' }),
      instalment({ no: 2, dueOn: '2025-02-15', clearedOn: '2025-03-01' }),
      instalment({ no: 3, dueOn: '2025-03-15', clearedOn: '2025-03-15' }),
    ]);
    const long = (no: number, clearedBy: string, found: object) => [
      'arrears-long',
      `instalments/${no}`,
      { clearedBy, months: 3 },
      { ...found, asOf: '2025-06-08' },
    ];
    expect(rowsOf(judged(version))).toEqual([
      long(1, '2025-04-15', { dueOn: '2025-01-15', clearedOn: '2025-03-20' }),
      long(2, '2025-05-15', { dueOn: '2025-02-15', clearedOn: '2025-03-01' }),
      [
        'arrears-pair',
        'instalments/1',
        { passedAfter: '2024-12-08', passedBy: '2025-06-08', months: 2, windowMonths: 6 },
        { next: 2, passedOn: '2025-03-16', nextPassedOn: null },
      ],
      floor(400_000),
      [
        'ended-lately',
        'end',
        { receivedBy: '2030-03-20', years: 5 },
        { endedOn: '2025-03-20', receivedOn: '2025-06-08' },
      ],
    ]);
  });

  test('of interest: none for what was paid in time either', () => {
    const paid = interestDue({ no: 2, dueOn: '2025-06-10', paidOn: '2025-06-10' });
    expect(rowsOf(judged(interestVersion('2025-06-20', [interestDue(), paid])))).toEqual([
      [
        'interest-unpaid',
        'interest/1',
        { paidBy: '2025-06-19', days: 90 },
        { dueOn: '2025-03-21', paidOn: null, asOf: '2025-06-20' },
      ],
      floor(20_000, 10_000),
    ]);
  });

  test('of a guarantor: that he was called, and until when he left it unpaid', () => {
    const guarantee = { calledOn: '2025-02-20', until: '2026-03-02', paidOn: '2025-06-01' };
    const version = defaultVersion('2025-06-30', [instalment()], { parties: [guarantor(guarantee)] });
    expect(rowsOf(judged(version)).filter(([, fact]) => fact === 'guarantee')).toEqual([
      ['guarantor-called', 'guarantee', { calledBy: '2026-03-02' }, { calledOn: '2025-02-20' }],
      [
        'guarantor-unpaid',
        'guarantee',
        { paidBy: '2025-05-21', days: 90 },
        { calledOn: '2025-02-20', paidOn: '2025-06-01', asOf: '2025-06-01' },
      ],
    ]);
  });

  test('of misused money', () =>
    expect(rowsOf(judged(misuseVersion()))).toEqual([
      ['purpose-agreed', 'agreedPurpose', { not: 'UNSPECIFIED' }, { code: 'FARMING' }],
      ['consent-absent', 'priorConsent', { priorConsent: false }, { priorConsent: false }],
      ['misuse-proved', 'uses', { kinds: 2 }, { uses: 1, stated: 1 }],
      [
        'misuse-large',
        'uses',
        { sharePercent: 10, amountFen: 100_000 },
        { sumFen: 500_000, principalFen: 5_000_000 },
      ],
      [
        'borrower-heard',
        'heardOn',
        { heardFrom: '2025-03-01' },
        { heardOn: '2025-05-01', heardHow: 'IN_PERSON' },
      ],
      floor(500_000),
    ]));

  test('of evasion', () =>
    expect(rowsOf(judged(evasionVersion()))).toEqual([
      ['able-to-pay', 'ableToPay', { documents: 1 }, { documents: 1 }],
      ['debt-outstanding', 'loan', { outstandingFen: 1 }, { outstandingFen: 3_000_000 }],
      [
        'acts-proved',
        'acts',
        { documented: 1, otherwise: 2 },
        { documented: 1, proved: 1, onAssetsOrCompany: true },
      ],
      floor(3_000_000),
    ]));

  test('of a nominee loan: which documents would show it, and which kinds are named, each once', () =>
    expect(rowsOf(judged(nomineeVersion({ proof: 'FUNDS_TRACED', evidence: [1, 0, 1] })))).toEqual([
      [
        'nominee-proved',
        'proof',
        { oneOf: ['MONEY_TRAIL', 'AUTHORITY', 'COURT'] },
        { proof: 'FUNDS_TRACED', kinds: ['MONEY_TRAIL', 'SIGNED_STATEMENT'] },
      ],
      floor(3_000_000),
    ]));

  test('a party that is not there is a bug', () =>
    expect(() => judged(misuseVersion(), 1)).toThrow(new RangeError('no party 1 in this version')));
});
