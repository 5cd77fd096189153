import * as z from 'zod';
import { Criterion, EvidenceKind, IdentifierType } from './codes.ts';
import { DisputeGround } from './dispute-codes.ts';
import { Evidence, IdentifierInput } from './report.ts';
import { Digest, Id, LocalDate, MemberCode, Reference, StaffNumber, Text, UnitCode } from './scalars.ts';

/** Who said it at the member; the unit must be in force there. */
const by = { unit: UnitCode, staff: StaffNumber };

/** The party's own words; an officer may release them into answers. */
const OwnWords = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?=[^]*\S)[^\p{Cc}]*$/u)
  .meta({ id: 'OwnWords', description: "The party's own words, up to 200 characters." });

/** What is challenged: a report, by its id or the bank's own loan; a check; or whose a number is. */
export const DisputeAbout = z
  .union([
    z.strictObject({ report: Id }),
    z.strictObject({ loanReference: Reference, criterion: Criterion, memberCode: MemberCode }),
    z.strictObject({ check: Id }),
    z.strictObject({ identifier: IdentifierInput }),
  ])
  .meta({ id: 'DisputeAbout' });
export type DisputeAbout = z.infer<typeof DisputeAbout>;

/** A subject's challenge (Regulation of 2013, art. 25), taken at a member's counter for one party. */
export const DisputeBody = z
  .strictObject({
    about: DisputeAbout,
    /** Place of the party in the report's last version, from 0; may be left out where it names one party. */
    party: z.int().min(0).max(19).optional(),
    ground: DisputeGround,
    /** Without new evidence a second dispute of the same party softens nothing. */
    newEvidence: z.strictObject({ kind: EvidenceKind, digest: Digest.optional() }).optional(),
    words: OwnWords.optional(),
    /** The document by which the counter saw who disputes. */
    identitySeen: z.strictObject({ type: IdentifierType, seenOn: LocalDate }),
    evidence: z.array(Evidence).max(50),
    ...by,
  })
  .meta({ id: 'DisputeBody' });
export type DisputeBody = z.infer<typeof DisputeBody>;

/** The party takes its dispute back. */
export const DisputeWithdrawalBody = z.strictObject({ ...by }).meta({ id: 'DisputeWithdrawalBody' });
export type DisputeWithdrawalBody = z.infer<typeof DisputeWithdrawalBody>;

/** The reporting member stands by its report; to give way is a correction, settlement or withdrawal. */
export const ReplyBody = z
  .strictObject({ dispute: Id, grounds: Text, evidence: z.array(Evidence).max(50), ...by })
  .meta({ id: 'ReplyBody' });
export type ReplyBody = z.infer<typeof ReplyBody>;
