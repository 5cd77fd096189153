import type { Database } from '../database.ts';
import { isServerFault } from '../refresh/server-fault.ts';
import { dueDisputes, eraseDisputes, eraseProposals } from './erase-disputes.ts';
import type { Ended } from './erase-ended.ts';
import { dueReports, eraseReports } from './erase-reports.ts';

/** Erased together: few, since the locks of their components are held through two loads. */
const A_BATCH = 16;

export interface ErasureRun {
  /** Reports, PROTECTs, unmatched disputes and proposals that were due when they were looked at, and how many are erased now. */
  due: number;
  erased: number;
  /** Of each one that could not be erased, why. It is due still. */
  failed: { id: string; cause: unknown }[];
}

/** A batch that fails, or in which something waits, is halved down to those that have it; the others go on. */
const erasedOf = async (
  erase: (batch: Ended[]) => Promise<number>,
  batch: Ended[],
  failed: ErasureRun['failed'],
): Promise<number> => {
  try {
    const erased = await erase(batch);
    if (erased > 0 || batch.length <= 1) return erased;
  } catch (cause) {
    const [one] = batch;
    if (isServerFault(cause)) throw cause;
    if (one !== undefined && batch.length === 1) {
      failed.push({ id: one.id, cause });
      return 0;
    }
  }
  const half = Math.ceil(batch.length / 2);
  const first = await erasedOf(erase, batch.slice(0, half), failed);
  return first + (await erasedOf(erase, batch.slice(half), failed));
};

/** One kind of what is due, a batch after the other: each one is looked at once a run. */
const eraseAll = async (
  run: ErasureRun,
  erase: (batch: Ended[]) => Promise<number>,
  next: (after: Ended | undefined) => Promise<Ended[]>,
): Promise<void> => {
  for (let due = await next(undefined); due.length > 0; due = await next(due.at(-1))) {
    run.due += due.length;
    run.erased += await erasedOf(erase, due, run.failed);
  }
};

/**
 * Erases everything that need be kept no longer today. Safe to run twice, or beside another: what each is by then is read
 * again under its locks.
 */
export const eraseDue = async (db: Database): Promise<ErasureRun> => {
  const run: ErasureRun = { due: 0, erased: 0, failed: [] };
  await eraseAll(
    run,
    batch =>
      eraseReports(
        db,
        batch.map(({ id }) => id),
      ),
    after => dueReports(db, { after: after?.id ?? null, most: A_BATCH }),
  );
  await eraseAll(
    run,
    batch => eraseDisputes(db, batch),
    after => dueDisputes(db, { after: after?.seq ?? 0, most: A_BATCH }),
  );
  const proposals = await eraseProposals(db);
  run.due += proposals;
  run.erased += proposals;
  return run;
};
