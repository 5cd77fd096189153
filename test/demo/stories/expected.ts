import type { Day } from '../days.ts';
import type { Criterion, ExpectedReason, Question } from '../plan.ts';

/** A listing that a check must show, before what a story changes in it. */
export const listed = (
  day: Day,
  row: { readonly criterion: Criterion },
  changes: Partial<ExpectedReason> = {},
): ExpectedReason => ({
  reason: 'LISTED',
  effect: 'BLOCK',
  criterion: row.criterion,
  state: 'ACTIVE',
  role: 'BORROWER',
  since: day.slice(0, 7),
  institutions: 1,
  own: false,
  doubts: [],
  endedOn: null,
  ...changes,
});

export const inDoubt = (
  day: Day,
  row: { readonly criterion: Criterion },
  changes: Partial<ExpectedReason> = {},
): ExpectedReason =>
  listed(day, row, { reason: 'LISTED_IN_DOUBT', effect: 'REVIEW', doubts: ['UNRENEWED'], ...changes });

/** A listing that has ended; `REVIEW` through 24 months, then `INFORM` (sample policy). */
export const settled = (
  endedOn: string,
  row: { readonly criterion: Criterion },
  changes: Partial<ExpectedReason> = {},
): ExpectedReason => ({
  reason: 'SETTLED',
  effect: 'REVIEW',
  criterion: row.criterion,
  state: 'SETTLED',
  role: 'BORROWER',
  since: null,
  institutions: 1,
  own: false,
  doubts: [],
  endedOn,
  ...changes,
});

export const mismatch: ExpectedReason = { reason: 'NAME_MISMATCH', effect: 'REVIEW' };
export const contested: ExpectedReason = { reason: 'IDENTITY_CONTESTED', effect: 'REVIEW' };

export type Answer = Pick<Question, 'outcome' | 'reasons'>;
export const CLEAR: Answer = { outcome: 'CLEAR', reasons: [] };
export const blocked = (...reasons: ExpectedReason[]): Answer => ({ outcome: 'BLOCK', reasons });
export const toReview = (...reasons: ExpectedReason[]): Answer => ({ outcome: 'REVIEW', reasons });
export const informed = (...reasons: ExpectedReason[]): Answer => ({ outcome: 'CLEAR', reasons });
