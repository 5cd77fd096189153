import type { SettlementHow } from '#contracts';
import type { FindingReason } from './reasons.ts';

/** Values that survive storing as JSON unchanged. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** One line of a verdict's working; `met` always speaks for listing. Words are made of it on reading. */
export interface Test {
  /** The rule's id, as `wordsOfTest` knows it. */
  rule: string;
  /** Which fact it looked at: `instalments/7` is the instalment of number 7. */
  fact: string;
  expected: Record<string, JsonValue>;
  found: Record<string, JsonValue>;
  met: boolean;
}

/** A criterion's verdict on one version of a report and one party. */
export interface Finding {
  /** The conduct qualifies, this party's role is listed, and nothing that never qualifies is there. */
  qualifies: boolean;
  tests: Test[];
  /** Why it does not qualify; empty where it does. */
  reasons: FindingReason[];
  /** The end that the facts themselves state for this party; null while the conduct goes on. */
  endedOn: string | null;
  how: SettlementHow | null;
  /** Highest sum overdue on one day (for accusations the sum misused or outstanding), what is before a court taken out. */
  sumFen: number;
}
