import type { Refusal } from '#contracts';
import { type Closing, closingOn, openOn } from './closing.ts';
import { qualifiesAtAll } from './confirmed.ts';
import { earlierEnd, endDecided, settlementTold } from './ends.ts';
import { inForce } from './in-force.ts';
import { isFinal, lastAsOf, versionsOf, withdrawalOf } from './known.ts';
import type { ReportLife, SaidWithdrawal, ToldEnd } from './report-life.ts';

/** What a new report says: its earliest instalment, interest, use or act. */
export interface NewConduct {
  readonly earliestOn: string;
}

/** Later than any conduct. */
const NEVER_AGAIN = '9999-12-31';

/** What officers set, else the last of the parties' ends: until then somebody's conduct went on. */
const endTold = (life: ReportLife): ToldEnd | null => {
  const ends = (versionsOf(life).at(-1)?.parties ?? []).map(({ finding }) => finding.endedOn);
  const last = ends.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), ends[0] ?? null);
  const own = last === null ? null : { endedOn: last, how: 'PAID' as const };
  return endDecided(life) ?? earlierEnd(settlementTold(life, Infinity), own);
};

/** Nobody escapes what officers decided, or let lapse, by withdrawing afterwards and reporting the same again. */
const barsThoughWithdrawn = (life: ReportLife, withdrawal: SaidWithdrawal): boolean => {
  const kept = { ...life, said: life.said.filter(said => said !== withdrawal) };
  const closing = closingOn(kept, withdrawal.receivedOn);
  return closing === 'UPHELD' || closing === 'REFUSED' || closing === 'LAPSED';
};

/** The closed report stands against the same conduct; one that never qualified and is kept no more does not. */
const bars = (life: ReportLife, closing: Closing): boolean => {
  const withdrawal = withdrawalOf(life);
  if (withdrawal) return isFinal(withdrawal) || barsThoughWithdrawn(life, withdrawal);
  if (closing !== 'EXPIRED') return true;
  const last = versionsOf(life).at(-1);
  return inForce(life, 'UPHOLD').length > 0 || (last !== undefined && qualifiesAtAll(last));
};

/**
 * The last day of what a closed report has told: a new one of the same loan and criterion must tell later conduct. Null where
 * it may come again, or is open.
 */
export const conductBarredThrough = (previous: ReportLife, day: string): string | null => {
  const closing = closingOn(previous, day);
  if (closing === null || !bars(previous, closing)) return null;
  // A loan in another's name is taken once.
  if (previous.criterion === 'NOMINEE_LOAN') return NEVER_AGAIN;
  return endTold(previous)?.endedOn ?? lastAsOf(previous);
};

/**
 * Whether a new report of the same member, loan and criterion may be received on `day` after an earlier one:
 * ask for each earlier turn. While one is open it is a duplicate; afterwards everything in the new one is dated
 * after the old one's end, or else after its last `asOf`. A loan in another's name is taken once.
 */
export const mayComeAgain = (previous: ReportLife, conduct: NewConduct, day: string): Refusal[] => {
  const holds = { firstReport: previous.report };
  if (openOn(previous, day)) return [{ code: 'REPORT_DUPLICATE', holds }];
  const barred = conductBarredThrough(previous, day);
  if (barred === null || conduct.earliestOn > barred) return [];
  return [{ code: 'REPORT_SAME_CONDUCT', holds }];
};
