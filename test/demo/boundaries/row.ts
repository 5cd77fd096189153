import type { Day } from '../days.ts';

/** What a row's facts must come to. It is stated, never reckoned: the rows are the oracle. */
export type Verdict = 'QUALIFIES' | 'NOT';

/** How far the facts lie from the boundary: within one day, one fen, or further. */
export type Near = 'DAY' | 'FEN' | null;

/** `share`: the whole of the sum drawn for the report, or half of it where two overdue ones overlap. */
export interface Due {
  readonly dueOn: string;
  readonly endedOn: string | null;
  readonly share: 'WHOLE' | 'HALF';
  readonly amountFen?: number;
  readonly paidFen?: number;
}

/** A guarantor's part and whether he is listed by it; `endedOn` where he has paid since. */
export interface GuarantorRow {
  readonly calledOn: string;
  readonly until: string;
  readonly paidOn: string | null;
  readonly verdict: Verdict;
}

/** An exemption as it is sent; `parties` and `instalments` are those of the row itself. */
export interface ExemptionSent {
  readonly kind: string;
  readonly document: string;
  readonly instalments?: readonly number[];
  readonly interest?: readonly number[];
  readonly parties?: readonly number[];
  readonly amountFen?: number;
  readonly on?: string;
}

export interface Row {
  readonly criterion: 'DEFAULT' | 'UNPAID_INTEREST';
  readonly boundary: string;
  readonly near: Near;
  readonly receivedOn: Day;
  readonly asOf: string;
  readonly dues: readonly Due[];
  readonly verdict: Verdict;
  /** The last day of the conduct by the row's own facts: SETTLED from the start. */
  readonly endedOn: string | null;
  /** What the sample policy makes of it on the day of receipt, once it has ended: REVIEW through 24 months, then INFORM. */
  readonly settledEffect?: 'REVIEW' | 'INFORM';
  readonly born?: string;
  readonly signedOn?: string;
  readonly exemption?: ExemptionSent;
  readonly guarantor?: GuarantorRow;
}

export const YES = 'QUALIFIES';
export const NO = 'NOT';

export const due = (dueOn: string, endedOn: string | null = null): Due => ({
  dueOn,
  endedOn,
  share: 'WHOLE',
});
export const half = (dueOn: string, endedOn: string | null = null): Due => ({
  dueOn,
  endedOn,
  share: 'HALF',
});
/** One of a stated amount, of which a part may be paid. */
export const sum = (dueOn: string, amountFen: number, paidFen?: number): Due => ({
  dueOn,
  endedOn: null,
  share: 'WHOLE',
  amountFen,
  ...(paidFen === undefined ? {} : { paidFen }),
});

/** `[as of, what was due, verdict, ended on]` */
export type Line = readonly [string, readonly Due[], Verdict, string?];

/** Rows of one boundary, received on one day. */
export const rows = (
  head: Pick<Row, 'criterion' | 'boundary' | 'near' | 'receivedOn'> & Partial<Row>,
  lines: readonly Line[],
): Row[] =>
  lines.map(([asOf, dues, verdict, endedOn]) => ({ ...head, asOf, dues, verdict, endedOn: endedOn ?? null }));
