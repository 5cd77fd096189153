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
import type { RecognisedParty } from './recognise-parties.ts';
import { conductAfter } from './accused-again.ts';

/**
 * Every report takes the next turn of its member, loan and criterion; unique in the database, so that races are decided.
 * `earlier`: the lives of the loan's reports, last first.
 */
export type NextTurn = { turn: number; earlier: LifeFound[] } | { refused: Refusal[] };

interface Naming {
  tx: Transaction;
  day: string;
  member: string;
  /** Whom the new report names. */
  parties: readonly RecognisedParty[];
}

/** Whether the report may follow on that one. */
const refusalsAfter = async (
  { life }: LifeFound,
  body: ReportBody,
  { tx, day, parties }: Naming,
): Promise<Refusal[]> => mayComeAgain(life, await conductAfter(tx, life, { body, parties }), day);

/** Whether this loan may be reported under this criterion (again), and as which turn. Every earlier turn is asked. */
export const nextTurn = async (registry: Registry, body: ReportBody, on: Naming): Promise<NextTurn> => {
  const { tx, member } = on;
  const turns = await turnsOf(tx, body.criterion, body.loan.reference);
  const earliestOn = earliestConductOn(body);
  const reports = [...new Set(turns.map(({ report }) => report))];
  // All of them, not the last alone: after a withdrawn turn the one before it still says what was reported.
  const lives = await readLives(registry, tx, reports);
  const earlier = reports.flatMap(report => lives.get(report) ?? []);
  for (const found of earlier) {
    const refused = await refusalsAfter(found, body, on);
    if (refused.length > 0) return { refused };
  }
  const { criterion, loan } = body;
  const digest = loanDigest(registry.indexKeys, { member, loanReference: loan.reference, criterion });
  const erased = await erasedOfLoan(tx, digest);
  for (const { report, factsNewAfter } of erased)
    if (factsNewAfter !== null && earliestOn <= factsNewAfter)
      return { refused: [{ code: 'REPORT_SAME_CONDUCT', holds: { firstReport: report } }] };
  return { turn: Math.max(turns[0]?.turn ?? 0, erased[0]?.turn ?? 0) + 1, earlier };
};
