import { ReplyBody } from '../dispute.ts';
import { ReportBody } from '../report.ts';
import { ReportById, ReportByLoan, ReportHeaders, ReportQuery, StatementHeaders } from '../report-query.ts';
import type { RefusalCode } from '../refusals.ts';
import { factsRefusals } from '../refusals/facts.ts';
import { partyRefusals } from '../refusals/party.ts';
import type { Words } from '../refusals/refusal.ts';
import {
  CorrectionBody,
  RenewalBody,
  ReportPage,
  ReportView,
  SettlementBody,
  StatementReceipt,
  WithdrawalBody,
} from '../statements.ts';
import { codesOf, guarded, ID_REFUSALS, JSON_TYPE, type Route, STATEMENT_REFUSALS } from './route.ts';

const received = {
  202: {
    words: { zh: '已接收并持久保存，正在认定', en: 'Received and durable; the finding follows' },
    type: JSON_TYPE,
    shape: StatementReceipt,
    headers: {
      Location: 'The report.',
      ETag: 'The number of the report after this statement, quoted.',
      'Idempotency-Replayed': 'true where this is the first answer again.',
    },
  },
} as const satisfies Route['answers'];

const seen = {
  200: {
    words: { zh: '报送及其认定结果', en: 'The report with its finding' },
    type: JSON_TYPE,
    shape: ReportView,
    headers: { ETag: 'The number of the report, quoted.' },
  },
} as const satisfies Route['answers'];

const STATEMENT: readonly RefusalCode[] = [...STATEMENT_REFUSALS, 'MEMBER_ONLY_ASKS'];
const ON_REPORT: readonly RefusalCode[] = [
  ...STATEMENT,
  'REPORT_NOT_FOUND',
  'VERSION_MOVED',
  'VERSION_INVALID',
];
const AS_OF: readonly RefusalCode[] = ['FACTS_AS_OF_FUTURE', 'FACTS_AS_OF_OLD', 'FACTS_AS_OF_BACK'];
const ENDED: readonly RefusalCode[] = ['FACTS_ENDED_EARLY', 'FACTS_ENDED_FUTURE', 'FACTS_ENDED_HOW'];
/** What only a later statement can be refused for. */
const LATER: readonly RefusalCode[] = ['NOTICE_NOT_NEW', 'FACTS_AS_OF_BACK', ...ENDED];
const CONTENT: readonly RefusalCode[] = [
  ...ID_REFUSALS,
  ...codesOf(partyRefusals),
  ...codesOf(factsRefusals),
].filter(code => !LATER.includes(code));
const DONE: readonly RefusalCode[] = ['REPORT_WITHDRAWN', 'REPORT_NOT_OPEN'];

interface OnReport {
  what: string;
  summary: Words;
  shape: NonNullable<Route['body']>['shape'];
  refusals: readonly RefusalCode[];
}

const onReport = ({ what, summary, shape, refusals }: OnReport): Route =>
  guarded({
    method: 'POST',
    path: `/v1/reports/{id}/${what}`,
    tag: 'reports',
    summary,
    params: ReportById,
    headers: ReportHeaders,
    body: { type: JSON_TYPE, shape },
    answers: received,
    refusals: [...ON_REPORT, ...refusals],
  });

/** The same route with the bank's own loan reference instead of our id. */
const byLoan = (route: Route): Route => ({
  ...route,
  path: route.path.replace('{id}', 'by-loan/{criterion}/{loanReference}'),
  summary: {
    zh: `${route.summary.zh}（按贷款编号和认定标准）`,
    en: `${route.summary.en}, by loan reference and criterion`,
  },
  params: ReportByLoan,
});

const readReport = guarded({
  method: 'GET',
  path: '/v1/reports/{id}',
  tag: 'reports',
  summary: { zh: '查看本机构的一份报送', en: 'One of your own reports' },
  params: ReportById,
  answers: seen,
  refusals: ['REPORT_NOT_FOUND'],
});
const correctReport = onReport({
  what: 'correction',
  summary: { zh: '更正报送', en: 'Correct a report: the whole of it again' },
  shape: CorrectionBody,
  refusals: [
    ...CONTENT,
    ...LATER,
    ...DONE,
    'REPORT_DUPLICATE',
    'REPORT_NOT_SETTLED',
    'REPORT_OTHER_PARTY',
    'REPORT_OTHER_LOAN',
    'REPORT_OTHER_CRITERION',
  ],
});
const renewReport = onReport({
  what: 'renewal',
  summary: { zh: '续报：不良行为仍未终止', en: 'Renew a report: the conduct has not ended' },
  shape: RenewalBody,
  refusals: [...AS_OF, ...DONE, 'LOAN_OUTSTANDING'],
});
const settleReport = onReport({
  what: 'settlement',
  summary: { zh: '了结：不良行为已终止', en: 'Settle a report: the conduct has ended' },
  shape: SettlementBody,
  refusals: [...ENDED, ...DONE, 'REPORT_SETTLED'],
});
const withdrawReport = onReport({
  what: 'withdrawal',
  summary: { zh: '撤回：不应报送', en: 'Withdraw a report: it should not have been made' },
  shape: WithdrawalBody,
  refusals: ['REPORT_WITHDRAWN'],
});
const replyToDispute = onReport({
  what: 'reply',
  summary: { zh: '答复异议：坚持报送', en: 'Reply to a dispute: the report stands' },
  shape: ReplyBody,
  refusals: [...DONE, 'DISPUTE_NOT_FOUND', 'DISPUTE_NOT_OPEN', 'FACTS_FUTURE'],
});

export const REPORT_ROUTES = {
  makeReport: guarded({
    method: 'POST',
    path: '/v1/reports',
    tag: 'reports',
    summary: { zh: '报送一笔贷款的不良信息', en: 'Report bad conduct on one loan' },
    headers: StatementHeaders,
    body: { type: JSON_TYPE, shape: ReportBody },
    answers: received,
    refusals: [...STATEMENT, ...CONTENT, 'REPORT_DUPLICATE', 'REPORT_SAME_CONDUCT'],
  }),
  listReports: guarded({
    method: 'GET',
    path: '/v1/reports',
    tag: 'reports',
    summary: { zh: '本机构的报送列表', en: 'Your own reports' },
    query: ReportQuery,
    answers: {
      200: { words: { zh: '一页报送', en: 'A page of reports' }, type: JSON_TYPE, shape: ReportPage },
    },
    refusals: ['BODY_FIELD_UNKNOWN', 'BODY_FIELD_TYPE', 'BODY_FIELD_VALUE'],
  }),
  readReport,
  correctReport,
  renewReport,
  settleReport,
  withdrawReport,
  replyToDispute,
  readReportByLoan: byLoan(readReport),
  correctReportByLoan: byLoan(correctReport),
  renewReportByLoan: byLoan(renewReport),
  settleReportByLoan: byLoan(settleReport),
  withdrawReportByLoan: byLoan(withdrawReport),
  replyToDisputeByLoan: byLoan(replyToDispute),
};
