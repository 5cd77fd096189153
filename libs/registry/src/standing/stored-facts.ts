import type { Criterion, DisputeGround, SettlementHow, StatementKind, WithdrawalReason } from '#contracts';
import type { ReportVersion } from '#criteria';
import type { NoticeTold, TakenAlong, ToldEnd, WhatDecided } from '#listing';

/** A party in a stored version, in the order of `version.parties`; whatever says who it is stands sealed. */
export interface StoredParty {
  party: string;
  notice: NoticeTold;
  /** Its first number, masked for display (7-identifiers). */
  masked: string;
}

/** Who said it at the member: unit 网点 and staff number 工号. */
interface By {
  unit: string;
  staff: string;
}

/** Facts of a REPORT or CORRECTION, in plain. */
export interface StoredVersion extends By {
  version: ReportVersion;
  parties: StoredParty[];
  asOf: string;
  settlement?: ToldEnd;
  /** Of a report that follows a withdrawn one: the disputes that were open on that. */
  takenAlong?: TakenAlong[];
}

/** Puts off the doubt UNRENEWED, 12 months after the last `asOf` told, and the suspension at 15. */
export interface StoredRenewal extends By {
  asOf: string;
  outstandingFen: number;
}

export interface StoredSettlement extends By {
  endedOn: string;
  how: SettlementHow;
  /** Null where the member does not say. */
  recovered: { principalFen: number; interestFen: number } | null;
}

/** The member's own words on it are sealed. */
export interface StoredWithdrawal extends By {
  reason: WithdrawalReason;
}

/** A dispute of one party of the report, or its withdrawal. The party's words and the documents seen are sealed. */
export type StoredDispute = By &
  ({ party: string; ground: DisputeGround; newEvidence: boolean; hasWords: boolean } | { withdraws: string });

/** The member stands by its report; its grounds are sealed. */
export interface StoredReply extends By {
  dispute: string;
}

/** What two officers decided on a report. Who they are and their signatures stand beside it, and no member sees them. */
export interface StoredDecision {
  what: WhatDecided;
}

interface Row {
  seq: number;
  id: string;
  member: string;
  report: string;
  number: number;
  /** The version that it makes, or the last one before it. */
  version: number | null;
  criterion: Criterion | null;
  receivedAt: Date;
  /** Shanghai day of the receipt. */
  receivedOn: string;
}

interface Facts {
  REPORT: StoredVersion;
  CORRECTION: StoredVersion;
  RENEWAL: StoredRenewal;
  SETTLEMENT: StoredSettlement;
  WITHDRAWAL: StoredWithdrawal;
  DISPUTE: StoredDispute;
  REPLY: StoredReply;
  DECISION: StoredDecision;
}

type FollowingKind = Exclude<StatementKind, 'REPORT' | 'CORRECTION'>;

/** What follows on a report and is no version of it, with its facts. */
export type StoredFollowing = { [K in FollowingKind]: { kind: K; facts: Facts[K] } }[FollowingKind];

/** A statement as it is kept, without what is sealed. */
export type StoredStatement = { [K in StatementKind]: Row & { kind: K; facts: Facts[K] } }[StatementKind];
export type StoredVersionStatement = Extract<StoredStatement, { kind: 'REPORT' | 'CORRECTION' }>;

export const isVersion = (s: StoredStatement): s is StoredVersionStatement =>
  s.kind === 'REPORT' || s.kind === 'CORRECTION';
