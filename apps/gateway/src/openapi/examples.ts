import { ASSERTION_TYPE, GRANT_TYPE, type OperationId } from '#contracts';
import {
  BATCH,
  BLOCKED,
  CHECK_ID,
  CLEARED,
  POLICY,
  QUESTION,
  RECEIPT,
  RECEIPT_AFTER,
  REPORT_VIEW,
  RULE_SET,
} from './answer-examples.ts';
import { CORRECTION, REPORTS } from './report-examples.ts';

/** Named examples of a route's body and of each of its answers, by status. */
export interface RouteExamples {
  body?: Readonly<Record<string, unknown>>;
  answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

const by = { unit: '0012', staff: '10231' };
const unsigned = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJVREMifQ.c2lnbmF0dXJl';
const onReport = (body: RouteExamples['body']) => ({
  ...(body && { body }),
  answers: { 202: { received: RECEIPT_AFTER } },
});

const correction = onReport({ cleared: CORRECTION });
const renewal = onReport({ open: { asOf: '2025-06-12', outstandingFen: 3812000, ...by } });
const settlement = onReport({
  paid: {
    endedOn: '2025-06-11',
    how: 'PAID',
    recovered: { principalFen: 3812000, interestFen: 96000 },
    ...by,
  },
});
const withdrawal = onReport({ wrongFacts: { reason: 'WRONG_FACTS', words: '入账日期登记有误', ...by } });
const view = { answers: { 200: { listed: REPORT_VIEW } } };

/** An example of every body and of every answer with a shape; problems have theirs by code. */
export const EXAMPLES: Record<OperationId, RouteExamples> = {
  issueToken: {
    body: {
      forOneMember: {
        grant_type: GRANT_TYPE,
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: unsigned,
        member: 'RCA',
      },
    },
    answers: { 200: { token: { access_token: unsigned, token_type: 'Bearer', expires_in: 600 } } },
  },
  readJwks: {
    answers: {
      200: {
        keys: {
          keys: [
            {
              kty: 'EC',
              crv: 'P-256',
              kid: 'token-1',
              use: 'sig',
              alg: 'ES256',
              // The public key of RFC 7515, appendix A.3.
              x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
              y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
            },
          ],
        },
      },
    },
  },
  makeReport: { body: REPORTS, answers: { 202: { received: RECEIPT } } },
  listReports: { answers: { 200: { onePage: { items: [REPORT_VIEW], next: null } } } },
  readReport: view,
  correctReport: correction,
  renewReport: renewal,
  settleReport: settlement,
  withdrawReport: withdrawal,
  readReportByLoan: view,
  correctReportByLoan: correction,
  renewReportByLoan: renewal,
  settleReportByLoan: settlement,
  withdrawReportByLoan: withdrawal,
  check: { body: { loanApproval: QUESTION }, answers: { 200: { blocked: BLOCKED, cleared: CLEARED } } },
  checkBatch: {
    body: { household: { checks: [QUESTION, { ...QUESTION, name: '某某某' }] } },
    answers: { 200: { eachOnItsOwn: BATCH } },
  },
  readCheck: { answers: { 200: { blocked: BLOCKED } } },
  recordCreditDecision: {
    body: { refused: { decision: 'REFUSED', reason: '有未了结的不良信息', unit: '0031', staff: '20455' } },
    answers: {
      200: { recorded: { check: CHECK_ID, decision: 'REFUSED', receivedAt: '2025-06-20T03:00:00.000Z' } },
    },
  },
  readRuleSet: { answers: { 200: { ruleSet: RULE_SET } } },
  readPolicy: { answers: { 200: { policy: POLICY } } },
  live: { answers: { 200: { ok: { status: 'ok' } } } },
  ready: {
    answers: {
      200: { ok: { status: 'ok', parts: { database: 'up', queue: 'up' } } },
      503: { down: { status: 'down', parts: { database: 'down', queue: 'up' } } },
    },
  },
  readOpenApi: { answers: {} },
  readDocs: { answers: {} },
};
