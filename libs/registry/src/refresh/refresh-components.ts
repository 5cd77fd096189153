import { failpoint } from '#platform';
import type { Database, Transaction } from '../database.ts';
import { loadRuleSets } from '../administer/rule-sets.ts';
import { sqlFile } from '../sql-file.ts';
import { compareStanding } from '../standing/compare-standing.ts';
import { computeStanding } from '../standing/compute-standing.ts';
import { loadComponent, type Mark } from './load-component.ts';
import { GrewMeanwhile, lockComponents } from './lock-components.ts';
import { retried } from './retry.ts';
import { loadStanding, saveDifference } from './save-difference.ts';
import { storeEvents } from './store-events.ts';

const CLEAR = sqlFile('refresh/clear-marks');

/** A component that grows under every attempt, or a deadlock that comes again: give up after this many. */
const ATTEMPTS_MOST = 8;

export interface RefreshOptions {
  /** False in a rebuild, which tells nothing new, but of the statements that were pending still. */
  events?: boolean;
  /** The numbers are of several statements, which can be refreshed apart as well. */
  batched?: boolean;
}

/** Exactly those that were loaded: a mark that came since is of a statement that was not read. */
const clearMarks = (tx: Transaction, marks: Mark[]) =>
  marks.length === 0
    ? Promise.resolve([])
    : tx.rows(CLEAR, [marks.map(m => m.seq), marks.map(m => Buffer.from(m.index, 'hex'))]);

/**
 * The only way into subjects, findings, listings and cards: a report, a file, a rule set for past days and a
 * restored backup are all this.
 */
const refreshOnce = (db: Database, indexes: string[], { events, batched }: Required<RefreshOptions>) =>
  db.transaction(async tx => {
    const component = await lockComponents(tx, indexes, { batched });
    const loaded = await loadComponent(tx, component);
    await failpoint('matcher.loaded');
    const parties = [...new Set(loaded.claims.map(c => c.party))];
    const before = await loadStanding(tx, { indexes: component, parties });
    const after = computeStanding(loaded, await loadRuleSets(tx));
    const difference = compareStanding(before, after);
    await saveDifference(tx, difference);
    await clearMarks(tx, loaded.marks);
    // Whoever takes a mark away tells what it brought: nobody else will.
    if (events || loaded.marks.length > 0) await storeEvents(tx, { loaded, before, after, difference });
    await failpoint('matcher.before-commit');
  });

/**
 * Recomputes the standing of every component that touches `indexes`, in one transaction.
 * Safe to run twice, late, or beside another: it derives everything from statements.
 *
 * @param indexes blind indexes as hex
 * @throws TooWide where a batch touches too many numbers: the caller halves it
 */
export const refreshComponents = async (
  db: Database,
  indexes: string[],
  { events = true, batched = false }: RefreshOptions = {},
): Promise<void> => {
  let wanted = indexes;
  await retried(ATTEMPTS_MOST, async () => {
    try {
      await refreshOnce(db, wanted, { events, batched });
    } catch (error) {
      if (error instanceof GrewMeanwhile) wanted = error.indexes;
      throw error;
    }
  });
  await failpoint('matcher.after-commit');
};
