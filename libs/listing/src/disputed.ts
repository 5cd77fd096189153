import type { DisputeGround, Doubt, Id } from '#contracts';
import { inForce } from './in-force.ts';
import { versionsOf } from './known.ts';
import { lastDayToDecide, lastDayToReply } from './life-days.ts';
import type { ReportLife, SaidDispute, TakenAlong } from './report-life.ts';

/** How a dispute was decided; ENDED_ON decides one by the date of the end. */
export type DisputeDecision = 'UPHOLD' | 'REFUSE' | 'UNRESOLVED' | 'ENDED_ON';

/** A dispute with all that was said of it. */
export interface Dispute {
  readonly id: Id;
  readonly party: Id;
  readonly openedOn: string;
  readonly ground: DisputeGround;
  readonly newEvidence: boolean;
  /** Not known of one that was taken along. */
  readonly hasWords: boolean | null;
  /** False of a party's repeat without new evidence: it is handled like any, but softens nothing meanwhile. */
  readonly marks: boolean;
  readonly repliedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly decided: { readonly decision: DisputeDecision; readonly receivedOn: string } | null;
  /** The party's words that officers have released. */
  readonly released: { readonly words: string; readonly receivedOn: string } | null;
}

type Opened = Pick<
  Dispute,
  'id' | 'party' | 'openedOn' | 'ground' | 'newEvidence' | 'hasWords' | 'repliedOn'
> & { marks?: boolean };

const taken = ({ dispute, ...told }: TakenAlong): Opened => ({ id: dispute, ...told, hasWords: null });

const opened = ({ dispute, party, receivedOn, ground, newEvidence, hasWords }: SaidDispute): Opened => ({
  id: dispute,
  party,
  openedOn: receivedOn,
  ground,
  newEvidence,
  hasWords,
  repliedOn: null,
});

/** Those taken along from a withdrawn report, then those said on this one, in order. */
const openings = (life: ReportLife): Opened[] => [
  ...(versionsOf(life)[0]?.takenAlong ?? []).map(taken),
  ...life.said.filter(said => said.kind === 'DISPUTE').map(opened),
];

/** The first day on which something of that kind was said of the dispute. */
const firstSaid = (life: ReportLife, kind: 'REPLY' | 'DISPUTE_WITHDRAWAL', id: Id): string | null =>
  life.said.find(said => said.kind === kind && said.dispute === id)?.receivedOn ?? null;

/** The disputes of a report, in order. */
export const disputesSaid = (life: ReportLife): Dispute[] => {
  const decisions = inForce(life, 'UPHOLD', 'REFUSE', 'UNRESOLVED', 'ENDED_ON');
  const releases = inForce(life, 'RELEASE_WORDS');
  return openings(life).map((one, at, all): Dispute => {
    const decided = decisions.findLast(({ what }) => what.dispute === one.id);
    const release = releases.findLast(({ what }) => what.dispute === one.id);
    return {
      ...one,
      marks: one.marks ?? (one.newEvidence || all.findIndex(({ party }) => party === one.party) === at),
      repliedOn: one.repliedOn ?? firstSaid(life, 'REPLY', one.id),
      withdrawnOn: firstSaid(life, 'DISPUTE_WITHDRAWAL', one.id),
      decided: decided ? { decision: decided.what.decision, receivedOn: decided.receivedOn } : null,
      released: release ? { words: release.what.words, receivedOn: release.receivedOn } : null,
    };
  });
};

/** Neither withdrawn nor decided. */
export const isOpen = ({ withdrawnOn, decided }: Dispute): boolean =>
  withdrawnOn === null && decided === null;

const isBy = (on: string | null, day: string): boolean => on !== null && on <= day;

/** The dispute marks the part on a day: it is open then, or was left unresolved. */
const marksOn = (dispute: Dispute, day: string): 'SUSPENDED' | readonly Doubt[] => {
  const { openedOn, decided, withdrawnOn, repliedOn } = dispute;
  if (decided && decided.receivedOn <= day) return decided.decision === 'UNRESOLVED' ? ['UNRESOLVED'] : [];
  if (!dispute.marks || day < openedOn || isBy(withdrawnOn, day)) return [];
  if (day > lastDayToReply(openedOn) && !isBy(repliedOn, day)) return 'SUSPENDED';
  return day > lastDayToDecide(openedOn) ? ['DISPUTED', 'DECISION_LATE'] : ['DISPUTED'];
};

/** What a party's disputes do to its part on a day: suspend it, or else put it in doubt; and its released words. */
export interface Marks {
  readonly suspended: boolean;
  readonly doubts: readonly Doubt[];
  readonly words: readonly string[];
}

export const markedOn = (disputes: readonly Dispute[], day: string): Marks => {
  const marks = disputes.map(dispute => marksOn(dispute, day));
  const released = disputes.map(({ released: one }) => (one && one.receivedOn <= day ? one.words : null));
  return {
    suspended: marks.includes('SUSPENDED'),
    doubts: marks.flatMap(one => (one === 'SUSPENDED' ? [] : one)),
    words: [...new Set(released.filter(words => words !== null))].sort(),
  };
};
