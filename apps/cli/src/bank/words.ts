import type { DeadlineKind, Effect, Lang, Outcome, ReportStatus, Words } from '#contracts';

export const OUTCOME_WORDS: Record<Outcome, Words> = {
  BLOCK: { zh: '建议不予授信', en: 'Credit advised against' },
  REVIEW: { zh: '建议人工复核', en: 'Review by a person advised' },
  CLEAR: { zh: '未见记录', en: 'Nothing on record' },
};

export const EFFECT_WORDS: Record<Effect, Words> = {
  BLOCK: { zh: '不予授信', en: 'against' },
  REVIEW: { zh: '复核', en: 'review' },
  INFORM: { zh: '提示', en: 'for information' },
};

export const STATUS_WORDS: Record<ReportStatus, Words> = {
  RECEIVED: { zh: '已接收，正在认定', en: 'received, the finding follows' },
  NOT_QUALIFYING: { zh: '不符合认定标准，不列入', en: 'does not qualify, not listed' },
  NOTICE_RUNNING: { zh: '告知期未满，暂不列入', en: 'notice still runs, not yet listed' },
  AWAITING_CONFIRMATION: { zh: '待认定人员确认', en: 'awaits confirmation by officers' },
  LAPSED: { zh: '逾期未确认，已失效', en: 'lapsed without confirmation' },
  LISTED: { zh: '已列入', en: 'listed' },
  SUSPENDED: { zh: '已暂停', en: 'suspended' },
  SETTLED: { zh: '已了结', en: 'settled' },
  EXPIRED: { zh: '已到期', en: 'expired' },
  UPHELD: { zh: '异议成立，不再列入', en: 'dispute upheld, no longer listed' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  ERASED: { zh: '已删除', en: 'erased' },
};

export const DEADLINE_WORDS: Record<DeadlineKind, Words> = {
  SHOWN_FROM: { zh: '起可查', en: 'shown from' },
  CONFIRM_BY: { zh: '前须由认定人员确认', en: 'to be confirmed by officers by' },
  RENEW_BY: { zh: '前须续报，否则存疑', en: 'to be renewed by, else in doubt' },
  CARRIED_UNTIL: { zh: '后不再列入', en: 'last day that it counts' },
  KEPT_UNTIL: { zh: '后删除', en: 'last day that it is kept' },
};

/** A code behind its words: the ones for the clerk, the other for the manual. Chinese sets no space before a bracket. */
export const coded = (words: string, code: string, lang: Lang): string =>
  `${words}${lang === 'zh' ? '' : ' '}(${code})`;

export const worded = <C extends string>(table: Record<C, Words>, code: C, lang: Lang): string =>
  coded(table[code][lang], code, lang);

/** The labels of what is printed. */
export const LABELS = {
  outcome: { zh: '查询结论', en: 'Outcome' },
  check: { zh: '查询编号', en: 'Check' },
  askedAt: { zh: '查询时间', en: 'Asked at' },
  versions: { zh: '依据版本', en: 'By versions' },
  reasons: { zh: '原因', en: 'Reasons' },
  note: { zh: '说明', en: 'Note' },
  rights: { zh: '须告知客户', en: 'Tell the customer' },
  report: { zh: '报送编号', en: 'Report' },
  number: { zh: '记录编号', en: 'Number' },
  status: { zh: '状态', en: 'Status' },
  receivedAt: { zh: '接收时间', en: 'Received at' },
  key: { zh: '幂等键', en: 'Idempotency-Key' },
  replayed: { zh: '重发', en: 'Replayed' },
  criterion: { zh: '认定标准', en: 'Criterion' },
  loan: { zh: '贷款编号', en: 'Loan' },
  finding: { zh: '认定结果', en: 'Finding' },
  deadline: { zh: '下一期限', en: 'Next deadline' },
  rule: { zh: '规则', en: 'rule' },
  expected: { zh: '标准', en: 'expected' },
  found: { zh: '事实', en: 'found' },
  firstReport: { zh: '原报送', en: 'First report' },
  request: { zh: '请求编号', en: 'Request' },
  next: { zh: '处理', en: 'Do' },
} as const satisfies Record<string, Words>;

export type Label = keyof typeof LABELS;

/** A row of the printed table. */
export const row = (label: Label, lang: Lang, text: string | undefined) =>
  [LABELS[label][lang], text] as const;
