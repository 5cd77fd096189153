import type { Refusal } from '#contracts';
import { openOn, type ReportLife, type SaidVersion } from '#listing';
import type { Transaction } from '../database.ts';
import { turnsOf } from '../read/find-report.ts';
import { readLife } from '../read/read-life.ts';
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
 * would give it two open reports under one criterion: REPORT_DUPLICATE, with the other one's id.
 */
export const reopenedBeside = async (
  registry: Registry,
  tx: Transaction,
  { life, loanReference, said, day }: Reopening,
): Promise<Refusal[]> => {
  const after = { ...life, said: [...life.said, said] };
  if (openOn(life, day) || !openOn(after, day)) return [];
  for (const { report } of await turnsOf(tx, life.criterion, loanReference)) {
    if (report === life.report) continue;
    const other = await readLife(registry, tx, report);
    if (other && openOn(other.life, day))
      return [{ code: 'REPORT_DUPLICATE', holds: { firstReport: report } }];
  }
  return [];
};
