import { catalogue, refusal } from './refusal.ts';

/** Loans and facts that are incomplete or contradict each other. What they are worth, the criterion judges later. */
export const factsRefusals = catalogue(
  refusal('LOAN_SIGNED_FUTURE', 422, {
    zh: '贷款合同签订日期晚于今天',
    en: 'The loan is signed after today',
    next: { zh: '请核对合同签订日期', en: 'Check the date of the contract' },
  }),
  refusal('LOAN_OUTSTANDING', 422, {
    zh: '贷款余额与本金或事实矛盾',
    en: 'The sum outstanding contradicts the principal or the facts',
    next: { zh: '请核对余额，单位为分', en: 'Check the sum outstanding; it is in fen' },
  }),
  refusal('FACTS_AS_OF_FUTURE', 422, {
    zh: '数据截止日晚于接收日',
    en: 'asOf is after the day of receipt',
    next: { zh: '截止日最迟为今天', en: 'asOf is today at the latest' },
  }),
  refusal('FACTS_AS_OF_OLD', 422, {
    zh: '数据截止日早于接收日7天以上',
    en: 'asOf is more than 7 days before the day of receipt',
    next: { zh: '请按最近7天内的数据重新报送', en: 'Send facts of the last 7 days' },
  }),
  refusal('FACTS_AS_OF_BACK', 422, {
    zh: '数据截止日早于上次报送的截止日',
    en: 'asOf is before the last one told',
    next: { zh: '截止日不得早于上次报送；请核对数据', en: 'Give an asOf not before the last one told' },
  }),
  refusal('FACTS_FUTURE', 422, {
    zh: '事实日期晚于数据截止日',
    en: 'A fact is dated after asOf',
    next: { zh: '请核对该日期或截止日', en: 'Check that date, or asOf' },
  }),
  refusal('FACTS_GAP', 422, {
    zh: '期次不连续',
    en: 'The numbers of the instalments have a gap',
    next: {
      zh: '请从首个报送期次起逐期报送，按时归还的也要报送',
      en: 'Send every one from the first sent on, those paid in time too',
    },
  }),
  refusal('FACTS_ORDER', 422, {
    zh: '期次或到期日顺序错误',
    en: 'Numbers or due dates are not in rising order',
    next: { zh: '请按期次、到期日升序报送', en: 'Sort them by number; due dates rise with it' },
  }),
  refusal('FACTS_PAID_OVER', 422, {
    zh: '已还金额超过应还金额',
    en: 'More was paid than was due',
    next: { zh: '请核对金额，单位为分', en: 'Check the sums; they are in fen' },
  }),
  refusal('FACTS_CLEARED_MISSING', 422, {
    zh: '已还清（余额不超过100分）但没有还清日期',
    en: 'At most 100 fen are left, but no day of clearing is given',
    next: { zh: '请填写还清日期', en: 'Give clearedOn or paidOn' },
  }),
  refusal('FACTS_CLEARED_EARLY', 422, {
    zh: '有还清日期但尚未还清，或还清日期早于合同签订日',
    en: 'A day of clearing is given though more is left, or it is before the loan',
    next: { zh: '请核对还清日期和已还金额', en: 'Check the day of clearing and the sum paid' },
  }),
  refusal('FACTS_BEFORE_SIGNING', 422, {
    zh: '事实日期早于贷款合同签订日',
    en: 'A fact is dated before the loan was signed',
    next: { zh: '请核对该日期和合同签订日期', en: 'Check that date and the date of the contract' },
  }),
  refusal('FACTS_INDEX', 422, {
    zh: '引用的当事人、证据或期次不存在',
    en: 'A party, document or instalment that is referred to does not exist',
    next: {
      zh: '当事人和证据的序号从0起；期次为所报的编号',
      en: 'Parties and evidence count from 0; an instalment is named by its number',
    },
  }),
  refusal('FACTS_DIGEST_MISSING', 422, {
    zh: '该认定标准要求证据和告知附摘要',
    en: 'This criterion requires a digest of evidence and notice',
    next: { zh: '请填写文件的 SHA-256 摘要', en: 'Give the SHA-256 of the document' },
  }),
  refusal('FACTS_EXEMPTION', 422, {
    zh: '免责情形缺少所需内容或与该情形不符',
    en: 'The exemption lacks what its kind needs, or holds what its kind does not have',
    next: {
      zh: 'BEFORE_COURT 填 amountFen，DEATH 填 on，其他按接口文档',
      en: 'BEFORE_COURT has amountFen, DEATH has on; see the reference for the others',
    },
  }),
  refusal('FACTS_ENDED_EARLY', 422, {
    zh: '终止日早于最近报送的截止日',
    en: 'The end is before the last asOf told',
    next: { zh: '更早终止的请更正事实', en: 'Correct the facts where the conduct ended earlier' },
  }),
  refusal('FACTS_ENDED_FUTURE', 422, {
    zh: '终止日晚于接收日',
    en: 'The end is after the day of receipt',
    next: { zh: '请在行为终止后报送了结', en: 'Settle once the conduct has ended' },
  }),
  refusal('FACTS_ENDED_HOW', 422, {
    zh: '终止方式与认定标准不符',
    en: 'The way of ending does not fit the criterion',
    next: {
      zh: 'INTEREST_PAID 用于不及时结息，PURPOSE_RESTORED 用于擅自改变用途；核销不是终止',
      en: 'INTEREST_PAID is for UNPAID_INTEREST, PURPOSE_RESTORED for MISUSED_PURPOSE; a write-off ends nothing',
    },
  }),
);
