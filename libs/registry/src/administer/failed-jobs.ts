import type { Asks, Database } from '../database.ts';

/** A statement that could not be taken into the standing, with its cause. Its numbers answer STANDING_STALE meanwhile. */
export interface FailedStatement {
  seq: number;
  failedAt: Date;
  /** Kind, SQLSTATE and place; never a message, which may quote a person's data. */
  cause: string;
  /** On how many numbers it waits. */
  numbers: number;
  /** An operator has seen it and lists it no more. */
  discarded: boolean;
}

/** Keeps why a statement failed for good; it holds back no other. */
export const markFailed = async (db: Asks, failed: { seq: number; cause: string }[]): Promise<void> => {
  await db.rows(
    `UPDATE cell.pending p SET failed_at = cell.moment(), cause = f.cause
       FROM unnest($1::bigint[], $2::text[]) AS f(seq, cause) WHERE p.seq = f.seq AND p.failed_at IS NULL`,
    [failed.map(f => f.seq), failed.map(f => f.cause)],
  );
};

export const failedStatements = (db: Asks): Promise<FailedStatement[]> =>
  db.rows<FailedStatement>(
    `SELECT seq, max(failed_at) AS "failedAt", max(cause) AS cause, count(*)::int AS numbers,
            bool_and(discarded) AS discarded
       FROM cell.pending WHERE failed_at IS NOT NULL GROUP BY seq ORDER BY seq`,
  );

/** Lets failed statements be taken again; the floor goes back below them, so that answers say how far the standing is. */
export const retryFailed = (db: Database, seqs: number[]): Promise<number> =>
  db.transaction(async tx => {
    await tx.rows('UPDATE cell.head SET floor = least(floor, $1)', [Math.min(...seqs) - 1]);
    const again = await tx.rows(
      `UPDATE cell.pending SET failed_at = NULL, cause = NULL, taken_at = NULL, discarded = false
        WHERE seq = ANY ($1::bigint[]) AND failed_at IS NOT NULL RETURNING seq`,
      [seqs],
    );
    return again.length;
  });

/** Lists failed statements no more. Their marks stay: a number whose statement is not in the standing says so. */
export const discardFailed = async (db: Asks, seqs: number[]): Promise<number> => {
  const gone = await db.rows(
    'UPDATE cell.pending SET discarded = true WHERE seq = ANY ($1::bigint[]) AND failed_at IS NOT NULL RETURNING seq',
    [seqs],
  );
  return gone.length;
};

export interface StandingStatus {
  head: number;
  /** Statements not yet in the standing, without those that failed. */
  pending: number;
  failed: number;
  oldestPendingAt: Date | null;
  now: Date;
}

/** How far the standing is behind the statements. */
export const standingStatus = async (db: Asks): Promise<StandingStatus> => {
  const [row] = await db.rows<Omit<StandingStatus, 'now'> & { now: Date | null }>(
    `SELECT h.seq AS head, cell.moment() AS now,
            (SELECT count(DISTINCT seq)::int FROM cell.pending WHERE failed_at IS NULL) AS pending,
            (SELECT count(DISTINCT seq)::int FROM cell.pending WHERE failed_at IS NOT NULL) AS failed,
            (SELECT min(received_at) FROM cell.pending WHERE failed_at IS NULL) AS "oldestPendingAt"
       FROM cell.head h`,
  );
  if (!row) throw new Error('the head is missing');
  const { now } = row;
  // Without an operator there is no clock.
  if (!now) throw new Error('no operator: run lianfang-admin init first');
  return { ...row, now };
};
