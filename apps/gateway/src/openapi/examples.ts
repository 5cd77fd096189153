import { ASSERTION_TYPE, GRANT_TYPE, type OperationId } from '#contracts';
import {
  BATCH,
  BLOCKED,
  CHECK_ID,
  CLEARED,
  MISTYPED,
  POLICY,
  QUESTION,
  RECEIPT,
  RULE_SET,
  receiptAfter,
} from './answer-examples.ts';
import { DISPUTES, DISPUTE_TAKEN, DISPUTE_TAKEN_BACK, OWN_DISPUTE_TAKEN, REPLY } from './dispute-examples.ts';
import { CORRECTION, REPORTS } from './report-examples.ts';
import { REPORT_VIEW } from './report-view-example.ts';

/** Named examples of a route's body and of each of its answers, by status. */
export interface RouteExamples {
  body?: Readonly<Record<string, unknown>>;
  answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

const by = { unit: '0012', staff: '10231' };
const unsigned = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJVREMifQ.c2lnbmF0dXJl';
type After = Parameters<typeof receiptAfter>[0];
const onReport = (body: NonNullable<RouteExamples['body']>, after: After): RouteExamples => ({
  body,
  answers: { 202: { received: receiptAfter(after) } },
});

// One story after another: what a report's later statements say, each on its day.
const correction = onReport(
  { cleared: CORRECTION },
  { number: 2, version: 2, status: 'RECEIVED', seq: 48377, receivedAt: '2025-06-12T01:40:00.000Z' },
);
const renewal = onReport(
  { open: { asOf: '2025-06-18', outstandingFen: 3812000, ...by } },
  { number: 3, version: 2, status: 'LISTED', seq: 48902, receivedAt: '2025-06-19T01:12:00.000Z' },
);
const reply = onReport(
  { stands: REPLY },
  { number: 5, version: 2, status: 'LISTED', seq: 49170, receivedAt: '2025-06-22T06:45:00.000Z' },
);
const settlement = onReport(
  {
    paid: {
      endedOn: '2025-06-24',
      how: 'PAID',
      recovered: { principalFen: 3812000, interestFen: 96000 },
      ...by,
    },
  },
  { number: 7, version: 2, status: 'SETTLED', seq: 49310, receivedAt: '2025-06-25T03:05:00.000Z' },
);
const withdrawal = onReport(
  { wrongFacts: { reason: 'WRONG_FACTS', words: '入账日期登记有误', ...by } },
  { number: 8, version: 2, status: 'WITHDRAWN', seq: 49388, receivedAt: '2025-06-26T02:30:00.000Z' },
);
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
  replyToDispute: reply,
  readReportByLoan: view,
  correctReportByLoan: correction,
  renewReportByLoan: renewal,
  settleReportByLoan: settlement,
  withdrawReportByLoan: withdrawal,
  replyToDisputeByLoan: reply,
  openDispute: {
    body: DISPUTES,
    answers: { 202: { taken: DISPUTE_TAKEN, ofYourOwn: OWN_DISPUTE_TAKEN } },
  },
  withdrawDispute: {
    body: { atACounter: { unit: '0031', staff: '20455' } },
    answers: { 202: { taken: DISPUTE_TAKEN_BACK } },
  },
  check: { body: { loanApproval: QUESTION }, answers: { 200: { blocked: BLOCKED, cleared: CLEARED } } },
  checkBatch: {
    body: { household: { checks: [QUESTION, MISTYPED] } },
    answers: { 200: { eachOnItsOwn: BATCH } },
  },
  readCheck: { answers: { 200: { blocked: BLOCKED } } },
  readCheckReceipt: { answers: { 200: { signed: unsigned } } },
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
      200: { ok: { status: 'ok', parts: { database: 'up' } } },
      503: { down: { status: 'down', parts: { database: 'down' } } },
    },
  },
  readOpenApi: { answers: {} },
  readDocs: { answers: {} },
};
