import type { ReportBody } from '#contracts';
import type { Caller } from '../caller.ts';
import type { Registry } from '../registry.ts';
import { acceptStatement } from './accept-statement.ts';
import type { Accepted } from './accepted.ts';
import { prepareReport } from './prepare-report.ts';

/**
 * Accepts a report of bad conduct. Refused: whatever is invalid, incomplete or contradictory in it, all at once;
 * REPORT_DUPLICATE or REPORT_SAME_CONDUCT with the first report's id where the loan was reported before.
 */
export const acceptReport = (
  registry: Registry,
  caller: Caller,
  { key, body }: { key: string; body: ReportBody },
): Promise<Accepted> =>
  acceptStatement(registry, caller, {
    key,
    unit: body.unit,
    said: { kind: 'REPORT', body },
    prepare: (tx, day) => prepareReport(registry, body, { member: caller.member.id, tx, day }),
  });
