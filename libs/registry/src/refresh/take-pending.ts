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

/** In one snapshot every statement up to the head is either pending or in the standing. */
const COULD = 'coalesce((SELECT min(seq) - 1 FROM cell.pending WHERE failed_at IS NULL), h.seq)';

const MAY_MOVE = {
  name: 'floor-may-move',
  text: `SELECT floor < ${COULD} AS "mayMove" FROM cell.head h`,
};

/**
 * One transaction in one message: the head is what acceptance waits for, and a worker that is frozen between two messages
 * would hold it. The second statement sees what was committed before the lock was had.
 */
const MOVE = `SELECT 1 FROM cell.head FOR UPDATE;
  UPDATE cell.head h SET floor = ${COULD} WHERE floor < ${COULD}`;

/**
 * Moves up the floor below which nothing is pending. It is read again under the head's lock: what is tried again lowers the
 * floor under the same lock, and must not be passed by a floor that was read before.
 */
export const moveFloor = async (db: Database): Promise<void> => {
  const [head] = await db.rows<{ mayMove: boolean }>(MAY_MOVE);
  if (head?.mayMove) await db.rows(MOVE);
};
