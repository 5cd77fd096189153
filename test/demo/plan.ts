import type { Near } from './boundaries/row.ts';
import type { Day } from './days.ts';

export type Member = 'RCA' | 'RCB' | 'COM' | 'POST' | 'ASK';
export const REPORTING: readonly Member[] = ['RCA', 'RCB', 'COM', 'POST'];
export type Criterion = 'DEFAULT' | 'UNPAID_INTEREST' | 'MISUSED_PURPOSE' | 'EVASION' | 'NOMINEE_LOAN';
export type Kind = 'REPORT' | 'CORRECTION' | 'RENEWAL' | 'SETTLEMENT' | 'WITHDRAWAL';

/** A body without `unit` and `staff`: the runner adds those of the connection's configuration. */
export type Body = Readonly<Record<string, unknown>>;

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
  readonly refused?: Refused;
}

/** What a row of the printed table counts: by criterion, boundary and verdict. */
export interface Label {
  readonly criterion: Criterion;
  readonly boundary: string;
  readonly near: Near;
  readonly verdict: string;
}

/** What the member must read about its own report at the end of a day. */
export interface Verdict {
  readonly day: Day;
  readonly member: Member;
  readonly loan: string;
  readonly criterion: Criterion;
  readonly status: string;
  readonly qualifies: boolean;
  readonly parties?: readonly { readonly listed: boolean; readonly shownFrom?: string | null }[];
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
  readonly labels: readonly Label[];
  readonly verdicts: readonly Verdict[];
  readonly questions: readonly Question[];
  /** Names that the story uses; counted. */
  readonly names: readonly string[];
}
