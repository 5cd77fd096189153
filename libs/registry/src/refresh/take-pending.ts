import type { Asks, Database } from '../database.ts';
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

/** The floor as it stands and as it could: in one snapshot every statement up to its head is either pending or in the standing. */
const FLOOR = {
  name: 'floor-now',
  text: `SELECT h.floor AS stands, coalesce((SELECT min(seq) - 1 FROM cell.pending WHERE failed_at IS NULL), h.seq) AS could
           FROM cell.head h`,
};

/**
 * Moves up the floor below which nothing is pending. It is read again under the head's lock: what is tried again lowers the
 * floor under the same lock, and must not be passed by a floor that was read before.
 */
export const moveFloor = async (db: Database): Promise<void> => {
  const read = async (from: Asks) => (await from.rows<{ stands: number; could: number }>(FLOOR))[0];
  const now = await read(db);
  if (!now || now.could <= now.stands) return;
  await db.transaction(async tx => {
    await tx.rows({ name: 'lock-head', text: 'SELECT 1 FROM cell.head FOR UPDATE' });
    const could = (await read(tx))?.could ?? 0;
    await tx.rows({ name: 'move-floor', text: 'UPDATE cell.head SET floor = $1 WHERE floor < $1' }, [could]);
  });
};
