import type { Database } from '../database.ts';
import { isServerFault } from '../refresh/server-fault.ts';
import { dueReports, eraseReports } from './erase-reports.ts';

/** Reports erased together: few, since their locks are held through two loads. */
const REPORTS_A_BATCH = 16;

export interface ErasureRun {
  /** Reports that were due when they were looked at, and those of them that are erased now. */
  due: number;
  erased: number;
  /** Of each report that could not be erased, why. It is due still. */
  failed: { report: string; cause: unknown }[];
}

/** A batch that fails, or in which something waits, is halved down to the reports that have it; the others go on. */
const erasedOf = async (db: Database, reports: string[], failed: ErasureRun['failed']): Promise<number> => {
  try {
    const erased = await eraseReports(db, reports);
    if (erased > 0 || reports.length <= 1) return erased;
  } catch (cause) {
    const [report] = reports;
    if (isServerFault(cause)) throw cause;
    if (report !== undefined && reports.length === 1) {
      failed.push({ report, cause });
      return 0;
    }
  }
  const half = Math.ceil(reports.length / 2);
  const first = await erasedOf(db, reports.slice(0, half), failed);
  return first + (await erasedOf(db, reports.slice(half), failed));
};

/**
 * Erases every report that need be kept no longer today. Safe to run twice, or beside another: each report is looked at once
 * a run, and what it is by then is read again under its locks.
 */
export const eraseDue = async (db: Database): Promise<ErasureRun> => {
  const run: ErasureRun = { due: 0, erased: 0, failed: [] };
  let after: string | null = null;
  for (;;) {
    const due = await dueReports(db, { after, most: REPORTS_A_BATCH });
    const last = due.at(-1);
    if (!last) return run;
    after = last.report;
    run.due += due.length;
    run.erased += await erasedOf(
      db,
      due.map(({ report }) => report),
      run.failed,
    );
  }
};
