import type { Database } from '../database.ts';
import { sqlFile } from '../sql-file.ts';

const TAKE = sqlFile('refresh/take-pending');

/** After this long a statement that was taken and is still pending is taken again: its job is lost, or only slow. */
const TAKEN_AGAIN_AFTER_SECONDS = 30;

/** Statements to be refreshed, in order; taken for this caller. */
export const takePending = async (
  db: Database,
  most: number,
  takenAgainAfterSeconds = TAKEN_AGAIN_AFTER_SECONDS,
): Promise<number[]> => {
  const rows = await db.rows<{ seq: number }>(TAKE, [most, `${String(takenAgainAfterSeconds)} seconds`]);
  return rows.map(row => row.seq);
};

/**
 * Moves up the floor below which nothing is pending. Two statements on purpose: the floor comes from one snapshot, in which
 * every statement up to its head is either pending or in the standing.
 */
export const moveFloor = async (db: Database): Promise<void> => {
  const [row] = await db.rows<{ floor: number }>({
    name: 'floor-now',
    text: `SELECT coalesce((SELECT min(seq) - 1 FROM cell.pending WHERE failed_at IS NULL), (SELECT seq FROM cell.head)) AS floor`,
  });
  await db.rows({ name: 'move-floor', text: 'UPDATE cell.head SET floor = $1 WHERE floor < $1' }, [
    row?.floor ?? 0,
  ]);
};
