import type { ReportView } from '#contracts';
import type { Asks } from '../database.ts';
import { sqlFile } from '../sql-file.ts';

/** What is left of an erased report. */
export interface Skeleton {
  report: string;
  turn: number;
  /** Facts of a new report are new after this day; null where it may come again. */
  factsNewAfter: string | null;
}

const OF_LOAN = sqlFile('read/erased-of-loan');
const BY_ID = {
  name: 'erased-by-id',
  text: `SELECT report, received_at AS "receivedAt",
                (SELECT count(*)::int FROM statement o WHERE o.report = s.report) AS number
           FROM statement s WHERE report = ANY ($1::uuid[]) AND number = 1 AND erased_at IS NOT NULL`,
};

/** The present member's erased reports under a loan digest (of member, loan and criterion), last turn first. */
export const erasedOfLoan = (tx: Asks, loanDigest: Buffer): Promise<Skeleton[]> =>
  tx.rows<Skeleton>(OF_LOAN, [loanDigest]);

/** Those of the present member's own among these reports that are erased: that they were, when, and nothing else. */
export const erasedViews = async (tx: Asks, reports: string[]): Promise<Map<string, ReportView>> => {
  const rows = await tx.rows<{ report: string; receivedAt: Date; number: number }>(BY_ID, [reports]);
  return new Map(
    rows.map(({ report, receivedAt, number }) => [
      report,
      {
        ...{ id: report, number, status: 'ERASED', receivedAt: receivedAt.toISOString() },
        ...{ criterion: null, loan: null, versions: [], finding: null, disputes: [], nextDeadline: null },
      },
    ]),
  );
};
