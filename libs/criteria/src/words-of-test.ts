import type { Lang } from '#contracts';
import { criteria } from './criteria.ts';
import type { Test } from './finding.ts';
import { everyRuleWords } from './rule-words.ts';
import type { TestWords } from './test-words.ts';

/** Rule ids are unique over all criteria, so a stored row needs no criterion to be read. */
export const wordsOfRules: Record<string, TestWords> = Object.values(criteria).reduce<
  Record<string, TestWords>
>((all, row) => ({ ...all, ...row.ruleWords }), everyRuleWords);

/**
 * A test's working as a plain sentence, sums in yuan.
 *
 * @throws Error on a rule without words: a bug, never a state of data.
 */
export const wordsOfTest = (test: Test, lang: Lang): string => {
  const words = wordsOfRules[test.rule];
  if (words === undefined) throw new Error(`rule ${test.rule} has no words`);
  return words[lang](test);
};
