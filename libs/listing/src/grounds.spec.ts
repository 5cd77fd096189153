import { describe, expect, test } from '@jest/globals';
import { firstRuleSet, judge, type ReportVersion } from '#criteria';
import { groundsOf } from './grounds.ts';
import { borrower, finding } from './lives.fixture.ts';

/** A rule set whose thresholds are none of the first one's. */
const ruleSet = {
  ...firstRuleSet,
  criteria: {
    ...firstRuleSet.criteria,
    DEFAULT: { arrearsMonths: 5, pairMonths: 4, windowMonths: 8, floorFen: 100 },
    UNPAID_INTEREST: { overdueDays: 120, floorFen: 100 },
    MISUSED_PURPOSE: { sharePercent: 7, amountFen: 70_000, evidenceKinds: 1, floorFen: 100 },
  },
};

const around: Omit<ReportVersion, 'criterion' | 'facts'> = {
  loan: {
    reference: 'JK-1',
    signedOn: '2024-01-01',
    kind: 'FARMER_SMALL_CREDIT',
    principalFen: 1_000_000,
    outstandingFen: 1_000_000,
  },
  parties: [{ role: 'BORROWER', kind: 'PERSON', minorAtSigning: false, guarantee: null }],
  exemptions: [],
  evidence: [{ kind: 'COURT', datedOn: '2025-01-01' }],
};

const due = (no: number, dueOn: string) => ({ no, dueOn, amountFen: 200_000, clearedOn: null });

const groundsUnder = (version: ReportVersion) =>
  groundsOf(borrower({ finding: judge(version, 0, { receivedOn: version.facts.asOf, ruleSet }) }));

describe('grounds', () => {
  test('each bears the thresholds of the rule set by which it was judged, once', () => {
    const arrears = { asOf: '2025-08-15', instalments: [due(1, '2025-02-28'), due(2, '2025-03-01')] };
    expect(groundsUnder({ criterion: 'DEFAULT', ...around, facts: arrears })).toEqual([
      'arrears-long/5',
      'arrears-pair/4/8',
    ]);
    const interest = [{ no: 1, dueOn: '2025-03-01', amountFen: 20_000, paidOn: null }];
    expect(
      groundsUnder({ criterion: 'UNPAID_INTEREST', ...around, facts: { asOf: '2025-08-15', interest } }),
    ).toEqual(['interest-unpaid/120']);
    const misuse: ReportVersion<'MISUSED_PURPOSE'>['facts'] = {
      asOf: '2025-06-01',
      agreedPurpose: { code: 'FARMING' },
      priorConsent: false,
      uses: [{ usedOn: '2025-03-01', amountFen: 500_000, purpose: { code: 'SECURITIES' }, evidence: [0] }],
      heardOn: '2025-05-01',
      heardHow: 'IN_PERSON',
      actors: [0],
    };
    expect(groundsUnder({ criterion: 'MISUSED_PURPOSE', ...around, facts: misuse })).toEqual([
      'misuse-large/7/70000',
    ]);
  });

  test('are sorted and told once, in whatever order they were found', () => {
    const met = (rule: string, months: number) => ({
      ...{ rule, fact: '', found: {}, met: true },
      expected: { months, windowMonths: 6 },
    });
    const tests = [met('arrears-pair', 2), met('arrears-long', 3), met('arrears-pair', 2)];
    expect(groundsOf(borrower({ finding: finding({ tests }) }))).toEqual([
      'arrears-long/3',
      'arrears-pair/2/6',
    ]);
  });

  test('a rule that was not met is none', () => {
    const facts = { asOf: '2025-04-01', instalments: [due(1, '2025-02-28')] };
    expect(groundsUnder({ criterion: 'DEFAULT', ...around, facts })).toEqual([]);
  });
});
