import type { Id, Refusal } from '#contracts';
import { type Closing, closingOn } from './closing.ts';
import { qualifiesAtAll } from './confirmed.ts';
import { endBy, endDecided } from './ends.ts';
import { inForce } from './in-force.ts';
import { isFinal, lastAsOf, partiesOf, versionsOf, withdrawalOf } from './known.ts';
import type { ReportLife, SaidWithdrawal } from './report-life.ts';
import { takenAway } from './taken-away.ts';

/** What a new report says: its earliest instalment, interest, use or act. */
export interface NewConduct {
  readonly earliestOn: string;
  /** Of the earlier report's parties those whom it accuses too, by the same numbers, name and birth date. */
  readonly again: readonly Id[];
}

/** Later than any conduct. */
const NEVER_AGAIN = '9999-12-31';

/** A loan in another's name: nothing of it is dated later, so only whom a report accuses tells it from the one before. */
const isTakenOnce = ({ criterion }: ReportLife): boolean => criterion === 'NOMINEE_LOAN';

/** Nobody escapes what officers decided, or let lapse, by withdrawing afterwards and reporting the same again. */
const barsThoughWithdrawn = (life: ReportLife, withdrawal: SaidWithdrawal): boolean => {
  const kept = { ...life, said: life.said.filter(said => said !== withdrawal) };
  const closing = closingOn(kept, withdrawal.receivedOn);
  // Whose parts were taken away is not accused again; yet the right party may follow the wrong one.
  if (closing === 'UPHELD') return withdrawal.reason !== 'WRONG_PARTY' && !isTakenOnce(life);
  return closing === 'REFUSED' || closing === 'LAPSED';
};

/**
 * Against whom a report cannot be made again, though the right one may follow: whose part officers took away, and where they
 * set its end everybody. Of a withdrawn one; of a nominee loan also where it was not: a victim's dispute saves no real user.
 */
export const partiesBarred = (previous: ReportLife): Id[] => {
  if (!withdrawalOf(previous) && !isTakenOnce(previous)) return [];
  const ended = endDecided(previous) !== null;
  return partiesOf(previous).filter(party => ended || takenAway(previous, party) !== null);
};

/** The closed report stands against the same conduct; one that never qualified and is kept no more does not. */
const bars = (life: ReportLife, closing: Closing): boolean => {
  const withdrawal = withdrawalOf(life);
  if (withdrawal) return isFinal(withdrawal) || barsThoughWithdrawn(life, withdrawal);
  if (closing !== 'EXPIRED') return closing !== 'UPHELD' || !isTakenOnce(life);
  return inForce(life, 'UPHOLD').length > 0 || versionsOf(life).slice(-1).some(qualifiesAtAll);
};

/** What it told of its parties' ends; of somebody's conduct that goes on its last `asOf`. */
const endsTold = (life: ReportLife): string[] =>
  versionsOf(life)
    .slice(-1)
    .flatMap(version => version.parties.map(said => endBy(life, { version, said })))
    .map(end => end?.endedOn ?? lastAsOf(life));

/** The last day of what it told: the end that officers set, else the last of the parties' ends. */
const toldThrough = (previous: ReportLife): string => {
  if (isTakenOnce(previous)) return NEVER_AGAIN;
  return endDecided(previous)?.endedOn ?? endsTold(previous).reduce((a, b) => (b > a ? b : a), '');
};

/**
 * The last day of what a closed report has told, as is kept of it once it is erased: a new one of the same loan and criterion
 * must tell later conduct, whomever it names, for by then nobody knows. Null where it may come again, or is open.
 */
export const conductBarredThrough = (previous: ReportLife, day: string): string | null => {
  const closing = closingOn(previous, day);
  if (closing === null) return null;
  return bars(previous, closing) || partiesBarred(previous).length > 0 ? toldThrough(previous) : null;
};

/** Whether it says again of a party what officers took away of an earlier report of the loan. */
export const accusesBarred = (previous: ReportLife, { earliestOn, again }: NewConduct): boolean =>
  earliestOn <= toldThrough(previous) && partiesBarred(previous).some(party => again.includes(party));

/**
 * Whether a new report of the same member, loan and criterion may be received on `day` after an earlier one:
 * ask for each earlier turn. While one is open it is a duplicate; afterwards everything in the new one is dated
 * after the old one's end, or else after its last `asOf`. A loan in another's name is taken once.
 */
export const mayComeAgain = (previous: ReportLife, conduct: NewConduct, day: string): Refusal[] => {
  const holds = { firstReport: previous.report };
  const closing = closingOn(previous, day);
  if (closing === null) return [{ code: 'REPORT_DUPLICATE', holds }];
  const isSame = bars(previous, closing) && conduct.earliestOn <= toldThrough(previous);
  return isSame || accusesBarred(previous, conduct) ? [{ code: 'REPORT_SAME_CONDUCT', holds }] : [];
};
