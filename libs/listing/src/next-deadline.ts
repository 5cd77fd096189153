import type { DeadlineKind, Doubt } from '#contracts';
import { addDays } from '#criteria';
import { closingOn } from './closing.ts';
import { awaitsOfficersUntil } from './confirmed.ts';
import { disputesSaid, isOpen } from './disputed.ts';
import { erasableOn } from './erasable-on.ts';
import { knownOn, partiesOf, partyIn, versionsOf, withdrawalOf } from './known.ts';
import { lastDayToDecide, lastDayToReply } from './life-days.ts';
import { partOf } from './part.ts';
import type { ReportLife } from './report-life.ts';
import type { Segment } from './segment.ts';

/**
 * The next day on which a report changes by itself. SHOWN_FROM is the first day of what follows; the others are
 * the last day of what is: to confirm, to renew, to reply, to decide, to be carried by checks, to be kept.
 */
export interface Deadline {
  readonly on: string;
  readonly what: DeadlineKind;
}

const WHAT_ENDS = { SUSPENDED: 'CARRIED_UNTIL', GONE: 'KEPT_UNTIL' } as const;

const shows = ({ state }: Segment) => state === 'ACTIVE' || state === 'SETTLED';

const begins = (doubt: Doubt, before: Segment, next: Segment) =>
  next.doubts.includes(doubt) && !before.doubts.includes(doubt);

/** What the turn from one segment to the next is to the member; null where it is a dispute's or a CONFIRM's, which have days of their own. */
const deadlineBefore = (before: Segment, next: Segment): Deadline | null => {
  const lastDay = addDays(next.from, -1);
  if (next.state === 'SUSPENDED' || next.state === 'GONE')
    return { on: lastDay, what: WHAT_ENDS[next.state] };
  if (begins('UNRENEWED', before, next)) return { on: lastDay, what: 'RENEW_BY' };
  if (begins('DECISION_LATE', before, next)) return null;
  return shows(next) ? { on: next.from, what: 'SHOWN_FROM' } : null;
};

/** The days by which an open dispute is answered and decided, its own suspension with them; whom a correction dropped waits for nobody. */
const deadlinesOfDisputes = (known: ReportLife): Deadline[] =>
  disputesSaid(known)
    .filter(dispute => isOpen(dispute) && partyIn(versionsOf(known).at(-1), dispute.party))
    .flatMap(({ openedOn, repliedOn }): Deadline[] => [
      ...(repliedOn === null ? [{ on: lastDayToReply(openedOn), what: 'REPLY_BY' as const }] : []),
      { on: lastDayToDecide(openedOn), what: 'DECIDE_BY' },
    ]);

/** Officers confirm the last version by that day, though a confirmed one may carry the listing until then. */
const deadlinesOfConfirmation = (known: ReportLife, day: string): Deadline[] => {
  const on = awaitsOfficersUntil(known);
  const isOver = on === null || on < day || closingOn(known, day) === 'UPHELD';
  return isOver ? [] : [{ on, what: 'CONFIRM_BY' }];
};

const deadlinesOfParts = (known: ReportLife, day: string): Deadline[] =>
  partiesOf(known).flatMap(party => {
    const segments = partOf(known, party);
    return segments.flatMap((before, at) => {
      const next = segments[at + 1];
      return next && next.from > day ? (deadlineBefore(before, next) ?? []) : [];
    });
  });

/** A withdrawn report waits for nothing but its erasure. */
const deadlinesOfWithdrawn = (known: ReportLife, day: string): Deadline[] => {
  const on = erasableOn(known);
  return on !== null && on > day ? [{ on: addDays(on, -1), what: 'KEPT_UNTIL' }] : [];
};

/** All days ahead on which something changes by itself, the day itself included, in order. */
export const deadlinesOf = (life: ReportLife, day: string): Deadline[] => {
  const known = knownOn(life, day);
  const ahead = withdrawalOf(known)
    ? deadlinesOfWithdrawn(known, day)
    : [
        ...deadlinesOfDisputes(known).filter(({ on }) => on >= day),
        ...deadlinesOfConfirmation(known, day),
        ...deadlinesOfParts(known, day),
      ];
  return ahead.sort((a, b) => a.on.localeCompare(b.on));
};

/** Of all parts and disputes the earliest; null where nothing changes by itself any more. */
export const nextDeadline = (life: ReportLife, day: string): Deadline | null =>
  deadlinesOf(life, day)[0] ?? null;
