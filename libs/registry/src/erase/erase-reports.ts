import { failpoint } from '#platform';
import { loadRuleSets } from '../administer/rule-sets.ts';
import type { Asks, Database } from '../database.ts';
import { loadComponent } from '../refresh/load-component.ts';
import { GrewMeanwhile, lockComponents } from '../refresh/lock-components.ts';
import { retried } from '../refresh/retry.ts';
import { loadStanding, saveDifference } from '../refresh/save-difference.ts';
import { sqlFile } from '../sql-file.ts';
import { compareStanding } from '../standing/compare-standing.ts';
import { computeStanding } from '../standing/compute-standing.ts';
import { ERASE, type Ended } from './erase-ended.ts';

const DUE = sqlFile('erase/due');
const NUMBERS = {
  name: 'numbers-of-reports',
  text: `SELECT DISTINCT encode(blind_index, 'hex') AS index FROM claim WHERE report = ANY ($1::uuid[])`,
};
/** As a refresh's. */
const ATTEMPTS_MOST = 8;

/** Reports, and PROTECTs, that are due by the one clock: after one of them, or of these alone. */
export const dueReports = (
  from: Asks,
  { after = null, only = null, most }: { after?: string | null; only?: string[] | null; most: number },
): Promise<Ended[]> => from.rows<Ended>(DUE, [after, only, most]);

const eraseOnce = (db: Database, reports: string[], numbers: string[]): Promise<number> =>
  db.transaction(async tx => {
    const component = await lockComponents(tx, numbers, { batched: reports.length > 1 });
    // Under the locks: another may have erased some meanwhile, or something may have been told of them.
    const due = await dueReports(tx, { only: reports, most: reports.length });
    const loaded = await loadComponent(tx, component);
    if (due.length === 0 || loaded.marks.length > 0) return 0;
    const parties = [...new Set(loaded.claims.map(({ party }) => party))];
    const before = await loadStanding(tx, { indexes: component, parties });
    await tx.rows(ERASE, [due.map(({ seq }) => seq)]);
    const after = computeStanding(await loadComponent(tx, component), await loadRuleSets(tx));
    // No events: what is erased was shown to nobody any more, and nothing of it is told again.
    await saveDifference(tx, compareStanding(before, after));
    await failpoint('matcher.erase.before-commit');
    return due.length;
  });

/**
 * Erases these reports and PROTECTs, as far as they are due, with the refresh of their components in one transaction. What waits to be
 * taken into the standing goes first: then nothing is erased, and the next run finds it again.
 *
 * @returns how many were erased
 * @throws TooWide where a batch touches too many numbers: the caller halves it
 */
export const eraseReports = async (db: Database, reports: string[]): Promise<number> => {
  const rows = await db.rows<{ index: string }>(NUMBERS, [reports]);
  let wanted = rows.map(({ index }) => index);
  const erased = await retried(ATTEMPTS_MOST, async () => {
    try {
      return await eraseOnce(db, reports, wanted);
    } catch (error) {
      if (error instanceof GrewMeanwhile) wanted = error.indexes;
      throw error;
    }
  });
  await failpoint('matcher.erase.after-commit');
  return erased;
};
