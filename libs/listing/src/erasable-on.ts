import { decidingIn } from './closing.ts';
import { withdrawalOf } from './known.ts';
import { dayAfter, lastDayKeptTakenAway, lastDayProtected } from './life-days.ts';
import { partOf } from './part.ts';
import type { Protection, ReportLife } from './report-life.ts';

/** The last turn of anybody's part, from which all are gone for ever: whatever is told of it, a part ends so. */
const goneFrom = (life: ReportLife): string[] =>
  decidingIn(life)
    .flatMap(({ party }) => partOf(life, party))
    .map(({ from }) => from)
    .sort()
    .slice(-1);

/**
 * The first day on which nothing of a report need be kept, as things are told; null where nothing was said.
 * A withdrawn one is kept a year, but no longer than it would have been.
 */
export const erasableOn = (life: ReportLife): string | null => {
  const withdrawal = withdrawalOf(life);
  const kept = { ...life, said: life.said.filter(said => said !== withdrawal) };
  const afterwards = withdrawal ? [dayAfter(lastDayKeptTakenAway(withdrawal.receivedOn))] : [];
  return [...goneFrom(kept), ...afterwards].sort()[0] ?? null;
};

/**
 * The first day on which nothing of a PROTECT need be kept: its term has run, or a year after it was taken back. That the
 * parts which it named have ended stays: they are told by ids alone.
 */
export const protectionErasableOn = ({ receivedOn, revokedOn }: Omit<Protection, 'party'>): string => {
  const last = lastDayProtected(receivedOn);
  const revoked = revokedOn === null ? last : lastDayKeptTakenAway(revokedOn);
  return dayAfter(revoked < last ? revoked : last);
};
