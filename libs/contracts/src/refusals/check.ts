import { catalogue, refusal } from './refusal.ts';

/** Checks that may not be answered (Regulation of 2013, art. 18: written consent and an agreed purpose). */
export const checkRefusals = catalogue(
  refusal('CHECK_NOT_FOUND', 404, {
    zh: '未找到该查询',
    en: 'There is no such check',
    next: { zh: '请核对查询编号', en: 'Check the id' },
  }),
  refusal('CHECK_LOAN_REFERENCE', 422, {
    zh: '贷后管理查询缺少贷款编号',
    en: 'LOAN_REVIEW requires the reference of the loan',
    next: { zh: '请填写 loanReference', en: 'Give loanReference' },
  }),
  refusal('CHECK_DECISION_REASON', 422, {
    zh: '突破查询结论的授信决定缺少理由',
    en: 'OVERRIDDEN requires a reason',
    next: { zh: '请填写 reason', en: 'Give reason' },
  }),
  refusal('CHECK_TOO_MANY', 422, {
    zh: '一批查询超过1000条',
    en: 'A batch has more than 1,000 checks',
    next: { zh: '请分批查询', en: 'Split the batch' },
  }),
  refusal('AUTHORISATION_MISSING', 422, {
    zh: '缺少客户的查询授权',
    en: "The customer's authorisation is missing",
    next: { zh: '请填写授权书编号和签署日期', en: 'Give the reference and the date of the authorisation' },
  }),
  refusal('AUTHORISATION_FUTURE', 422, {
    zh: '查询授权的签署日期晚于今天',
    en: 'The authorisation is signed after today',
    next: { zh: '请核对签署日期', en: 'Check the date' },
  }),
  refusal('AUTHORISATION_EXPIRED', 422, {
    zh: '查询授权已过期',
    en: 'The authorisation has expired',
    next: {
      zh: '请取得新的授权；未写明期限的授权自签署起90天有效',
      en: 'Obtain a new one; without an end an authorisation runs 90 days',
    },
  }),
);
