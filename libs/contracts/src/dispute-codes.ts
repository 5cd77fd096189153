import type * as z from 'zod';
import { codes } from './closed-list.ts';

/** What a dispute says is wrong: the kinds of exemption, and what only a subject can say. */
export const DisputeGround = codes('DisputeGround', [
  'LENDER_ERROR',
  'FORCE_MAJEURE',
  'DEFERRAL',
  'BANKRUPTCY_STAY',
  'BEFORE_COURT',
  'IDENTITY_USED',
  'DEATH',
  'NOT_MINE',
  'WRONG_FACTS',
  'MISSING_SETTLEMENT',
  'NO_CONSENT',
  'NO_NOTICE',
  'BELOW_FLOOR',
  'TOO_OLD',
  'UNAUTHORISED_CHECK',
]);
export type DisputeGround = z.infer<typeof DisputeGround>;

/** Where a dispute stands on a day. ENDED_ON decides one by the date of the end (a missing settlement). */
export const DisputeState = codes('DisputeState', [
  'OPEN',
  'REPLIED',
  'UPHELD',
  'REFUSED',
  'UNRESOLVED',
  'ENDED_ON',
  'WITHDRAWN',
]);
export type DisputeState = z.infer<typeof DisputeState>;

/** What two officers of the operator decide; DECISION is the kind of statement. */
export const DecisionKind = codes('DecisionKind', [
  'CONFIRM',
  'REFUSE_CONFIRM',
  'LINK',
  'APART',
  'VOID_IDENTIFIER',
  'UPHOLD',
  'REFUSE',
  'UNRESOLVED',
  'RELEASE_WORDS',
  'ENDED_ON',
  'PROTECT',
  'PLACEHOLDER',
  'REVOKE',
]);
export type DecisionKind = z.infer<typeof DecisionKind>;
