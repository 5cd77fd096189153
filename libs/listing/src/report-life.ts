import type { Criterion, Id, PartyKind, Role, SettlementHow, WithdrawalReason } from '#contracts';
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
}

/** The end of the conduct as a member told it. */
export interface ToldEnd {
  readonly endedOn: string;
  readonly how: SettlementHow;
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

/** One statement on a report, with what was found of it. Days are calendar dates in Asia/Shanghai. */
export type Said = SaidVersion | SaidRenewal | SaidSettlement | SaidWithdrawal;

type WithoutReceipt<S> = S extends Said ? Omit<S, 'number' | 'receivedOn'> : never;

/** A statement that a member would like to make on a report: it has no number and no receipt yet. */
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
  readonly said: readonly Said[];
}
