import * as z from 'zod';

/** Longest texts, in characters. Bodies are bounded as a whole too (1 MiB). */
const TEXT = 500;
const NAME = 100;

/** Nobody whom a report can name was born before it, and nothing told is older (as the bound of birth dates in numbers). */
const EARLIEST = '1850-01-01';

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`, from 1850 on; a day that does not exist is refused. */
export const LocalDate = z.iso
  .date()
  .refine(day => day >= EARLIEST)
  .meta({ id: 'LocalDate', description: 'Calendar date in Asia/Shanghai.', example: '2025-06-08' });
export type LocalDate = z.infer<typeof LocalDate>;

/** An instant, RFC 3339 in UTC. */
export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'RFC 3339 instant in UTC.' });

/** Money in fen (1/100 yuan): a whole number from 0 to 2^53 - 1. */
export const Fen = z
  .int()
  .min(0)
  .meta({ id: 'Fen', description: 'Amount in fen (1/100 yuan).', example: 200000 });

/** Money in fen, at least 1. */
export const PositiveFen = z
  .int()
  .min(1)
  .meta({ id: 'PositiveFen', description: 'Amount in fen (1/100 yuan), at least 1.' });

/** UUID (the service mints version 7). Read in either case, kept in lower (RFC 9562, section 4). */
export const Id = z.uuid().toLowerCase().meta({ id: 'Id', description: 'UUID.' });
export type Id = z.infer<typeof Id>;

/** A member's code: never used again for another member. */
export const MemberCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,7}$/)
  .meta({ id: 'MemberCode', example: 'RCA' });

/** A unit (网点) of a member; it must be in force there. */
export const UnitCode = z
  .string()
  .regex(/^[0-9A-Za-z-]{1,20}$/)
  .meta({ id: 'UnitCode', example: '0012' });

/** A staff number (工号): its form is checked, whether it exists is not: an unknown one must never stop a counter. */
export const StaffNumber = z
  .string()
  .regex(/^[0-9A-Za-z-]{1,20}$/)
  .meta({ id: 'StaffNumber', example: '10231' });

/** Text without control characters, not only blanks. */
const plain = (most: number, form = /^(?=[^]*\S)[^\p{Cc}]*$/u) => z.string().min(1).max(most).regex(form);
export const Text = plain(TEXT).meta({ id: 'Text', description: 'Plain text without control characters.' });
export const Name = plain(NAME).meta({
  id: 'Name',
  description: 'Name as the document prints it.',
  example: '王小丫',
});

/**
 * The bank's own reference of a contract, an authorisation, an application: kept as said. It stands in paths, where `.` and
 * `..` are steps, however they are encoded (RFC 3986, section 5.2.4).
 */
export const Reference = plain(64, /^(?!\.{1,2}$)(?=[^]*\S)[^\p{Cc}]*$/u).meta({
  id: 'Reference',
  example: 'JK-2023-000123',
});

/** SHA-256 of a document that the bank keeps. */
export const Digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({ id: 'Digest', example: `sha256:${'0'.repeat(64)}` });
