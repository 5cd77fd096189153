import type { Criterion, Lang } from '#contracts';
import { yuan } from '#criteria';

type Said = Record<Lang, string>;

/** What was done on each ground, the heaviest first, with the thresholds by which it was judged. */
const GROUND_WORDS: Readonly<Record<string, (thresholds: readonly number[]) => Said>> = {
  'arrears-long': ([months]) => ({
    zh: `逾期超过${months}个月`,
    en: `more than ${months} months in arrears`,
  }),
  'arrears-pair': ([months, windowMonths]) => ({
    zh: `${windowMonths}个月内连续2次逾期超过${months}个月`,
    en: `twice in a row more than ${months} months in arrears within ${windowMonths} months`,
  }),
  'interest-unpaid': ([days]) => ({
    zh: `利息逾期超过${days}天`,
    en: `interest more than ${days} days overdue`,
  }),
  'misuse-large': ([sharePercent, amountFen = 0]) => ({
    zh: `未经同意改变用途的金额不少于贷款的${sharePercent}%和${yuan(amountFen)}元`,
    en: `at least ${sharePercent}% of the loan and ${yuan(amountFen)} yuan used otherwise without consent`,
  }),
};

/** What was done where no ground holds of all that counts, or none has a threshold; documents two and four of the founding document. */
const CONDUCT: Record<Criterion, Said> = {
  DEFAULT: { zh: '逾期超过规定期限', en: 'in arrears for longer than allowed' },
  UNPAID_INTEREST: { zh: '利息逾期超过规定期限', en: 'interest overdue for longer than allowed' },
  MISUSED_PURPOSE: { zh: '未经同意改变贷款用途', en: 'the loan used otherwise without consent' },
  EVASION: { zh: '有能力偿还而逃避债务', en: 'able to pay, yet evading the debt' },
  NOMINEE_LOAN: { zh: '以他人名义取得贷款', en: "a loan taken in another's name" },
};

/**
 * The heaviest ground alone: who is more than three months behind is not also told of the pair. Of reports judged by
 * different rule sets the highest threshold, which one of them did pass.
 */
export const conductWords = (criterion: Criterion, grounds: readonly string[]): Said => {
  for (const [rule, words] of Object.entries(GROUND_WORDS)) {
    const [heaviest] = grounds
      .filter(ground => ground.startsWith(`${rule}/`))
      .map(ground => ground.split('/').slice(1).map(Number))
      .sort(([a = 0], [b = 0]) => b - a);
    if (heaviest) return words(heaviest);
  }
  return CONDUCT[criterion];
};

/** What is still to be done while the conduct goes on. */
export const GOING_ON: Record<Criterion, Said> = {
  DEFAULT: { zh: '尚未还清', en: 'not yet cleared' },
  UNPAID_INTEREST: { zh: '尚未结清', en: 'not yet paid' },
  MISUSED_PURPOSE: { zh: '尚未纠正', en: 'not yet put right' },
  EVASION: { zh: '债务尚未清偿', en: 'the debt is not yet paid' },
  NOMINEE_LOAN: { zh: '尚未还清', en: 'not yet cleared' },
};
