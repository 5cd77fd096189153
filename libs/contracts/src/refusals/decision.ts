import { catalogue, refusal } from './refusal.ts';

/** What stands against a DECISION of two officers; told by `lianfang-admin`, no route answers it. */
export const decisionRefusals = catalogue(
  refusal('DECISION_FIELD', 422, {
    zh: '该认定缺少必需的字段，或带有不适用的字段',
    en: 'The decision lacks a field that it needs, or has one that it may not have',
    next: { zh: '请按该认定种类补齐或去掉字段', en: 'Add or leave out the field' },
  }),
  refusal('DECISION_NOT_FOUND', 404, {
    zh: '未找到该待批认定或被撤销的认定',
    en: 'There is no such proposal, or no such decision to revoke',
    next: { zh: '请核对编号', en: 'Check the id' },
  }),
  refusal('DECISION_OUTDATED', 409, {
    zh: '报送已有更新的版本，认定所依据的版本已过时',
    en: 'The report has a later version than the one that was judged',
    next: { zh: '请阅读最新版本后重新提出', en: 'Read the last version and propose again' },
  }),
  refusal('DECISION_NOT_FITTING', 409, {
    zh: '该认定不适用于该对象',
    en: 'This decision cannot be said of this',
    next: {
      zh: '请核对认定种类：例如未了结异议以 ENDED_ON 认定，撤销不能再撤销',
      en: 'Check its kind: a missing settlement is upheld by ENDED_ON, a REVOKE is final',
    },
  }),
  refusal('DECISION_ALREADY', 409, {
    zh: '已有生效的同类认定',
    en: 'A decision on this is in force already',
    next: { zh: '请先撤销原认定', en: 'Revoke that one first' },
  }),
  refusal('DECISION_LAPSED', 409, {
    zh: '期限已过，不能再确认或撤销',
    en: 'The term has passed: it can be neither confirmed nor revoked any more',
    next: {
      zh: '该报送已失效，或该认定所终止的内容已届删除期限',
      en: 'The report has lapsed, or what the decision ended is due to be erased',
    },
  }),
  refusal('DECISION_TWO_OPEN', 409, {
    zh: '该认定会使同一贷款出现两份未了结的报送',
    en: 'It would give the loan two open reports',
    next: { zh: '请先处理另一份报送', en: 'Settle or withdraw the other report first' },
  }),
  refusal('DECISION_PARTY', 422, {
    zh: '认定所指的当事人或报送不存在，或两方重复',
    en: 'It names a party or a report that is unknown, or one on both sides',
    next: { zh: '请按案件所列的当事人填写', en: 'Name parties as the case shows them' },
  }),
  refusal('DECISION_DATE', 422, {
    zh: '终止日晚于今天',
    en: 'The end lies in the future',
    next: { zh: '请填写实际终止日', en: 'Give the day on which it ended' },
  }),
  refusal('DECISION_SIGNATURE', 422, {
    zh: '签名与所提认定不符',
    en: 'The signature is not of this decision',
    next: { zh: '请以认定人员本人的密钥重新签名', en: "Sign again with the officer's own key" },
  }),
  refusal('DECISION_OFFICER', 403, {
    zh: '认定须由两名在任认定人员分别提出和批准',
    en: 'Two officers in force are needed, one to propose and another to approve',
    next: { zh: '请由另一名认定人员批准', en: 'Let another officer approve' },
  }),
  refusal('DECISION_EXPIRED', 409, {
    zh: '该提议已超过7天',
    en: 'The proposal is older than 7 days',
    next: { zh: '请重新提出', en: 'Propose it again' },
  }),
);
