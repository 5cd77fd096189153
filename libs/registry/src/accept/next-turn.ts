import type { Refusal, ReportBody } from '#contracts';
import { mayComeAgain } from '#listing';
import { loanDigest } from '#vault';
import type { Transaction } from '../database.ts';
import { turnsOf } from '../read/find-report.ts';
import { erasedOfLoan } from '../read/erased-reports.ts';
import { readLives } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { earliestConductOn } from './earliest-conduct.ts';

/**
 * `before`: the life of the turn before it. Every report takes the next turn of its member, loan and criterion; unique in the database, so that races are
 * decided.
 */
export type NextTurn = { turn: number; before: LifeFound | undefined } | { refused: Refusal[] };

/** Whether this loan may be reported under this criterion (again), and as which turn. Every earlier turn is asked. */
export const nextTurn = async (
  registry: Registry,
  body: ReportBody,
  { tx, day, member }: { tx: Transaction; day: string; member: string },
): Promise<NextTurn> => {
  const earlier = await turnsOf(tx, body.criterion, body.loan.reference);
  const conduct = { earliestOn: earliestConductOn(body) };
  // All of them, not the last alone: after a withdrawn turn the one before it still says what was reported.
  const lives = await readLives(
    registry,
    tx,
    earlier.map(({ report }) => report),
  );
  for (const { report } of earlier) {
    const found = lives.get(report);
    const refused = found ? mayComeAgain(found.life, conduct, day) : [];
    if (refused.length > 0) return { refused };
  }
  const { criterion, loan } = body;
  const digest = loanDigest(registry.indexKeys, { member, loanReference: loan.reference, criterion });
  const erased = await erasedOfLoan(tx, digest);
  for (const { report, factsNewAfter } of erased)
    if (factsNewAfter !== null && conduct.earliestOn <= factsNewAfter)
      return { refused: [{ code: 'REPORT_SAME_CONDUCT', holds: { firstReport: report } }] };
  const [last] = earlier;
  return {
    turn: Math.max(last?.turn ?? 0, erased[0]?.turn ?? 0) + 1,
    before: last && lives.get(last.report),
  };
};
