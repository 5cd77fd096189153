import type { DisputeGround, DisputeState, Id } from '#contracts';
import { type Dispute, disputesSaid, isOpen } from './disputed.ts';
import { isFinal, knownOn, partyIn, versionsOf, withdrawalOf } from './known.ts';
import { lastDayToDecide, lastDayToReply } from './life-days.ts';
import type { ReportLife, TakenAlong } from './report-life.ts';

/** A dispute as it stands on a day; both days are the last ones in time, whether or not they still matter. */
export interface DisputeOnDay {
  readonly id: Id;
  readonly party: Id;
  readonly openedOn: string;
  readonly ground: DisputeGround;
  readonly state: DisputeState;
  readonly replyBy: string;
  readonly decideBy: string;
}

const STATE_OF = {
  UPHOLD: 'UPHELD',
  REFUSE: 'REFUSED',
  UNRESOLVED: 'UNRESOLVED',
  ENDED_ON: 'ENDED_ON',
} as const;

/**
 * With its report withdrawn, or its party dropped by a correction, an open dispute has nothing left to challenge: it goes
 * with the report, or on to the right one.
 */
const isLeftWithout = (known: ReportLife, { party }: Dispute): boolean =>
  withdrawalOf(known) !== undefined || !partyIn(versionsOf(known).at(-1), party);

const stateOf = (known: ReportLife, dispute: Dispute): DisputeState => {
  const { decided, withdrawnOn, repliedOn } = dispute;
  if (decided) return STATE_OF[decided.decision];
  if (withdrawnOn !== null || isLeftWithout(known, dispute)) return 'WITHDRAWN';
  return repliedOn === null ? 'OPEN' : 'REPLIED';
};

/** The disputes of a report on a day, of what was told by its end, in order. */
export const disputesOf = (life: ReportLife, day: string): DisputeOnDay[] => {
  const known = knownOn(life, day);
  return disputesSaid(known).map(dispute => ({
    id: dispute.id,
    party: dispute.party,
    openedOn: dispute.openedOn,
    ground: dispute.ground,
    state: stateOf(known, dispute),
    replyBy: lastDayToReply(dispute.openedOn),
    decideBy: lastDayToDecide(dispute.openedOn),
  }));
};

/** Withdrawn, and the right report may follow; not where there should be none. */
const isWithdrawnForAnother = (life: ReportLife): boolean => {
  const withdrawal = withdrawalOf(life);
  return withdrawal !== undefined && !isFinal(withdrawal);
};

/** The disputes of a report that are open, with their first day; `party` is still this report's. */
const openDisputesOf = (life: ReportLife): TakenAlong[] =>
  disputesSaid(life)
    .filter(isOpen)
    .map(({ id, party, openedOn, ground, newEvidence, marks, repliedOn }) => ({
      dispute: id,
      party,
      openedOn,
      ground,
      newEvidence,
      marks,
      repliedOn,
    }));

/** A dispute that is taken along, and from which report. */
export interface LeftOpen {
  readonly report: Id;
  readonly taken: TakenAlong;
}

/**
 * What the right report takes along from those withdrawn before it, one after the other: each dispute as it stands on the
 * last of them that held it, so that none is lost by a report in between that did not name its party.
 *
 * @param earlier the loan's reports, last first
 */
export const disputesLeftOpen = (earlier: readonly ReportLife[]): LeftOpen[] => {
  const end = earlier.findIndex(life => !isWithdrawnForAnother(life));
  const withdrawn = end === -1 ? earlier : earlier.slice(0, end);
  const held = new Set<Id>();
  return withdrawn.flatMap(life => {
    const open = openDisputesOf(life).filter(({ dispute }) => !held.has(dispute));
    for (const { id } of disputesSaid(life)) held.add(id);
    return open.map(taken => ({ report: life.report, taken }));
  });
};
