import type { DisputeReceipt, Refusal, StatementReceipt } from '#contracts';

/** The answer to a statement, or why it was refused. A refused request keeps no key. */
export type Accepted<Receipt extends DisputeReceipt = StatementReceipt> =
  { receipt: Receipt; replayed: boolean } | { refused: Refusal[] };

/** Of a dispute that is not about a report of one's own nothing is told: whether there is such a report neither. */
export const UNTOLD = { report: null, number: null, version: null, status: null };
