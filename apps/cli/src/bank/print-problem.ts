import type { Problem } from '#contracts';
import { aligned, indented } from './columns.ts';
import { LABELS, type Lang, row } from './words.ts';

/** A refusal with each fault: where, what, and what to do. */
export const printedProblem = (problem: Problem, lang: Lang): string => {
  // A fault of the whole request has no pointer.
  const faults = problem.errors.flatMap(({ pointer, code, detail, next }) => [
    `${pointer === '' ? '' : `${pointer}  `}${detail}(${code})`,
    `    ${LABELS.next[lang]}: ${next}`,
  ]);
  const foot = aligned([
    row('firstReport', lang, problem.firstReport),
    row('request', lang, problem.requestId),
  ]);
  return `${indented([`${problem.title} (${problem.code}, HTTP ${problem.status})`]).trimStart()}${indented(faults)}${foot}`;
};
