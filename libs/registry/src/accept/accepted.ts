import type { Refusal, StatementReceipt } from '#contracts';

/** The answer to a statement, or why it was refused. A refused request keeps no key. */
export type Accepted = { receipt: StatementReceipt; replayed: boolean } | { refused: Refusal[] };
