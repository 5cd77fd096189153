import type {
  DeadlineKind,
  DisputeGround,
  DisputeState,
  Effect,
  Lang,
  Outcome,
  ReportStatus,
  Words,
} from '#contracts';

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
  CONFIRM_BY: { zh: '最迟该日由认定人员确认', en: 'to be confirmed by officers by' },
  RENEW_BY: { zh: '最迟该日续报，否则存疑', en: 'to be renewed by, else in doubt' },
  CARRIED_UNTIL: { zh: '后不再列入', en: 'last day that it counts' },
  KEPT_UNTIL: { zh: '后删除', en: 'last day that it is kept' },
  REPLY_BY: { zh: '最迟该日答复异议，否则暂停', en: 'dispute to be replied to by, else suspended' },
  DECIDE_BY: { zh: '最迟该日由认定人员对异议作出认定', en: 'dispute to be decided by officers by' },
};

export const DISPUTE_STATE_WORDS: Record<DisputeState, Words> = {
  OPEN: { zh: '尚未答复', en: 'not replied to' },
  REPLIED: { zh: '已答复，待认定', en: 'replied to, awaits the decision' },
  UPHELD: { zh: '异议成立', en: 'upheld' },
  REFUSED: { zh: '异议不成立', en: 'refused' },
  UNRESOLVED: { zh: '无法查清', en: 'unresolved' },
  ENDED_ON: { zh: '已认定终止日', en: 'end of the conduct decided' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
};

export const GROUND_WORDS: Record<DisputeGround, Words> = {
  LENDER_ERROR: { zh: '贷款人自身差错', en: "lender's own error" },
  FORCE_MAJEURE: { zh: '不可抗力', en: 'force majeure' },
  DEFERRAL: { zh: '约定或依法延期', en: 'deferred' },
  BANKRUPTCY_STAY: { zh: '破产程序中止', en: 'stayed in bankruptcy' },
  BEFORE_COURT: { zh: '债务正在诉讼中', en: 'before a court' },
  IDENTITY_USED: { zh: '身份被冒用', en: 'identity used without consent' },
  DEATH: { zh: '死亡', en: 'death' },
  NOT_MINE: { zh: '非本人的贷款', en: 'not mine' },
  WRONG_FACTS: { zh: '事实有误', en: 'wrong facts' },
  MISSING_SETTLEMENT: { zh: '已了结而未报送', en: 'settlement not reported' },
  NO_CONSENT: { zh: '未经本人同意', en: 'no consent' },
  NO_NOTICE: { zh: '报送前未告知', en: 'no prior notice' },
  BELOW_FLOOR: { zh: '金额低于下限', en: 'below the floor' },
  TOO_OLD: { zh: '终止已超过5年', en: 'ended more than 5 years before' },
  UNAUTHORISED_CHECK: { zh: '未经授权的查询', en: 'check without authorisation' },
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
  rights: { zh: '客户权利', en: "Customer's rights" },
  report: { zh: '报送编号', en: 'Report' },
  number: { zh: '记录编号', en: 'Number' },
  status: { zh: '状态', en: 'Status' },
  receivedAt: { zh: '接收时间', en: 'Received at' },
  key: { zh: '幂等键', en: 'Idempotency-Key' },
  replayed: { zh: '重发', en: 'Replayed' },
  criterion: { zh: '认定标准', en: 'Criterion' },
  loan: { zh: '贷款编号', en: 'Loan' },
  finding: { zh: '认定结果', en: 'Finding' },
  dispute: { zh: '异议编号', en: 'Dispute' },
  disputes: { zh: '异议', en: 'Disputes' },
  replyBy: { zh: '答复至', en: 'reply by' },
  decideBy: { zh: '认定至', en: 'decide by' },
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
