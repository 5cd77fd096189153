import type { OperatorKind } from '#contracts';
import type { Asks, Database } from '../database.ts';

/**
 * Gateway and matcher do not start without an operator, without its legal basis (every kind but SANDBOX states one), or
 * where the clock's kind differs from the operator's.
 *
 * @returns the operator's kind
 */
export const assertOperator = async (db: Asks): Promise<OperatorKind> => {
  const [row] = await db.rows<{ clock: string | null; kind: OperatorKind; based: boolean }>(
    'SELECT (SELECT kind FROM cell.clock) AS clock, kind, legal_basis IS NOT NULL AS based FROM operator',
  );
  if (!row) throw new Error('no operator: run lianfang-admin init first');
  if (row.kind !== 'SANDBOX' && !row.based)
    throw new Error('the operator states no legal basis: run lianfang-admin init');
  if (row.clock !== row.kind) throw new Error("the clock's kind differs from the operator's");
  return row.kind;
};

/**
 * Makes the months of check rows from the present one through three on. Without its month no check can be
 * recorded, so none is answered: hence ahead of time.
 */
export const makePartitions = async (db: Asks): Promise<void> => {
  await db.rows('SELECT cell.make_partitions()');
};

/**
 * Moves the one clock forward to an instant, as owner; never back. The months of check rows come with it, in one transaction:
 * else a check between the two would find no place for its row.
 *
 * @returns false where the clock is past it already.
 * @throws where the operator is no SANDBOX (a CHECK of the table).
 */
export const moveClock = (owner: Database, to: Date): Promise<boolean> =>
  owner.transaction(async tx => {
    const moved = await tx.rows(
      'UPDATE cell.clock SET ahead = ahead + ($1::timestamptz - cell.moment()) WHERE $1 > cell.moment() RETURNING one',
      [to],
    );
    await makePartitions(tx);
    return moved.length > 0;
  });

const CLOCK = {
  name: 'read-clock',
  text: 'SELECT m AS now, cell.day(m)::text AS day FROM cell.moment() m',
};

/** The one clock's instant and Shanghai day. */
export const readClock = async (db: Asks): Promise<{ now: Date; day: string }> => {
  const [row] = await db.rows<{ now: Date | null; day: string }>(CLOCK);
  // No row of cell.clock, which init writes: the moment is null.
  if (!row?.now) throw new Error('no operator: run lianfang-admin init first');
  return { now: row.now, day: row.day };
};
