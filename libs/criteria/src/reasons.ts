import type { Lang } from '#contracts';

/** Why a party's conduct does not qualify, in both languages, as a loan officer reads it. */
export const reasonWords = {
  NOT_LONG_ENOUGH: {
    zh: '逾期未超过认定标准规定的期限',
    en: 'Nothing was overdue for longer than the criterion allows',
  },
  PURPOSE_TOO_VAGUE: {
    zh: '约定用途过于笼统，无法认定违背，责任在贷款人',
    en: "The agreed purpose is too vague to be broken; that is the lender's error",
  },
  CONSENT_GIVEN: { zh: '贷款人事先同意改变用途', en: 'The lender had agreed to the other use beforehand' },
  PURPOSE_KEPT: {
    zh: '没有经证实与约定不同的用途',
    en: 'No use other than the agreed one is proved by the kinds of evidence required',
  },
  MISUSE_TOO_SMALL: {
    zh: '改变用途的金额或比例未达标准',
    en: 'The amount used otherwise, or its share of the loan, is too small',
  },
  NOT_HEARD: { zh: '使用之后未听取借款人陈述', en: 'The borrower was not heard after the use' },
  ABILITY_UNPROVED: { zh: '有偿还能力没有证据', en: 'No evidence shows that the debtor was able to pay' },
  NOTHING_OUTSTANDING: { zh: '没有未偿债务', en: 'No debt is outstanding' },
  ACTS_UNPROVED: {
    zh: '逃废债行为未经足够证据证实',
    en: 'The acts are not proved as the criterion requires',
  },
  NOMINEE_UNPROVED: {
    zh: '以他人名义借款未经所称证据证实',
    en: "The evidence named does not show that the loan was taken in another's name",
  },
  BELOW_FLOOR: { zh: '金额低于认定下限', en: "The sum is below the criterion's floor" },
  ENDED_LONG_AGO: {
    zh: '行为在报送前已终止超过规定年限',
    en: 'The conduct ended too many years before the report was received',
  },
  ROLE_NOT_LISTED: {
    zh: '该角色不在本认定标准的列入范围',
    en: 'This role is not listed under this criterion',
  },
  NOT_AN_ACTOR: { zh: '事实未指明该当事人为行为人', en: 'The facts do not name this party as one who acted' },
  GUARANTOR_NOT_CALLED: {
    zh: '未在保证期间内要求保证人承担责任',
    en: 'The guarantor was not called upon within the guarantee period',
  },
  GUARANTOR_NOT_LONG: {
    zh: '保证人被要求承担责任后未付款未超过规定天数',
    en: 'The guarantor has not left the call unpaid for longer than allowed',
  },
  NOMINAL_DID_NOT_CONSENT: {
    zh: '名义借款人未同意，系被冒名的受害人',
    en: 'The nominal borrower did not consent and is a victim',
  },
  STAFF_INVOLVED: {
    zh: '贷款人员工知情或安排，名义借款人不列入',
    en: "The lender's staff knew or arranged it: the nominal borrower is not listed",
  },
  MINOR: { zh: '签订合同时未满十八周岁', en: 'The party was under 18 when signing' },
  DEATH: { zh: '当事人已死亡', en: 'The party is dead' },
  IDENTITY_USED: { zh: '当事人身份被冒用', en: "The party's identity was used without consent" },
  LENDER_ERROR: { zh: '系贷款人自身差错', en: "It was the lender's own error" },
  FORCE_MAJEURE: { zh: '因不可抗力', en: 'It was due to force majeure' },
  DEFERRAL: { zh: '已协议或依令延期', en: 'A deferral was agreed or ordered' },
  BANKRUPTCY_STAY: { zh: '破产程序中止清偿', en: 'Payment was stayed in bankruptcy' },
  BEFORE_COURT: { zh: '争议部分正在诉讼中', en: 'The disputed part is before a court' },
} as const satisfies Record<string, { zh: string; en: string }>;

/** A code of `reasonWords`; stored in findings, so a code is never used again for another reason. */
export type FindingReason = keyof typeof reasonWords;

export const wordsOfReason = (code: FindingReason, lang: Lang): string => reasonWords[code][lang];
