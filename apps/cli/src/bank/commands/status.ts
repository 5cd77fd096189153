import type { ReportAddress, Shapes } from '#client';
import type { Criterion, Words } from '#contracts';
import { type CriterionWords, printedReport } from '../print-report.ts';
import { type Session, show } from '../session.ts';

/** How long the finding is waited for, and how often it is asked after, in milliseconds. */
const WAIT_MILLIS = 5_000;
const ASK_MILLIS = 200;

/** The finding is not pushed: it is asked after. */
const sleep = (millis: number) => new Promise(resolve => setTimeout(resolve, millis));

/** A report just sent is judged within a second; a longer wait would hide a matcher that stands still. */
const readOnceFound = async ({ lianfang }: Session, report: ReportAddress) => {
  const until = performance.now() + WAIT_MILLIS;
  let result = await lianfang.readReport(report);
  while (result.answer?.finding === null && performance.now() < until) {
    await sleep(ASK_MILLIS);
    result = await lianfang.readReport(report);
  }
  return result;
};

/** From the table of criteria, so that a sixth criterion has its words here too. */
const wordsOfCriteria = async (): Promise<CriterionWords> => {
  const { criteria } = await import('#criteria');
  const words = Object.entries(criteria).map(([code, row]): [string, Words] => [code, row.words]);
  return Object.fromEntries(words) as Record<Criterion, Words>;
};

/** A report of one's own, waiting a little for the finding of one just sent. @returns the exit code */
export const status = async (session: Session, report: ReportAddress): Promise<number> => {
  const [result, words] = await Promise.all([readOnceFound(session, report), wordsOfCriteria()]);
  return show(session, result, (view: Shapes['ReportView']) => printedReport(view, words, session.lang));
};
