import type { Near } from './boundaries/row.ts';
import type { Day } from './days.ts';

export type Member = 'RCA' | 'RCB' | 'COM' | 'POST' | 'ASK';
export const REPORTING: readonly Member[] = ['RCA', 'RCB', 'COM', 'POST'];
export type Criterion = 'DEFAULT' | 'UNPAID_INTEREST' | 'MISUSED_PURPOSE' | 'EVASION' | 'NOMINEE_LOAN';
export type Kind =
  | 'REPORT'
  | 'CORRECTION'
  | 'RENEWAL'
  | 'SETTLEMENT'
  | 'WITHDRAWAL'
  | 'DISPUTE'
  | 'DISPUTE_WITHDRAWAL'
  | 'REPLY';

/** A body without `unit` and `staff`: the runner adds those of the connection's configuration. */
export type Body = Readonly<Record<string, unknown>>;

/** Stands in a body for an id that the service will have given by then, by the name under which it was kept. */
export const idOf = (name: string): { readonly idOf: string } => ({ idOf: name });

/** Under which a report's id is kept; of a loan reported again the last one. */
export const reportName = (loan: string, criterion: Criterion): string => `report ${criterion} ${loan}`;
/** Under which the id of the only party of a report is kept, once an officer has looked it up. */
export const partyName = (loan: string, criterion: Criterion): string => `party ${criterion} ${loan}`;

/** What the receipt of an accepted statement must say; only what stands here is compared. */
export interface Receipt {
  readonly status?: string | null;
  readonly number?: number | null;
  readonly version?: number | null;
}

/** What the sender must be told: 202, or a refusal with this code. */
export interface Refused {
  readonly code: string;
  readonly pointer?: string;
}

/** One thing that a member says. `wave` orders the statements of a day: a wave begins when the one before is answered. */
export interface Saying {
  readonly kind: Kind;
  readonly day: Day;
  readonly wave: number;
  readonly member: Member;
  readonly loan: string;
  readonly criterion: Criterion;
  readonly body: Body;
  readonly ifMatch?: string;
  /** Under which the id of what is said is kept: a dispute's, for what is said of it later. */
  readonly name?: string;
  /** Of a dispute taken back: the name of the dispute. */
  readonly of?: string;
  readonly receipt?: Receipt;
  readonly refused?: Refused;
}

/** A number that an officer looks up, to learn the id of the party of a report. */
export interface Sought {
  readonly loan: string;
  readonly criterion: Criterion;
  readonly identifier: { readonly type: string; readonly number: string };
}

/** A decision that one officer proposes and another approves, after the statements of its wave. */
export interface Decided {
  readonly day: Day;
  readonly wave: number;
  readonly decision: Body;
  readonly name?: string;
  readonly seeks?: readonly Sought[];
  /** The refusal's code, where it must not be taken. */
  readonly refused?: string;
}

/** What a row of the printed table counts: by criterion, boundary and verdict. */
export interface Label {
  readonly criterion: Criterion;
  readonly boundary: string;
  readonly near: Near;
  readonly verdict: string;
}

export interface PartyRead {
  readonly listed: boolean;
  readonly shownFrom?: string | null;
  /** Codes of the reasons why a party's conduct does not qualify, in the finding's order. */
  readonly codes?: readonly string[];
}

/** What the member must read about its own report at the end of a day. */
export interface Verdict {
  readonly day: Day;
  readonly member: Member;
  readonly loan: string;
  readonly criterion: Criterion;
  readonly status: string;
  readonly qualifies: boolean;
  /** Where given, of every party, in the report's order. */
  readonly parties?: readonly PartyRead[];
}

/** A reason as the answer must give it; only what stands here is compared. */
export interface ExpectedReason {
  readonly reason: string;
  readonly effect?: string;
  readonly criterion?: string | null;
  readonly state?: string | null;
  readonly role?: string | null;
  readonly since?: string | null;
  readonly institutions?: number;
  readonly own?: boolean;
  readonly amountBand?: string | null;
  readonly doubts?: readonly string[];
  readonly endedOn?: string | null;
  readonly how?: string | null;
  /** The borrower's own words that officers released. */
  readonly customerWords?: readonly string[];
}

/** A check and its right answer. */
export interface Question {
  readonly day: Day;
  readonly member: Member;
  readonly body: Body;
  readonly outcome: 'BLOCK' | 'REVIEW' | 'CLEAR';
  readonly reasons: readonly ExpectedReason[];
}

/** One borrower's story: what is said, how each report is labelled, what each member then reads. */
export interface Story {
  readonly title: string;
  readonly sayings: readonly Saying[];
  readonly decisions: readonly Decided[];
  readonly labels: readonly Label[];
  readonly verdicts: readonly Verdict[];
  readonly questions: readonly Question[];
  /** Names that the story uses; counted. */
  readonly names: readonly string[];
}
