import { ReportById, ReportByLoan } from '#contracts';
import { RefusedError } from '#platform';
import type { ReportAddress } from '#registry';
import type { PipeTransform } from '@nestjs/common';

/** Paths of a report, by our id and by the bank's own words for it. */
export const BY_ID = ':id';
/** Of several turns on that loan it names the last. */
export const BY_LOAN = 'by-loan/:criterion/:loanReference';

/** Of either path's parameters the address; what can be none is not found, like another member's report. */
export const addressIn = (parameters: unknown): ReportAddress => {
  const byId = ReportById.safeParse(parameters);
  if (byId.success) return byId.data;
  const byLoan = ReportByLoan.safeParse(parameters);
  if (byLoan.success) return byLoan.data;
  throw new RefusedError({ code: 'REPORT_NOT_FOUND' });
};

export const reportAddress: PipeTransform<unknown, ReportAddress> = { transform: addressIn };
