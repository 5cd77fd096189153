import { DisputeBody, DisputeWithdrawalBody } from '../dispute.ts';
import { DisputeById, StatementHeaders } from '../report-query.ts';
import { DisputeReceipt } from '../statements.ts';
import { guarded, ID_REFUSALS, JSON_TYPE, type Route, STATEMENT_REFUSALS } from './route.ts';

const taken = {
  202: {
    words: {
      zh: '已接收并持久保存；对他机构的报送，无论是否存在，答复形式相同',
      en: "Received and durable; of another member's report nothing is told, whether it exists or not",
    },
    type: JSON_TYPE,
    shape: DisputeReceipt,
    headers: {
      Location: 'The report, where it is your own.',
      ETag: 'The number of the report after this statement, quoted, where it is your own.',
      'Idempotency-Replayed': 'true where this is the first answer again.',
    },
  },
} as const satisfies Route['answers'];

/** At any member's counter, of a member that only asks too (Regulation of 2013, art. 25). */
export const DISPUTE_ROUTES = {
  openDispute: guarded({
    method: 'POST',
    path: '/v1/disputes',
    tag: 'disputes',
    summary: {
      zh: '受理异议：对报送、查询或主体识别',
      en: 'Take a dispute: of a report, a check, or of whose a number is',
    },
    headers: StatementHeaders,
    body: { type: JSON_TYPE, shape: DisputeBody },
    answers: taken,
    refusals: [
      ...STATEMENT_REFUSALS,
      ...ID_REFUSALS,
      'FACTS_FUTURE',
      'MEMBER_UNKNOWN',
      'DISPUTE_PARTY',
      // Of a report of one's own alone.
      'REPORT_NOT_FOUND',
      'REPORT_WITHDRAWN',
      'REPORT_NOT_OPEN',
    ],
  }),
  withdrawDispute: guarded({
    method: 'POST',
    path: '/v1/disputes/{id}/withdrawal',
    tag: 'disputes',
    summary: {
      zh: '撤回在本机构提出的异议',
      en: 'Take back a dispute that was opened at a counter of yours',
    },
    params: DisputeById,
    headers: StatementHeaders,
    body: { type: JSON_TYPE, shape: DisputeWithdrawalBody },
    answers: taken,
    refusals: [
      ...STATEMENT_REFUSALS,
      'DISPUTE_NOT_FOUND',
      'DISPUTE_NOT_OPEN',
      // Of a report of one's own alone.
      'REPORT_WITHDRAWN',
      'REPORT_NOT_OPEN',
    ],
  }),
};
