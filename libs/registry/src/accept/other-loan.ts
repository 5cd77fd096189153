import type { CorrectionBody, Refusal } from '#contracts';
import type { ReportVersion } from '#criteria';

/**
 * A correction never changes the criterion or the loan; the sum outstanding is a fact, not the loan. `last`
 * is the version before. Who mistook one of these withdraws, as WRONG_LOAN or WRONG_CRITERION, and reports
 * again: notice and turn belong to them.
 */
export const otherLoan = (body: CorrectionBody, last: ReportVersion | undefined): Refusal[] => {
  if (!last || last.criterion !== body.criterion)
    return [{ code: 'REPORT_OTHER_CRITERION', pointer: '/criterion' }];
  const fields = ['reference', 'signedOn', 'kind', 'principalFen'] as const;
  return fields.flatMap(field =>
    last.loan[field] === body.loan[field]
      ? []
      : [{ code: 'REPORT_OTHER_LOAN' as const, pointer: `/loan/${field}` }],
  );
};
