import type { CorrectionBody, ReportBody } from '#contracts';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** Numbers are the published samples of GB 11643 and GB 32100; nobody's. */
const borrower = {
  role: 'BORROWER',
  kind: 'PERSON',
  name: '王小丫',
  identifiers: [{ type: 'RESIDENT_ID', number: '11010519491231002X' }],
  consent: { reference: 'XY-2023-000123', signedOn: '2023-03-02' },
  notice: { givenOn: '2025-06-01', means: 'DUNNING_NOTICE', digest: digest('c') },
} as const satisfies ReportBody['parties'][number];

/** For DEFAULT and UNPAID_INTEREST no digest is asked of a notice: many archives are on paper. */
const noticedOnPaper = {
  ...borrower,
  notice: { givenOn: '2025-06-01', means: 'DUNNING_NOTICE' },
} as const satisfies ReportBody['parties'][number];

const guarantor = {
  role: 'GUARANTOR',
  kind: 'ORGANISATION',
  name: '某某县某某有限公司',
  identifiers: [{ type: 'USCC', number: '91350100M000100Y43' }],
  consent: { reference: 'BZ-2023-000123', signedOn: '2023-03-02' },
  guarantee: { calledOn: '2025-02-20', until: '2026-03-02', paidOn: null },
} as const satisfies ReportBody['parties'][number];

const loan = {
  reference: 'JK-2023-000123',
  signedOn: '2023-03-02',
  kind: 'FARMER_SMALL_CREDIT',
  principalFen: 5000000,
  outstandingFen: 3812000,
} as const;

const contract = { kind: 'LOAN_CONTRACT', datedOn: '2023-03-02', digest: digest('a') } as const;
const trail = { kind: 'MONEY_TRAIL', datedOn: '2023-03-20', digest: digest('b') } as const;
const court = { kind: 'COURT', datedOn: '2025-05-20', digest: digest('d') } as const;
const by = { unit: '0012', staff: '10231' } as const;

/** One report of each criterion. */
export const REPORTS = {
  DEFAULT: {
    criterion: 'DEFAULT',
    loan,
    parties: [noticedOnPaper, guarantor],
    facts: {
      asOf: '2025-06-08',
      instalments: [
        { no: 7, dueOn: '2025-01-15', amountFen: 200000, clearedOn: null, paidFen: 50000 },
        { no: 8, dueOn: '2025-02-15', amountFen: 200000, clearedOn: null },
      ],
    },
    evidence: [contract],
    ...by,
  },
  UNPAID_INTEREST: {
    criterion: 'UNPAID_INTEREST',
    loan,
    parties: [noticedOnPaper],
    facts: {
      asOf: '2025-06-20',
      interest: [{ no: 1, dueOn: '2025-03-21', amountFen: 38120, paidOn: null }],
    },
    evidence: [contract, { kind: 'LEDGER', datedOn: '2025-06-20' }],
    ...by,
  },
  MISUSED_PURPOSE: {
    criterion: 'MISUSED_PURPOSE',
    loan,
    parties: [borrower],
    facts: {
      asOf: '2025-06-08',
      agreedPurpose: { code: 'FARMING', words: '购买化肥、种子' },
      priorConsent: false,
      uses: [
        {
          usedOn: '2023-03-20',
          amountFen: 3000000,
          purpose: { code: 'SECURITIES', words: '转入证券账户' },
          evidence: [1],
        },
      ],
      heardOn: '2025-05-10',
      heardHow: 'IN_PERSON',
      actors: [0],
    },
    evidence: [contract, trail, { kind: 'SIGNED_STATEMENT', datedOn: '2025-05-10', digest: digest('e') }],
    ...by,
  },
  EVASION: {
    criterion: 'EVASION',
    loan,
    parties: [borrower],
    facts: {
      asOf: '2025-06-08',
      ableToPay: { words: '名下有足以清偿的房产', evidence: [1] },
      acts: [{ kind: 'ASSETS_MOVED', doneOn: '2025-04-02', words: '将房产无偿转让给亲属', evidence: [1] }],
      actors: [0],
    },
    evidence: [contract, court],
    ...by,
  },
  NOMINEE_LOAN: {
    criterion: 'NOMINEE_LOAN',
    loan,
    parties: [
      borrower,
      {
        role: 'REAL_USER',
        kind: 'PERSON',
        name: '某某某',
        identifiers: [{ type: 'RESIDENT_ID', number: '440524188001010014' }],
        consent: { reference: 'XY-2025-000456', signedOn: '2025-05-11' },
        notice: { givenOn: '2025-06-01', means: 'IN_PERSON', digest: digest('f') },
      },
    ],
    facts: {
      asOf: '2025-06-08',
      proof: 'FUNDS_TRACED',
      evidence: [1],
      nominalConsented: true,
      staffInvolved: false,
      actors: [1],
    },
    evidence: [contract, trail],
    ...by,
  },
} satisfies Record<ReportBody['criterion'], ReportBody>;

/** The eighth instalment was cleared in the meantime. */
export const CORRECTION = {
  ...REPORTS.DEFAULT,
  facts: {
    asOf: '2025-06-12',
    instalments: [
      { no: 7, dueOn: '2025-01-15', amountFen: 200000, clearedOn: null, paidFen: 50000 },
      { no: 8, dueOn: '2025-02-15', amountFen: 200000, clearedOn: '2025-06-10' },
    ],
  },
} satisfies CorrectionBody;
