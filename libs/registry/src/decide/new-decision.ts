import type { DecisionKind } from '#contracts';
import type { NewClaim } from '../accept/write-statements.ts';

/** What a decision that takes no report's number is about: a row of `decided`. Each has one at least, by which it is revoked. */
export interface NewDecided {
  side: number | null;
  party: string | null;
  report: string | null;
  member: string | null;
  /** Blind index, hex. */
  index: string | null;
  /** One that matched no report. */
  dispute: string | null;
}

export const decidedRow = (of: Partial<NewDecided>): NewDecided => ({
  ...{ side: null, party: null, report: null, member: null, index: null, dispute: null },
  ...of,
});

/** A decision that may be said: all that it writes. */
export interface NewDecision {
  id: string;
  decision: DecisionKind;
  /** Null in what takes no report's number. */
  on: { report: string; number: number; version: number; member: string } | null;
  /** The turn of its loan, where it opens the report again. */
  turn: { criterion: string; loanReference: string; turn: number } | null;
  /** In plain: `{ what }` of a report's; of the others what `decided` does not say. */
  facts: Record<string, unknown>;
  decided: NewDecided[];
  /** Only PROTECT's person. */
  claims: NewClaim[];
  /** Blind indexes whose cards it may change, hex. */
  marks: string[];
  /** The identity decision that it takes back. */
  revokes: string | null;
  /** Of the REVOKE of a PROTECT: the turns of their loans that the reports take which it opens again. */
  reopens: { report: string; turn: number }[];
}

export const nothingDecided = { decided: [], claims: [], revokes: null, turn: null, reopens: [] };
