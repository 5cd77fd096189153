import type { Database } from '../database.ts';
import { refreshComponents } from './refresh-components.ts';
import { isLostRace } from './retry.ts';
import { isServerFault } from './server-fault.ts';

/**
 * Takes the pending marks of these statements into the standing; those already taken cost nothing. What
 * failed for good waits for an operator, whoever names it again.
 */
const refreshSeqs = async (db: Database, seqs: number[]): Promise<void> => {
  const marks = await db.rows<{ index: string }>(
    {
      name: 'pending-indexes',
      text: `SELECT DISTINCT encode(blind_index, 'hex') AS index FROM cell.pending
              WHERE seq = ANY ($1::bigint[]) AND failed_at IS NULL`,
    },
    [seqs],
  );
  if (marks.length > 0)
    await refreshComponents(
      db,
      marks.map(m => m.index),
      { batched: seqs.length > 1 },
    );
};

export interface FailedSeq {
  seq: number;
  cause: unknown;
  /** The cause is not the statement's own: a lost race, or a server that could not serve. It never fails for good. */
  mayPass: boolean;
}

/**
 * Refreshes what these statements touch. A batch that fails, or that is too wide to lock, is halved, down to the one that
 * fails; the others go on. In the worst case 2n − 1 refreshes for n statements. Where the server cannot serve nothing is
 * halved: each part would wait for it anew.
 *
 * @returns the statements that failed, each with its cause; the caller retries them.
 */
export const refreshPending = async (db: Database, seqs: number[]): Promise<FailedSeq[]> => {
  try {
    await refreshSeqs(db, seqs);
    return [];
  } catch (cause) {
    const serverFault = isServerFault(cause);
    if (seqs.length <= 1 || serverFault)
      return seqs.map(seq => ({ seq, cause, mayPass: serverFault || isLostRace(cause) }));
    const half = Math.ceil(seqs.length / 2);
    return [
      ...(await refreshPending(db, seqs.slice(0, half))),
      ...(await refreshPending(db, seqs.slice(half))),
    ];
  }
};
