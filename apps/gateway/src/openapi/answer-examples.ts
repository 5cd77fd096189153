import {
  type BatchAnswer,
  type CheckAnswer,
  type CheckQuestion,
  type Policy,
  problemOfRefusals,
  type RuleSet,
  type StatementReceipt,
} from '#contracts';

/** UUIDv7 that nobody minted; the same in every example, so that they read as one story. */
export const REPORT_ID = '01978a10-5b2c-7c3d-8e4f-0a1b2c3d4e5f';
export const CHECK_ID = '01978b22-64d1-7a55-9b0e-5f6e7d8c9b0a';
export const REQUEST_ID = '01978b22-64d0-7f01-8c1d-2e3f40516273';

/** Of a first report, as it is answered: nothing is judged yet. */
export const RECEIPT: StatementReceipt = {
  id: REPORT_ID,
  report: REPORT_ID,
  number: 1,
  version: 1,
  status: 'RECEIVED',
  receivedAt: '2025-06-08T02:11:08.123Z',
  seq: 48213,
};

type After = Pick<StatementReceipt, 'number' | 'version' | 'status' | 'seq' | 'receivedAt'>;
/** Of a later statement on the same report; its status is that of the moment of receipt. */
export const receiptAfter = (after: After): StatementReceipt => ({
  ...RECEIPT,
  id: '01978f31-0c77-7e02-a3b4-c5d6e7f80912',
  ...after,
});

export const QUESTION: CheckQuestion = {
  identifier: { type: 'RESIDENT_ID', number: '11010519491231002X' },
  name: '王小丫',
  purpose: 'LOAN_APPROVAL',
  product: 'PERSONAL_BUSINESS',
  amountFen: 5000000,
  application: 'SQ-2025-0420',
  authorisation: { reference: 'SQS-2025-0420', signedOn: '2025-06-20', validUntil: '2025-09-20' },
  unit: '0031',
  staff: '20455',
};

/** The same with a wrong check digit. */
export const MISTYPED: CheckQuestion = {
  ...QUESTION,
  identifier: { type: 'RESIDENT_ID', number: '110105194912310021' },
};

const given = {
  inStandingUpTo: 48213,
  ruleSet: '2025-1',
  policy: 'sample-1',
  disclaimer:
    '本结论仅供参考，不是授信决定；是否授信由查询机构自行审查决定（《征信业管理条例》第二十三条）。',
};

export const BLOCKED: CheckAnswer = {
  id: CHECK_ID,
  outcome: 'BLOCK',
  askedAt: '2025-06-20T02:11:08.123Z',
  reasons: [
    {
      reason: 'LISTED',
      effect: 'BLOCK',
      criterion: 'DEFAULT',
      state: 'ACTIVE',
      role: 'BORROWER',
      since: '2025-06',
      institutions: 1,
      own: false,
      amountBand: 'UNDER_10K_YUAN',
      doubts: [],
      endedOn: null,
      how: null,
      words: '不能按期还贷：逾期超过3个月，尚未还清（1家机构报送，2025年6月起）',
    },
  ],
  ...given,
  customerRights:
    '请告知客户：本次授信审查参考了不良信息；客户有权查询本人信息，每年可免费查询两次（第十七条）；认为信息有错误、遗漏的，可在任一成员机构网点或向运营机构提出异议，二十日内书面答复（第二十五条）。',
};

export const CLEARED: CheckAnswer = {
  id: '01978b22-64d2-7b66-8a1f-60718293a4b5',
  outcome: 'CLEAR',
  askedAt: '2025-06-20T02:11:08.123Z',
  reasons: [],
  ...given,
};

export const BATCH: BatchAnswer = {
  answers: [
    { answer: BLOCKED },
    {
      problem: problemOfRefusals([{ code: 'ID_CHECK', pointer: '/checks/1/identifier/number' }], {
        lang: 'zh',
        requestId: REQUEST_ID,
      }),
    },
  ],
};

export const RULE_SET: RuleSet = {
  version: '2025-1',
  publishedAt: '2024-12-20T01:00:00.000Z',
  receivedFrom: '2000-01-01',
  receivedUntil: null,
  noticeDays: 7,
  settledRestFen: 100,
  guarantorDays: 90,
  endedYears: 5,
  criteria: {
    DEFAULT: { arrearsMonths: 3, pairMonths: 2, windowMonths: 6, floorFen: 100000 },
    UNPAID_INTEREST: { overdueDays: 90, floorFen: 10000 },
    MISUSED_PURPOSE: { sharePercent: 10, amountFen: 100000, evidenceKinds: 2, floorFen: 100000 },
    EVASION: { documentedActs: 1, otherActs: 2, floorFen: 100000 },
    NOMINEE_LOAN: { floorFen: 100000 },
  },
};

export const POLICY: Policy = {
  version: 'sample-1',
  effectiveOn: '2025-01-01',
  rows: [
    { reason: 'LISTED', roles: ['GUARANTOR', 'NOMINAL_BORROWER'], effect: 'REVIEW' },
    { reason: 'LISTED', effect: 'BLOCK' },
    { reason: 'LISTED_IN_DOUBT', effect: 'REVIEW' },
    { reason: 'SETTLED', how: ['ASSIGNED'], effect: 'REVIEW' },
    { reason: 'SETTLED', endedWithinMonths: 24, effect: 'REVIEW' },
    { reason: 'SETTLED', effect: 'INFORM' },
    { reason: 'NAME_MISMATCH', effect: 'REVIEW' },
    { reason: 'IDENTITY_CONTESTED', effect: 'REVIEW' },
    { reason: 'VICTIM_PROTECTED', effect: 'INFORM' },
    { reason: 'STANDING_STALE', effect: 'REVIEW' },
  ],
};
