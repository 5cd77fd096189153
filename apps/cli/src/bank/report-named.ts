import type { ReportAddress } from '#client';
import { UsageError } from './usage-error.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A report as the command line names it: its id alone, or loan reference and criterion.
 *
 * @throws UsageError where a loan reference stands alone
 */
export const reportNamed = (name: string, criterion: string | undefined): ReportAddress => {
  if (criterion !== undefined) return { criterion, loanReference: name };
  if (UUID.test(name)) return { id: name };
  throw new UsageError(
    '请给出报送编号，或贷款编号和认定标准 give a report id, or loan reference and criterion',
  );
};
