import type { Lang, Problem } from '#contracts';
import { aligned, indented } from './columns.ts';
import { coded, LABELS, row } from './words.ts';

/** One error of a problem. */
type Fault = Problem['errors'][number];

/** Where and what; a fault of the whole request, named by the title already, is not said again. */
const faultLines = ({ pointer, code, detail, next }: Fault, problem: Problem, lang: Lang): string[] => {
  const detailed = coded(detail, code, lang);
  const what = pointer === '' ? detailed : `${pointer}  ${detailed}`;
  const said = pointer === '' && code === problem.code;
  return [...(said ? [] : [what]), `${said ? '' : '    '}${LABELS.next[lang]}: ${next}`];
};

/** A refusal with each fault: where, what, and what to do. */
export const printedProblem = (problem: Problem, lang: Lang): string => {
  const title = indented([`${problem.title} (${problem.code}, HTTP ${problem.status})`]).trimStart();
  const faults = problem.errors.flatMap(fault => faultLines(fault, problem, lang));
  // The first report is what a duplicate must be corrected under; the request id is what the operator finds in the log.
  const foot = aligned([
    row('firstReport', lang, problem.firstReport),
    row('request', lang, problem.requestId),
  ]);
  return title + indented(faults) + foot;
};
