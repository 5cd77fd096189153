import { decidingIn } from './closing.ts';
import { withdrawalOf } from './known.ts';
import { dayAfter, lastDayKeptTakenAway, lastDayProtected } from './life-days.ts';
import { partOf } from './part.ts';
import type { Protection, ReportLife } from './report-life.ts';

const later = (a: string | null, b: string | null) => (a === null || b === null ? null : a > b ? a : b);

/** The first day from which a part is gone for ever; null where it ends in anything else. */
const goneFrom = (life: ReportLife, party: string): string | null => {
  const last = partOf(life, party).at(-1);
  return last?.state === 'GONE' ? last.from : null;
};

/**
 * The first day on which nothing of a report need be kept, as things are told; null where none is known in advance.
 * A withdrawn one is kept a year, but no longer than it would have been.
 */
export const erasableOn = (life: ReportLife): string | null => {
  const withdrawal = withdrawalOf(life);
  const kept = { ...life, said: life.said.filter(said => said !== withdrawal) };
  const days = decidingIn(kept).map(({ party }) => goneFrom(kept, party));
  const expired = days.reduce(later, days[0] ?? null);
  if (!withdrawal) return expired;
  const afterwards = dayAfter(lastDayKeptTakenAway(withdrawal.receivedOn));
  return expired !== null && expired < afterwards ? expired : afterwards;
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
