import type { Shapes } from '#client';
import type { Lang } from '#contracts';
import { aligned, indented } from './columns.ts';
import { shanghaiTime } from './shanghai-time.ts';
import { EFFECT_WORDS, LABELS, OUTCOME_WORDS, row, worded } from './words.ts';

/** The answer as the counter reads it: outcome first, why, then what the customer must be told. */
export const printedCheck = (answer: Shapes['CheckAnswer'], lang: Lang): string => {
  const head = aligned([
    row('outcome', lang, worded(OUTCOME_WORDS, answer.outcome, lang)),
    row('check', lang, answer.id),
    row('askedAt', lang, shanghaiTime(answer.askedAt)),
    row('versions', lang, `${answer.ruleSet} · ${answer.policy} · ${answer.inStandingUpTo}`),
  ]);
  const reasons = answer.reasons.map(
    ({ words, effect }, at) => `${at + 1}. ${words} [${EFFECT_WORDS[effect][lang]}]`,
  );
  const why = reasons.length > 0 ? `${LABELS.reasons[lang]}\n${indented(reasons)}` : '';
  // What the counter must say stands last, where the eye rests.
  const foot = aligned([row('note', lang, answer.disclaimer), row('rights', lang, answer.customerRights)]);
  return head + why + foot;
};
