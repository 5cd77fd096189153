import * as z from 'zod';
import {
  EvidenceKind,
  ExemptionKind,
  IdentifierType,
  LoanKind,
  NoticeMeans,
  PartyKind,
  Role,
  Sex,
} from './codes.ts';
import { factsOf } from './facts.ts';
import {
  Digest,
  Fen,
  LocalDate,
  Name,
  PositiveFen,
  Reference,
  StaffNumber,
  Text,
  UnitCode,
} from './scalars.ts';

/** A typed number as written on the document. A passport's number begins with its state: `CHN:E12345678` or `CHNE12345678`. */
export const IdentifierInput = z
  .strictObject({ type: IdentifierType, number: z.string().max(200, { error: 'ID_TOO_LONG' }) })
  .meta({ id: 'IdentifierInput', example: { type: 'RESIDENT_ID', number: '11010519491231002X' } });
export type IdentifierInput = z.infer<typeof IdentifierInput>;

/** The loan in the bank's own words; with the criterion its reference addresses the report. */
export const Loan = z
  .strictObject({
    reference: Reference,
    signedOn: LocalDate,
    kind: LoanKind,
    principalFen: PositiveFen,
    /** As of the facts' `asOf`. */
    outstandingFen: Fen,
  })
  .meta({ id: 'Loan' });
export type Loan = z.infer<typeof Loan>;

/** Prior notice (Regulation of 2013, art. 15), or the public judgment that is the source instead. */
export const Notice = z
  .union([
    z.strictObject({ givenOn: LocalDate, means: NoticeMeans, digest: Digest.optional() }),
    z.strictObject({ judgment: z.strictObject({ court: Text, number: Reference, datedOn: LocalDate }) }),
  ])
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof Notice>;

/** A guarantor's part: when he was called upon, until when he is liable, when he paid. */
export const Guarantee = z
  .strictObject({ calledOn: LocalDate, until: LocalDate, paidOn: LocalDate.nullable() })
  .meta({ id: 'Guarantee' });
export type Guarantee = z.infer<typeof Guarantee>;

/** Whom a report names. A class W number alone tells nobody apart: at least one must be strong. */
export const Party = z
  .strictObject({
    role: Role,
    kind: PartyKind,
    name: Name,
    formerNames: z.array(Name).max(10).optional(),
    identifiers: z.array(IdentifierInput).min(1).max(8),
    birthOn: LocalDate.optional(),
    sex: Sex.optional(),
    address: Text.optional(),
    telephone: z
      .string()
      .regex(/^[0-9+() -]{3,30}$/)
      .optional(),
    /** To be reported (arts. 13, 29). Its lack is refused by name, so that the bank sees which party to leave out. */
    consent: z.strictObject({ reference: Reference, signedOn: LocalDate }).optional(),
    /** Required for a natural person (art. 15). */
    notice: Notice.optional(),
    /** GUARANTOR only. */
    guarantee: Guarantee.optional(),
  })
  .meta({ id: 'Party' });
export type Party = z.infer<typeof Party>;

/** What never qualifies, said by the bank itself; each names the document that shows it. */
export const Exemption = z
  .strictObject({
    kind: ExemptionKind,
    /** Numbers of the instalments that it excuses; with none of the three lists it excuses all. */
    instalments: z.array(z.int().min(1)).max(600).optional(),
    interest: z.array(z.int().min(1)).max(600).optional(),
    parties: z.array(z.int().min(0).max(19)).max(20).optional(),
    /** BEFORE_COURT: the part of the debt that is before a court. */
    amountFen: PositiveFen.optional(),
    /** DEATH: the day. */
    on: LocalDate.optional(),
    document: Text,
  })
  .meta({ id: 'Exemption' });
export type Exemption = z.infer<typeof Exemption>;

/** A document that the bank keeps; the service keeps its digest only. Accusing criteria require one. */
export const Evidence = z
  .strictObject({ kind: EvidenceKind, datedOn: LocalDate, digest: Digest.optional() })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/** What every report says around its criterion's facts. */
const around = {
  loan: Loan,
  parties: z.array(Party).min(1).max(20),
  exemptions: z.array(Exemption).max(50).optional(),
  evidence: z.array(Evidence).min(1).max(50),
  unit: UnitCode,
  staff: StaffNumber,
};
/** One shape a criterion, so that facts of another criterion are a fault of shape. */
const of = <C extends keyof typeof factsOf>(criterion: C) =>
  z.strictObject({ criterion: z.literal(criterion), ...around, facts: factsOf[criterion] });

const reports = [
  of('DEFAULT'),
  of('UNPAID_INTEREST'),
  of('MISUSED_PURPOSE'),
  of('EVASION'),
  of('NOMINEE_LOAN'),
] as const;

/** Without a criterion that is one, all shapes are tried: what is wrong under each of them is told beside it. */
export const anyCriterion = { unionFallback: true };

/** A member's statement of bad conduct on one loan. */
export const ReportBody = z.discriminatedUnion('criterion', reports, anyCriterion).meta({ id: 'ReportBody' });
export type ReportBody = z.infer<typeof ReportBody>;
