import type { Asks } from '../database.ts';

/** Gateway and matcher do not start where the clock's kind differs from the operator's. */
export const assertClockKind = async (db: Asks): Promise<void> => {
  const [row] = await db.rows<{ clock: string; operator: string | null }>(
    'SELECT c.kind AS clock, (SELECT kind FROM operator) AS operator FROM cell.clock c',
  );
  if (!row?.operator) throw new Error('No operator: run lianfang-admin init first.');
  if (row.clock !== row.operator) throw new Error("The clock's kind differs from the operator's.");
};

/** Makes the months of check rows from the present one through three on. */
export const makePartitions = async (db: Asks): Promise<void> => {
  await db.rows('SELECT cell.make_partitions()');
};

/**
 * Moves the one clock forward to an instant, as owner; never back.
 *
 * @returns false where the clock is past it already.
 * @throws where the operator is no SANDBOX (a CHECK of the table).
 */
export const moveClock = async (owner: Asks, to: Date): Promise<boolean> => {
  const moved = await owner.rows(
    `UPDATE cell.clock SET ahead = $1::timestamptz - clock_timestamp()
      WHERE $1::timestamptz - clock_timestamp() > ahead RETURNING one`,
    [to],
  );
  await makePartitions(owner);
  return moved.length > 0;
};

/** The one clock's instant and Shanghai day. */
export const readClock = async (db: Asks): Promise<{ now: Date; day: string }> => {
  const [row] = await db.rows<{ now: Date; day: string }>(
    'SELECT m AS now, cell.day(m)::text AS day FROM cell.moment() m',
  );
  if (!row) throw new Error('the clock is missing');
  return row;
};
