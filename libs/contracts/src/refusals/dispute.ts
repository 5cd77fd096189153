import { catalogue, refusal } from './refusal.ts';

/** What stands against a dispute or a reply. One about another member's report is never refused for what stands there. */
export const disputeRefusals = catalogue(
  refusal('DISPUTE_NOT_FOUND', 404, {
    zh: '未找到该异议',
    en: 'There is no such dispute',
    next: { zh: '请核对异议编号', en: 'Check the id of the dispute' },
  }),
  refusal('DISPUTE_NOT_OPEN', 409, {
    zh: '该异议已撤回或已作出认定',
    en: 'The dispute is withdrawn or decided already',
    next: { zh: '如有新证据，请另提异议', en: 'Open another with new evidence' },
  }),
  refusal('DISPUTE_PARTY', 422, {
    zh: '未指明提出异议的当事人，或该报送没有这一当事人',
    en: 'It is not said which party disputes, or the report has no such party',
    next: {
      zh: '请以 party 指明当事人在报送最新版本中的序号（从0起）',
      en: "Give party, its place in the report's last version, from 0",
    },
  }),
  refusal('DISPUTE_WORDS', 422, {
    zh: '当事人陈述中含有证件号码或已知姓名，不得公开',
    en: "The party's words hold a number or a known name and cannot be released",
    next: { zh: '请改写后重新提交异议', en: 'Open a dispute again in other words' },
  }),
);
