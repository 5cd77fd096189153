import { addDays } from '#criteria';
import { knownOn, partiesOf } from './known.ts';
import { partOf } from './part.ts';
import type { ReportLife } from './report-life.ts';
import type { Segment } from './segment.ts';

/**
 * The next day on which a report changes by itself. SHOWN_FROM is the first day of what follows; the others are
 * the last day of what is: to confirm, to renew, to be carried by checks, to be kept.
 */
export interface Deadline {
  readonly on: string;
  readonly what: 'SHOWN_FROM' | 'CONFIRM_BY' | 'RENEW_BY' | 'CARRIED_UNTIL' | 'KEPT_UNTIL';
}

const WHAT_ENDS = { LAPSED: 'CONFIRM_BY', SUSPENDED: 'CARRIED_UNTIL', GONE: 'KEPT_UNTIL' } as const;

const deadlineBefore = (next: Segment): Deadline => {
  const lastDay = addDays(next.from, -1);
  if (next.state === 'LAPSED' || next.state === 'SUSPENDED' || next.state === 'GONE')
    return { on: lastDay, what: WHAT_ENDS[next.state] };
  if (next.doubts.includes('UNRENEWED')) return { on: lastDay, what: 'RENEW_BY' };
  return { on: next.from, what: 'SHOWN_FROM' };
};

/** Of all parts the earliest, on the day itself or later; null where nothing changes by itself any more. */
export const nextDeadline = (life: ReportLife, day: string): Deadline | null => {
  const known = knownOn(life, day);
  const ahead = partiesOf(known)
    .map(party => partOf(known, party).find(({ from }) => from > day))
    .filter(segment => segment !== undefined)
    .map(deadlineBefore);
  return ahead.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null;
};
