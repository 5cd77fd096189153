import type { Body } from '../plan.ts';
import { NO, type Near, type Verdict, YES } from './row.ts';

export const RECEIVED = '2032-05-20';
/** Facts are told as of the day before. */
export const AS_OF = '2032-05-19';

/** A party, whether it is listed once the report is confirmed, and why not where it is not. */
export interface Accused {
  readonly role: 'BORROWER' | 'REAL_USER' | 'NOMINAL_BORROWER';
  readonly codes: readonly string[];
}

/** An accusation received on 2032-05-20 with its stated verdict: whether it may be confirmed. */
export interface AccusationRow {
  readonly criterion: 'MISUSED_PURPOSE' | 'EVASION' | 'NOMINEE_LOAN';
  readonly boundary: string;
  readonly near: Near;
  readonly verdict: Verdict;
  readonly principalFen: number;
  readonly outstandingFen: number;
  readonly facts: Body;
  /** Kinds of the documents that the facts name by place. */
  readonly evidence: readonly string[];
  readonly parties: readonly Accused[];
  readonly amountBand: string;
}

export const borrower = (...codes: string[]): readonly Accused[] => [{ role: 'BORROWER', codes }];

/** A row qualifies where one of its parties has nothing that speaks against listing it. */
export const row = (of: Omit<AccusationRow, 'verdict'>): AccusationRow => ({
  ...of,
  verdict: of.parties.some(({ codes }) => codes.length === 0) ? YES : NO,
});
