import * as z from 'zod';
import {
  AmountBand,
  CheckPurpose,
  CreditDecisionKind,
  Doubt,
  Effect,
  ListingState,
  Outcome,
  Product,
  ReasonCode,
} from './answer-codes.ts';
import { Criterion, Role, SettlementHow } from './codes.ts';
import { IdentifierInput } from './report.ts';
import { Fen, Id, Instant, LocalDate, Name, Reference, StaffNumber, Text, UnitCode } from './scalars.ts';

/** The customer's consent to be asked about (Regulation of 2013, art. 18); without an end it runs 90 days. */
export const Authorisation = z
  .strictObject({ reference: Reference, signedOn: LocalDate, validUntil: LocalDate.optional() })
  .meta({ id: 'Authorisation' });
export type Authorisation = z.infer<typeof Authorisation>;

/** One question by a member about one borrower for a stated purpose. `loanReference` is required for LOAN_REVIEW. */
export const CheckQuestion = z
  .strictObject({
    /** Invalid numbers are refused (422), never answered. */
    identifier: IdentifierInput,
    /** As the customer's document prints it: compared after normalising, never by likeness. */
    name: Name,
    purpose: CheckPurpose,
    product: Product.optional(),
    /** Amount applied for. */
    amountFen: Fen.optional(),
    /** The bank's own number of the application: a household is asked about under one. */
    application: Reference.optional(),
    loanReference: Reference.optional(),
    authorisation: Authorisation.optional().meta({
      description: 'A check without one is refused: AUTHORISATION_MISSING.',
    }),
    unit: UnitCode,
    staff: StaffNumber,
  })
  .meta({ id: 'CheckQuestion' });
export type CheckQuestion = z.infer<typeof CheckQuestion>;

/** Why an answer is what it is; fields that say nothing for a reason are null or empty. */
export const Reason = z
  .strictObject({
    reason: ReasonCode,
    /** By the asking member's own policy. */
    effect: Effect,
    criterion: Criterion.nullable(),
    state: ListingState.nullable(),
    role: Role.nullable(),
    /** Month of the first day shown of the present ACTIVE run; null on SETTLED. */
    since: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .nullable(),
    /** How many members report it; never which. */
    institutions: z.int().min(0),
    /** Whether the asking member is one of them. */
    own: z.boolean(),
    amountBand: AmountBand.nullable(),
    /** Named on a SETTLED listing too; they soften an ACTIVE one only if every report is in doubt. */
    doubts: z.array(Doubt),
    endedOn: LocalDate.nullable(),
    how: SettlementHow.nullable(),
    words: z.string(),
    /** What the customer says of it, word for word, once officers have released it; absent where there is nothing. */
    customerWords: z.array(z.string()).min(1).optional(),
  })
  .meta({ id: 'Reason' });
export type Reason = z.infer<typeof Reason>;

/** The recorded answer: a reference, not a decision (Regulation of 2013, art. 23). The bank decides. */
export const CheckAnswer = z
  .strictObject({
    id: Id,
    outcome: Outcome,
    askedAt: Instant,
    reasons: z.array(Reason),
    /** Every statement up to this `seq` is in the answer. */
    inStandingUpTo: z.int().min(0),
    ruleSet: z.string(),
    policy: z.string(),
    disclaimer: z.string(),
    /** What the counter must tell the customer; absent where the outcome is CLEAR. */
    customerRights: z.string().optional(),
  })
  .meta({ id: 'CheckAnswer' });
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** What the asking bank then did; recorded beside the check. */
export const CreditDecision = z
  .strictObject({
    decision: CreditDecisionKind,
    /** Required for OVERRIDDEN. */
    reason: Text.optional(),
    amountFen: Fen.optional(),
    loanReference: Reference.optional(),
    unit: UnitCode,
    staff: StaffNumber,
  })
  .meta({ id: 'CreditDecision' });
export type CreditDecision = z.infer<typeof CreditDecision>;

/** The credit decision is kept beside its check. */
export const CreditDecisionReceipt = z
  .strictObject({ check: Id, decision: CreditDecisionKind, receivedAt: Instant })
  .meta({ id: 'CreditDecisionReceipt' });
export type CreditDecisionReceipt = z.infer<typeof CreditDecisionReceipt>;
