import * as z from 'zod';
import { ActKind, HeardHow, NomineeProof, PurposeCode } from './codes.ts';
import { Fen, LocalDate, PositiveFen, Text } from './scalars.ts';

/** The bank's own running number; consecutive numbers follow each other in time. */
const No = z.int().min(1).max(100_000);
/** A place in this report's `evidence` or `parties`, from 0. */
const At = z.int().min(0).max(99);
/** Which documents of this report's `evidence` prove it. */
const evidenceAt = z.array(At).max(50);
/** The parties whose conduct it is: only they are listed. */
const actors = z.array(At).min(1).max(20);

/** One instalment: `dueOn` is the last day on which payment was in time; `clearedOn` the day when at most 100 fen were left. */
export const Instalment = z
  .strictObject({
    no: No,
    dueOn: LocalDate,
    amountFen: PositiveFen,
    clearedOn: LocalDate.nullable(),
    paidFen: Fen.optional(),
  })
  .meta({ id: 'Instalment' });
export type Instalment = z.infer<typeof Instalment>;

/** One interest due (结息); penalties and interest on arrears are none. */
export const InterestDue = z
  .strictObject({
    no: No,
    dueOn: LocalDate,
    amountFen: PositiveFen,
    paidOn: LocalDate.nullable(),
    paidFen: Fen.optional(),
  })
  .meta({ id: 'InterestDue' });
export type InterestDue = z.infer<typeof InterestDue>;

/** A purpose as a code, which is compared, and in words, which are shown. Agreed UNSPECIFIED cannot be broken. */
export const Purpose = z.strictObject({ code: PurposeCode, words: Text }).meta({ id: 'Purpose' });

/** Instalments without a gap from the first one sent, those paid in time too. */
export const DefaultFacts = z
  .strictObject({ asOf: LocalDate, instalments: z.array(Instalment).min(1).max(600) })
  .meta({ id: 'DefaultFacts' });
/** Interest dues by number, as instalments. */
export const UnpaidInterestFacts = z
  .strictObject({ asOf: LocalDate, interest: z.array(InterestDue).min(1).max(600) })
  .meta({ id: 'UnpaidInterestFacts' });
/** The money went to another purpose than agreed; the borrower was heard on it. */
export const MisusedPurposeFacts = z
  .strictObject({
    asOf: LocalDate,
    agreedPurpose: Purpose,
    priorConsent: z.boolean(),
    uses: z
      .array(
        z.strictObject({ usedOn: LocalDate, amountFen: PositiveFen, purpose: Purpose, evidence: evidenceAt }),
      )
      .min(1)
      .max(100),
    heardOn: LocalDate,
    heardHow: HeardHow,
    actors,
  })
  .meta({ id: 'MisusedPurposeFacts' });
/** Able to pay and yet evading: each act with the documents that prove it. */
export const EvasionFacts = z
  .strictObject({
    asOf: LocalDate,
    ableToPay: z.strictObject({ words: Text, evidence: evidenceAt }),
    acts: z
      .array(z.strictObject({ kind: ActKind, doneOn: LocalDate, words: Text, evidence: evidenceAt }))
      .min(1)
      .max(100),
    actors,
  })
  .meta({ id: 'EvasionFacts' });
/** Taken in another's name. A nominal borrower who did not consent is a victim and never listed. */
export const NomineeLoanFacts = z
  .strictObject({
    asOf: LocalDate,
    proof: NomineeProof,
    evidence: evidenceAt,
    nominalConsented: z.boolean(),
    staffInvolved: z.boolean(),
    actors,
  })
  .meta({ id: 'NomineeLoanFacts' });

export type DefaultFacts = z.infer<typeof DefaultFacts>;
export type UnpaidInterestFacts = z.infer<typeof UnpaidInterestFacts>;
export type MisusedPurposeFacts = z.infer<typeof MisusedPurposeFacts>;
export type EvasionFacts = z.infer<typeof EvasionFacts>;
export type NomineeLoanFacts = z.infer<typeof NomineeLoanFacts>;

/** The facts of each criterion; a sixth criterion is one line more. */
export const factsOf = {
  DEFAULT: DefaultFacts,
  UNPAID_INTEREST: UnpaidInterestFacts,
  MISUSED_PURPOSE: MisusedPurposeFacts,
  EVASION: EvasionFacts,
  NOMINEE_LOAN: NomineeLoanFacts,
} as const;
export type FactsOf = { [C in keyof typeof factsOf]: z.infer<(typeof factsOf)[C]> };
