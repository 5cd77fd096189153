import type {
  Criterion,
  DisputeGround,
  Id,
  PartyKind,
  Role,
  SettlementHow,
  WithdrawalReason,
} from '#contracts';
import type { Finding } from '#criteria';

/** Prior notice as told: the day it was given, or the public judgment that is the source instead (art. 15). */
export type NoticeTold = { readonly givenOn: string } | 'JUDGMENT' | null;

/** One party in one version of a report. */
export interface SaidParty {
  readonly party: Id;
  readonly role: Role;
  readonly kind: PartyKind;
  readonly notice: NoticeTold;
  /** This version says more against the party than the version before; of the first version nobody asks. */
  readonly weighsMore: boolean;
  readonly finding: Finding;
  /**
   * By its number each version before that may speak on while this one waits: what was found of that version and of this
   * one as far as they and all between tell the same (`toldByBoth`). One that is not named here is told as it stands.
   */
  readonly left?: ReadonlyMap<number, readonly [Finding, Finding]>;
}

/** The end of the conduct as a member told it. */
export interface ToldEnd {
  readonly endedOn: string;
  readonly how: SettlementHow;
}

/** A dispute still open when its report was withdrawn: the right report that follows takes it along. */
export interface TakenAlong {
  readonly dispute: Id;
  /** The party of the new report, of the same numbers, name and birth date. */
  readonly party: Id;
  /** The day on which it was first received. */
  readonly openedOn: string;
  readonly ground: DisputeGround;
  readonly newEvidence: boolean;
  /** False of one that marked nothing on the report before either. */
  readonly marks: boolean;
  /** The first reply to it, on the report before. */
  readonly repliedOn: string | null;
}

/** A version: the report whole, from now on. */
export interface SaidVersion {
  readonly kind: 'REPORT' | 'CORRECTION';
  readonly number: number;
  readonly receivedOn: string;
  readonly asOf: string;
  /** Only in a correction of a settled report: replaces the settlement told. */
  readonly settlement?: ToldEnd;
  readonly parties: readonly SaidParty[];
  /** What it accuses of (`accusationSaid`), sorted; empty where the criterion accuses nobody. */
  readonly says: readonly string[];
  /** Only in a REPORT. */
  readonly takenAlong?: readonly TakenAlong[];
}

export interface SaidRenewal {
  readonly kind: 'RENEWAL';
  readonly number: number;
  readonly receivedOn: string;
  readonly asOf: string;
}

export interface SaidSettlement extends ToldEnd {
  readonly kind: 'SETTLEMENT';
  readonly number: number;
  readonly receivedOn: string;
}

export interface SaidWithdrawal {
  readonly kind: 'WITHDRAWAL';
  readonly number: number;
  readonly receivedOn: string;
  readonly reason: WithdrawalReason;
}

/** A challenge of the report by one of its parties. */
export interface SaidDispute {
  readonly kind: 'DISPUTE';
  readonly number: number;
  readonly receivedOn: string;
  readonly dispute: Id;
  readonly party: Id;
  readonly ground: DisputeGround;
  readonly newEvidence: boolean;
  /** The party gave words of its own; what they are is sealed until officers release them. */
  readonly hasWords: boolean;
}

export interface SaidDisputeWithdrawal {
  readonly kind: 'DISPUTE_WITHDRAWAL';
  readonly number: number;
  readonly receivedOn: string;
  readonly dispute: Id;
}

export interface SaidReply {
  readonly kind: 'REPLY';
  readonly number: number;
  readonly receivedOn: string;
  readonly dispute: Id;
}

/** What officers can decide about a report. */
export type WhatDecided =
  /** `version` is the report's number of the version that was judged. */
  | { readonly decision: 'CONFIRM' | 'REFUSE_CONFIRM'; readonly version: number }
  | { readonly decision: 'UPHOLD' | 'REFUSE' | 'UNRESOLVED'; readonly dispute: Id }
  /** The released words themselves: from then on they are public in answers. */
  | { readonly decision: 'RELEASE_WORDS'; readonly dispute: Id; readonly words: string }
  /** With a dispute it decides that one too: so a missing settlement is upheld. */
  | { readonly decision: 'ENDED_ON'; readonly endedOn: string; readonly dispute?: Id }
  | { readonly decision: 'REVOKE'; readonly of: Id };

export interface SaidDecision {
  readonly kind: 'DECISION';
  readonly number: number;
  readonly receivedOn: string;
  readonly id: Id;
  readonly what: WhatDecided;
}

/** One statement on a report, with what was found of it. Days are calendar dates in Asia/Shanghai. */
export type Said =
  | SaidVersion
  | SaidRenewal
  | SaidSettlement
  | SaidWithdrawal
  | SaidDispute
  | SaidDisputeWithdrawal
  | SaidReply
  | SaidDecision;

/** A PROTECT that names a party of the report: it takes no number of the report's. */
export interface Protection {
  readonly party: Id;
  readonly receivedOn: string;
  readonly revokedOn: string | null;
}

type WithoutReceipt<S> = S extends Said ? Omit<S, 'number' | 'receivedOn'> : never;

/** A statement that somebody would like to make on a report: it has no number and no receipt yet. */
export type Proposal = WithoutReceipt<Exclude<Said, SaidVersion>> | ProposedCorrection;

/** A correction before acceptance; `parties` stand in the order of the body, so that a refusal can point. */
export interface ProposedCorrection {
  readonly kind: 'CORRECTION';
  readonly asOf: string;
  readonly settlement?: ToldEnd;
  readonly parties: readonly Pick<SaidParty, 'party' | 'kind' | 'notice' | 'weighsMore'>[];
}

/** Everything said on one report, in order of number; the first is the REPORT. */
export interface ReportLife {
  readonly report: Id;
  /** The member's id. */
  readonly member: string;
  readonly criterion: Criterion;
  /** Full days between notice and the first day shown, of the rule set in force on receipt. */
  readonly noticeDays: number;
  /** Days to confirm an accusation in: 365 where the report came in an INITIAL file. */
  readonly confirmDays: 30 | 365;
  readonly protections: readonly Protection[];
  readonly said: readonly Said[];
}
