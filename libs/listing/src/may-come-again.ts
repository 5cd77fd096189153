import type { Refusal } from '#contracts';
import { type Closing, closingOn, openOn } from './closing.ts';
import { earlierEnd, settlementTold } from './ends.ts';
import { lastAsOf, versionsOf, withdrawalOf } from './known.ts';
import type { ReportLife, ToldEnd } from './report-life.ts';

/** What a new report says: its earliest instalment, interest, use or act. */
export interface NewConduct {
  readonly earliestOn: string;
}

/** The last of the parties' ends: until then somebody's conduct went on. */
const endTold = (life: ReportLife): ToldEnd | null => {
  const ends = (versionsOf(life).at(-1)?.parties ?? []).map(({ finding }) => finding.endedOn);
  const last = ends.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), ends[0] ?? null);
  const own = last === null ? null : { endedOn: last, how: 'PAID' as const };
  return earlierEnd(settlementTold(life, Infinity), own);
};

/** After these withdrawals the right report may follow; the others say that there should be none. */
const FINAL_WITHDRAWALS = ['BANK_ERROR', 'COURT_ORDER'];

/** The closed report stands against the same conduct; one that never qualified and is kept no more does not. */
const bars = (life: ReportLife, closing: Closing): boolean => {
  if (closing === 'WITHDRAWN') return FINAL_WITHDRAWALS.includes(withdrawalOf(life)?.reason ?? '');
  if (closing !== 'EXPIRED') return true;
  return (
    versionsOf(life)
      .at(-1)
      ?.parties.some(({ finding }) => finding.qualifies) ?? false
  );
};

/**
 * Whether a new report of the same member, loan and criterion may be received on `day` after an earlier one:
 * ask for each earlier turn. While one is open it is a duplicate; afterwards everything in the new one is dated
 * after the old one's end, or else after its last `asOf`. A loan in another's name is taken once.
 */
export const mayComeAgain = (previous: ReportLife, conduct: NewConduct, day: string): Refusal[] => {
  const holds = { firstReport: previous.report };
  if (openOn(previous, day)) return [{ code: 'REPORT_DUPLICATE', holds }];
  const closing = closingOn(previous, day);
  if (closing === null || !bars(previous, closing)) return [];
  const lastOldDay = endTold(previous)?.endedOn ?? lastAsOf(previous);
  const isNew = previous.criterion !== 'NOMINEE_LOAN' && conduct.earliestOn > lastOldDay;
  return isNew ? [] : [{ code: 'REPORT_SAME_CONDUCT', holds }];
};
