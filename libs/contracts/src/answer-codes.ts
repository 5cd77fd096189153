import type * as z from 'zod';
import { codes } from './closed-list.ts';

export const Product = codes('Product', [
  'PERSONAL_CREDIT',
  'ENTERPRISE_CREDIT',
  'HOME_PURCHASE',
  'MORTGAGED_CONSUMPTION',
  'PERSONAL_BUSINESS',
  'ENTERPRISE_MORTGAGE',
  'CREDIT_CARD',
  'OTHER',
]);

export const CheckPurpose = codes('CheckPurpose', [
  'LOAN_APPROVAL',
  'CARD_APPROVAL',
  'GUARANTOR_REVIEW',
  'SPOUSE_REVIEW',
  'REPRESENTATIVE_REVIEW',
  'LOAN_REVIEW',
  'DISPUTE_REVIEW',
  'OWN_RECORD',
]);
export type CheckPurpose = z.infer<typeof CheckPurpose>;

export const Outcome = codes('Outcome', ['BLOCK', 'REVIEW', 'CLEAR']);
export type Outcome = z.infer<typeof Outcome>;

/** What a policy makes of a reason; INFORM leaves the outcome CLEAR. */
export const Effect = codes('Effect', ['BLOCK', 'REVIEW', 'INFORM']);
export type Effect = z.infer<typeof Effect>;

export const ReasonCode = codes('ReasonCode', [
  'LISTED',
  'LISTED_IN_DOUBT',
  'SETTLED',
  'NAME_MISMATCH',
  'IDENTITY_CONTESTED',
  'VICTIM_PROTECTED',
  'STANDING_STALE',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

export const ListingState = codes('ListingState', ['ACTIVE', 'SETTLED']);
export type ListingState = z.infer<typeof ListingState>;

export const Doubt = codes('Doubt', [
  'DISPUTED',
  'UNRENEWED',
  'DECISION_LATE',
  'UNRESOLVED',
  'SAME_NAME_APART',
]);
export type Doubt = z.infer<typeof Doubt>;

/** Highest sum overdue, as other members may see it; the lower bound is included. */
export const AmountBand = codes('AmountBand', [
  'UNDER_10K_YUAN',
  'FROM_10K_TO_50K_YUAN',
  'FROM_50K_TO_200K_YUAN',
  'FROM_200K_TO_1M_YUAN',
  'FROM_1M_YUAN',
]);
export type AmountBand = z.infer<typeof AmountBand>;

export const CreditDecisionKind = codes('CreditDecisionKind', [
  'GRANTED',
  'REFUSED',
  'WITHDRAWN',
  'OVERRIDDEN',
]);
