import type { ReportAddress } from '#client';
import { UsageError } from './usage-error.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Other codes are judged by the service. This one stands in a path, where a wrong word finds no report, and no more is said. */
const criterionOf = async (typed: string): Promise<string> => {
  const { Criterion } = await import('#contracts');
  if (Criterion.safeParse(typed).success) return typed;
  throw new UsageError(`没有该认定标准 no such criterion: ${typed} (${Criterion.options.join(', ')})`);
};

/**
 * A report as the command line names it: its id alone, or loan reference and criterion.
 *
 * @throws UsageError where a loan reference stands alone, or the criterion is none
 */
export const reportNamed = async (name: string, criterion: string | undefined): Promise<ReportAddress> => {
  if (criterion !== undefined) return { criterion: await criterionOf(criterion), loanReference: name };
  if (UUID.test(name)) return { id: name };
  throw new UsageError(
    '请给出报送编号，或贷款编号和认定标准 give a report id, or loan reference and criterion',
  );
};
