import { bucketOf } from '#vault';
import type { Transaction } from '../database.ts';
import { sqlFile } from '../sql-file.ts';

/**
 * Lock, then load. Advisory locks on buckets of blind indexes, in sorted order; what a batch loads is closed again after the
 * locks. A component of more buckets than a batch may take holds all of them through one exclusive lock.
 */
const BUCKETS_MOST = 256;
/** First keys of the two spaces of advisory locks. */
const ALL = 7100;
const BUCKET = 7101;

const CLOSE = sqlFile('refresh/close-component');

/** What was closed before the locks is not what stands after them: begin again with the union. */
export class GrewMeanwhile extends Error {
  readonly indexes: string[];
  constructor(indexes: string[]) {
    super('the component grew before it was locked');
    this.indexes = indexes;
  }
}

/** A batch of several components that takes too many buckets: halve it. */
class TooWide extends Error {
  constructor() {
    super('the batch touches more buckets than it may lock');
  }
}

const closed = async (tx: Transaction, indexes: string[]): Promise<string[]> => {
  const rows = await tx.rows<{ index: string }>(CLOSE, [indexes.map(i => Buffer.from(i, 'hex'))]);
  return rows.map(r => r.index);
};

/** Waits for every refresh that is under way, and lets none begin before the transaction ends. */
export const lockAll = async (tx: Transaction): Promise<void> => {
  await tx.rows('SELECT pg_advisory_xact_lock($1, 0)', [ALL]);
};

/**
 * Locks the components of `indexes` until the transaction ends and gives all their blind indexes.
 *
 * @param batched several statements at once: such a batch may not take the one lock that holds up everybody
 * @throws GrewMeanwhile where another transaction joined something to them in between; TooWide
 */
export const lockComponents = async (
  tx: Transaction,
  indexes: string[],
  { batched = false } = {},
): Promise<string[]> => {
  const before = await closed(tx, indexes);
  const buckets = [...new Set(before.map(index => bucketOf(index)))].sort((a, b) => a - b);
  // Whoever locks buckets shares the lock of all; who has too many takes it alone.
  const whole = buckets.length > BUCKETS_MOST;
  if (whole && batched) throw new TooWide();
  await tx.rows(`SELECT ${whole ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'}($1, 0)`, [ALL]);
  if (!whole)
    await tx.rows(`SELECT pg_advisory_xact_lock($1, b) FROM (SELECT unnest($2::int[]) AS b) AS sorted`, [
      BUCKET,
      buckets,
    ]);
  // Closed again now that nobody else can join anything to it.
  const after = await closed(tx, [...new Set([...before, ...indexes])]);
  const held = new Set(buckets);
  if (!whole && after.some(i => !held.has(bucketOf(i))))
    throw new GrewMeanwhile([...new Set([...before, ...after])]);
  return after;
};
