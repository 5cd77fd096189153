import type { Doubt, Lang, SettlementHow } from '#contracts';

type Said = Record<Lang, string>;

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
