import type { DisputeGround, DisputeState, Id } from '#contracts';
import { type Dispute, disputesSaid, isOpen } from './disputed.ts';
import { isFinal, knownOn, withdrawalOf } from './known.ts';
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

/** With its report withdrawn an open dispute has nothing left to challenge: it goes with it, or on to the right one. */
const stateOf = (known: ReportLife, { decided, withdrawnOn, repliedOn }: Dispute): DisputeState => {
  if (decided) return STATE_OF[decided.decision];
  if (withdrawnOn !== null || withdrawalOf(known)) return 'WITHDRAWN';
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

/**
 * What the right report takes along from this one, which was withdrawn for it: its disputes that are open, with their
 * first day; `party` is still this report's. Nothing after a withdrawal that says that there should be no report.
 */
export const openDisputesOf = (life: ReportLife): TakenAlong[] => {
  const withdrawal = withdrawalOf(life);
  if (!withdrawal || isFinal(withdrawal)) return [];
  return disputesSaid(life)
    .filter(isOpen)
    .map(({ id, party, openedOn, ground, newEvidence, repliedOn }) => ({
      dispute: id,
      party,
      openedOn,
      ground,
      newEvidence,
      repliedOn,
    }));
};
