import type { Doubt, Lang, Role, SettlementHow } from '#contracts';

type Said = Record<Lang, string>;

/** The role in which somebody is listed. */
export const ROLE_WORDS: Record<Role, Said> = {
  BORROWER: { zh: '借款人', en: 'as borrower' },
  CO_BORROWER: { zh: '共同借款人', en: 'as co-borrower' },
  GUARANTOR: { zh: '保证人', en: 'as guarantor' },
  REAL_USER: { zh: '实际用款人', en: 'as real user' },
  NOMINAL_BORROWER: { zh: '名义借款人', en: 'as nominal borrower' },
  LEGAL_REPRESENTATIVE: { zh: '法定代表人', en: 'as legal representative' },
};

/** How the conduct ended. */
export const HOW_WORDS: Record<SettlementHow, Said> = {
  PAID: { zh: '已还清', en: 'paid' },
  INTEREST_PAID: { zh: '利息已付清', en: 'interest paid' },
  PURPOSE_RESTORED: { zh: '已恢复约定用途', en: 'agreed purpose restored' },
  ASSIGNED: { zh: '债权已转让', en: 'claim assigned' },
  DEATH: { zh: '债务人死亡', en: 'debtor died' },
  BANKRUPTCY_CLOSED: { zh: '破产程序已终结', en: 'bankruptcy closed' },
};

/** Why a listing is in doubt. */
export const DOUBT_WORDS: Record<Doubt, Said> = {
  DISPUTED: { zh: '信息主体已提出异议', en: 'disputed by the subject' },
  UNRENEWED: { zh: '超过12个月未续报', en: 'not renewed for 12 months' },
  DECISION_LATE: { zh: '异议超过20日未作认定', en: 'a dispute has waited more than 20 days for a decision' },
  UNRESOLVED: { zh: '异议未能查清', en: 'a dispute could not be resolved' },
  SAME_NAME_APART: {
    zh: '该号码下另有同名的信息主体（经认定并非同一主体）',
    en: 'officers have set apart another subject of the same name on this number',
  },
};
