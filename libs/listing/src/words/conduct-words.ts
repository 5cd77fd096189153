import type { Criterion, Lang, RuleSet } from '#contracts';
import { yuan } from './yuan.ts';

type Said = Record<Lang, string>;
type ConductWords = (ruleSet: RuleSet['criteria'], grounds: readonly string[]) => Said;

/** The heavier ground alone: who is more than three months behind is not also told of the pair. */
const ofDefault: ConductWords = ({ DEFAULT: { arrearsMonths, pairMonths, windowMonths } }, grounds) => {
  if (grounds.includes('arrears-long'))
    return { zh: `逾期超过${arrearsMonths}个月`, en: `more than ${arrearsMonths} months in arrears` };
  if (grounds.includes('arrears-pair'))
    return {
      zh: `${windowMonths}个月内连续2次逾期超过${pairMonths}个月`,
      en: `twice in a row more than ${pairMonths} months in arrears within ${windowMonths} months`,
    };
  return { zh: '逾期超过规定期限', en: 'in arrears for longer than allowed' };
};

/** What was done, with the thresholds of the rule set in force; documents two and four of the founding document. */
export const CONDUCT: Record<Criterion, ConductWords> = {
  DEFAULT: ofDefault,
  UNPAID_INTEREST: ({ UNPAID_INTEREST: { overdueDays } }) => ({
    zh: `利息逾期超过${overdueDays}天`,
    en: `interest more than ${overdueDays} days overdue`,
  }),
  MISUSED_PURPOSE: ({ MISUSED_PURPOSE: { sharePercent, amountFen } }) => ({
    zh: `未经同意改变用途的金额不少于贷款的${sharePercent}%和${yuan(amountFen)}元`,
    en: `at least ${sharePercent}% of the loan and ${yuan(amountFen)} yuan used otherwise without consent`,
  }),
  EVASION: () => ({ zh: '有能力偿还而逃避债务', en: 'able to pay, yet evading the debt' }),
  NOMINEE_LOAN: () => ({ zh: '以他人名义取得贷款', en: "a loan taken in another's name" }),
};

/** What is still to be done while the conduct goes on. */
export const GOING_ON: Record<Criterion, Said> = {
  DEFAULT: { zh: '尚未还清', en: 'not yet cleared' },
  UNPAID_INTEREST: { zh: '尚未结清', en: 'not yet paid' },
  MISUSED_PURPOSE: { zh: '尚未纠正', en: 'not yet put right' },
  EVASION: { zh: '债务尚未清偿', en: 'the debt is not yet paid' },
  NOMINEE_LOAN: { zh: '尚未还清', en: 'not yet cleared' },
};
