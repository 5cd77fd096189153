import type { Refusal } from '#contracts';
import { openOn, type ReportLife, type SaidVersion } from '#listing';
import type { Transaction } from '../database.ts';
import { turnsOf } from '../read/find-report.ts';
import { readLives } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';

export interface Reopening {
  life: ReportLife;
  loanReference: string;
  /** The correction as it would be said. */
  said: SaidVersion;
  day: string;
}

/**
 * A correction that takes back the end of its report opens it again. Where the loan was reported anew in between, that
 * would give it two open reports under one criterion: REPORT_DUPLICATE, with the other one's id. It takes the loan's next
 * turn like a report, so that of the two at once the database lets one through.
 *
 * @returns the turn that it takes; null where it opens nothing again
 */
export const turnOfReopening = async (
  registry: Registry,
  tx: Transaction,
  { life, loanReference, said, day }: Reopening,
): Promise<{ turn: number | null } | { refused: Refusal[] }> => {
  const after = { ...life, said: [...life.said, said] };
  if (openOn(life, day) || !openOn(after, day)) return { turn: null };
  const turns = await turnsOf(tx, life.criterion, loanReference);
  const others = turns.map(({ report }) => report).filter(report => report !== life.report);
  const lives = await readLives(registry, tx, others);
  const beside = others.find(report => {
    const other = lives.get(report);
    return other && openOn(other.life, day);
  });
  return beside === undefined
    ? { turn: (turns[0]?.turn ?? 0) + 1 }
    : { refused: [{ code: 'REPORT_DUPLICATE', holds: { firstReport: beside } }] };
};
