import type { ReportView } from '#contracts';
import { RECEIPT, REPORT_ID } from './answer-examples.ts';

type Tests = NonNullable<ReportView['finding']>['parties'][number]['tests'];

/** Of the loan itself, so the same for whoever answers for it. */
const LOAN_TESTS: Tests = [
  {
    met: true,
    fact: 'instalments/7',
    rule: 'arrears-long',
    found: {
      asOf: '2025-06-08',
      dueOn: '2025-01-15',
      clearedOn: null,
    },
    expected: {
      months: 3,
      clearedBy: '2025-04-15',
    },
    words: '第7期2025-01-15到期，最迟应于2025-04-15还清（逾期不超过3个月），截至2025-06-08尚未还清。',
  },
  {
    met: true,
    fact: 'instalments/8',
    rule: 'arrears-long',
    found: {
      asOf: '2025-06-08',
      dueOn: '2025-02-15',
      clearedOn: null,
    },
    expected: {
      months: 3,
      clearedBy: '2025-05-15',
    },
    words: '第8期2025-02-15到期，最迟应于2025-05-15还清（逾期不超过3个月），截至2025-06-08尚未还清。',
  },
  {
    met: true,
    fact: 'instalments/7',
    rule: 'arrears-pair',
    found: {
      next: 8,
      passedOn: '2025-03-16',
      nextPassedOn: '2025-04-16',
    },
    expected: {
      months: 2,
      passedBy: '2025-06-08',
      passedAfter: '2024-12-08',
      windowMonths: 6,
    },
    words: '逾期超过2个月之日：第7期2025-03-16，第8期2025-04-16；认定期间为2024-12-08之后至2025-06-08。',
  },
  {
    met: true,
    fact: 'sum',
    rule: 'sum-floor',
    found: {
      sumFen: 350000,
    },
    expected: {
      floorFen: 100000,
    },
    words: '计入认定的金额3,500元，认定下限1,000元。',
  },
];

/** What the example report is answered with on 2025-06-09, the day after receipt; a test runs it and compares. */
export const REPORT_VIEW: ReportView = {
  id: REPORT_ID,
  number: 1,
  status: 'LISTED',
  receivedAt: RECEIPT.receivedAt,
  criterion: 'DEFAULT',
  loan: {
    kind: 'FARMER_SMALL_CREDIT',
    signedOn: '2023-03-02',
    reference: 'JK-2023-000123',
    principalFen: 5000000,
    outstandingFen: 3812000,
  },
  versions: [
    {
      version: 1,
      number: 1,
      kind: 'REPORT',
      receivedAt: RECEIPT.receivedAt,
      asOf: '2025-06-08',
    },
  ],
  finding: {
    qualifies: true,
    ruleSet: '2025-1',
    parties: [
      {
        role: 'BORROWER',
        masked: '1****************X',
        listed: true,
        shownFrom: '2025-06-09',
        tests: LOAN_TESTS,
        reasons: [],
      },
      {
        role: 'GUARANTOR',
        masked: '91350100********43',
        listed: true,
        shownFrom: '2025-06-08',
        tests: [
          ...LOAN_TESTS,
          {
            met: true,
            fact: 'guarantee',
            rule: 'guarantor-called',
            found: {
              calledOn: '2025-02-20',
            },
            expected: {
              calledBy: '2026-03-02',
            },
            words: '2025-02-20要求保证人承担责任，保证期间至2026-03-02。',
          },
          {
            met: true,
            fact: 'guarantee',
            rule: 'guarantor-unpaid',
            found: {
              asOf: '2025-06-08',
              paidOn: null,
              calledOn: '2025-02-20',
            },
            expected: {
              days: 90,
              paidBy: '2025-05-21',
            },
            words:
              '保证人于2025-02-20被要求承担责任，最迟应于2025-05-21付款（不超过90天），至2025-06-08未付款。',
          },
        ],
        reasons: [],
      },
    ],
  },
  disputes: [],
  nextDeadline: {
    on: '2026-06-08',
    what: 'RENEW_BY',
  },
};
