import * as z from 'zod';
import { Criterion, ReportStatus } from './codes.ts';
import { Id, LocalDate, Reference } from './scalars.ts';

/** Most reports on a page, and how many where the caller does not say. */
const PAGE_MOST = 200;
const PAGE_USUAL = 50;

/** The caller's own reports, in the order of receipt; `after` is the last id of the page before. */
export const ReportQuery = z
  .strictObject({
    after: Id.optional(),
    /** A query is text: digits are read as a number. */
    limit: z.coerce.number().int().min(1).max(PAGE_MOST).default(PAGE_USUAL),
    loanReference: Reference.optional(),
    status: ReportStatus.optional(),
    receivedOn: LocalDate.optional(),
  })
  .meta({ id: 'ReportQuery' });
export type ReportQuery = z.infer<typeof ReportQuery>;

export const ReportById = z.strictObject({ id: Id }).meta({ id: 'ReportById' });
/** The member's own words for a report: its last turn under this loan and criterion. */
export const ReportByLoan = z
  .strictObject({ criterion: Criterion, loanReference: Reference })
  .meta({ id: 'ReportByLoan' });
export const DisputeById = z.strictObject({ id: Id }).meta({ id: 'DisputeById' });
export const CheckById = z.strictObject({ id: Id }).meta({ id: 'CheckById' });

/** Visible ASCII alone, so that a key looks the same in every log and database. */
const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,64}$/)
  .meta({
    description: '1 to 64 visible ASCII characters; a new one a statement, the same one to resend it.',
  });

/** A fresh key a statement; the same key and body gives the first answer again. */
export const StatementHeaders = z
  .strictObject({ 'Idempotency-Key': idempotencyKey })
  .meta({ id: 'StatementHeaders' });

/** `If-Match` names the report's number that the caller has seen; left out it is `*`. */
export const ReportHeaders = z
  .strictObject({
    'Idempotency-Key': idempotencyKey,
    'If-Match': z
      .string()
      .regex(/^(\*|"[1-9]\d{0,8}")$/)
      .optional()
      .meta({ description: 'The number of the report, quoted, or *.' }),
  })
  .meta({ id: 'ReportHeaders' });
