import * as z from 'zod';
import { CheckPurpose, Product } from './answer-codes.ts';
import { CheckAnswer } from './check.ts';
import { Fen, Id, Instant, LocalDate, MemberCode, Reference, StaffNumber, UnitCode } from './scalars.ts';

/** What was asked, without a name, and of the number no more than its masked form shows. */
const ReceiptQuestion = z.strictObject({
  type: z.string(),
  masked: z.string(),
  purpose: CheckPurpose,
  product: Product.nullable(),
  amountFen: Fen.nullable(),
  application: Reference.nullable(),
  loanReference: Reference.nullable(),
  authorisation: z.strictObject({ reference: Reference, signedOn: LocalDate, validUntil: LocalDate }),
  unit: UnitCode,
  staff: StaffNumber,
});

/**
 * What the receipt of a check's answer says, the payload of its JWS (RFC 7515): what a member asked, and what it was
 * answered, for the loan file. Names of RFC 7519 where there is one.
 */
export const CheckReceipt = z.strictObject({
  /** The service, by its public address. */
  iss: z.string(),
  /** The check's id. */
  jti: Id,
  /** Code of the member that asked. */
  member: MemberCode,
  asked: ReceiptQuestion,
  /** As given; its versions of rule set and policy stand in it. */
  answer: CheckAnswer,
  /** Versions of the program that answered, and of the rules by which it decides. */
  release: z.string(),
  decide: z.int().min(1),
  /** When the receipt was made; when the check was asked, `answer.askedAt` says. */
  issuedAt: Instant,
});
export type CheckReceipt = z.infer<typeof CheckReceipt>;
