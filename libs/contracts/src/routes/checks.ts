import { BatchAnswer, CheckBatch } from '../check-batch.ts';
import { CheckAnswer, CheckQuestion, CreditDecision, CreditDecisionReceipt } from '../check.ts';
import { CheckById } from '../report-query.ts';
import type { RefusalCode } from '../refusals.ts';
import { BODY_REFUSALS, ID_REFUSALS, JOSE_TYPE, JSON_TYPE, guarded } from './route.ts';

const QUESTION: readonly RefusalCode[] = [
  ...BODY_REFUSALS,
  ...ID_REFUSALS,
  'AUTHORISATION_MISSING',
  'AUTHORISATION_FUTURE',
  'AUTHORISATION_EXPIRED',
  'CHECK_LOAN_REFERENCE',
  'UNIT_UNKNOWN',
];

export const CHECK_ROUTES = {
  check: guarded({
    method: 'POST',
    path: '/v1/checks',
    tag: 'checks',
    summary: { zh: '授信前查询一名借款人', en: 'Ask about one borrower before credit is granted' },
    body: { type: JSON_TYPE, shape: CheckQuestion },
    answers: {
      200: {
        words: { zh: '查询答复；建议不予授信时也是200', en: 'The answer; 200 also where it blocks' },
        type: JSON_TYPE,
        shape: CheckAnswer,
      },
    },
    refusals: QUESTION,
  }),
  checkBatch: guarded({
    method: 'POST',
    path: '/v1/checks/batch',
    tag: 'checks',
    summary: {
      zh: '批量查询（一户或一份清单，至多1000条）',
      en: 'Ask about a household or a list, at most 1,000',
    },
    body: { type: JSON_TYPE, shape: CheckBatch },
    answers: {
      200: {
        words: {
          zh: '按提问顺序的答复，每条单独接受或拒绝',
          en: 'Answers in order, each given or refused on its own',
        },
        type: JSON_TYPE,
        shape: BatchAnswer,
      },
    },
    refusals: [...QUESTION, 'CHECK_TOO_MANY'],
  }),
  readCheck: guarded({
    method: 'GET',
    path: '/v1/checks/{id}',
    tag: 'checks',
    summary: { zh: '查看本机构的一次查询，内容与当时答复相同', en: 'One of your own checks, as answered' },
    params: CheckById,
    answers: {
      200: { words: { zh: '当时的答复', en: 'The answer as given' }, type: JSON_TYPE, shape: CheckAnswer },
    },
    refusals: ['CHECK_NOT_FOUND'],
  }),
  readCheckReceipt: guarded({
    method: 'GET',
    path: '/v1/checks/{id}/receipt',
    tag: 'checks',
    summary: {
      zh: '一次查询答复的签名回执，供贷款档案留存',
      en: "The signed receipt of a check's answer, for the loan file",
    },
    params: CheckById,
    answers: {
      200: {
        words: {
          zh: 'JWS紧凑格式（ES256），用/.well-known/jwks.json中的公钥验证；载荷为：发出方、查询机构代码、查询内容（号码已遮蔽）、当时的答复、时间和版本',
          en: 'A compact JWS (ES256), verified with /.well-known/jwks.json. Its payload: issuer, member code, what was asked (the number masked), the answer as given, when, and the versions',
        },
        type: JOSE_TYPE,
      },
    },
    refusals: ['CHECK_NOT_FOUND'],
  }),
  recordCreditDecision: guarded({
    method: 'POST',
    path: '/v1/checks/{id}/credit-decision',
    tag: 'checks',
    summary: { zh: '登记查询之后的授信决定', en: 'Record what you decided after a check' },
    params: CheckById,
    body: { type: JSON_TYPE, shape: CreditDecision },
    answers: {
      200: { words: { zh: '已登记', en: 'Recorded' }, type: JSON_TYPE, shape: CreditDecisionReceipt },
    },
    refusals: [...BODY_REFUSALS, 'CHECK_NOT_FOUND', 'CHECK_DECISION_REASON', 'UNIT_UNKNOWN'],
  }),
};
