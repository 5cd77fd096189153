import type { Asks } from '../database.ts';

/** What a watch over the matcher asks: how far it is behind, and what will be missing soon. */
export interface Backlog {
  pending: number;
  /** Failed for good; without those that an operator has put away. */
  failed: number;
  /** How long the eldest pending statement has waited, in seconds by the one clock; 0 where none waits. */
  pendingSeconds: number;
  /** The same of those that no job carries yet: how far the relay is behind. */
  relaySeconds: number;
  /** Months for which checks can be recorded, in a row, the present one included. At 0 every check is refused. */
  months: number;
  /** The database's own time, without what a sandbox is ahead. */
  clockAt: Date;
  /** Match cases of a number under too many names. */
  manyNames: number;
}

/** The eldest is the least `seq`: received_at ascends with it, and pending_in_order finds it. */
const eldest = (more = ''): string =>
  `coalesce(extract(epoch FROM cell.moment() - (SELECT received_at FROM cell.pending
     WHERE failed_at IS NULL ${more} ORDER BY seq LIMIT 1))::float8, 0)`;

const MONTHS = `SELECT coalesce(min(n) FILTER (WHERE i.inhrelid IS NULL), 12)::int
    FROM generate_series(0, 11) AS n
    LEFT JOIN pg_inherits i ON i.inhparent = 'cell.check_record'::regclass AND i.inhrelid = to_regclass('cell.check_record_'
      || to_char(date_trunc('month', cell.moment() AT TIME ZONE 'UTC') + make_interval(months => n), 'YYYYMM'))`;

const BACKLOG = {
  name: 'read-backlog',
  text: `SELECT (SELECT count(DISTINCT seq)::int FROM cell.pending WHERE failed_at IS NULL) AS pending,
           (SELECT count(DISTINCT seq)::int FROM cell.pending WHERE failed_at IS NOT NULL AND NOT discarded) AS failed,
           ${eldest()} AS "pendingSeconds", ${eldest('AND taken_at IS NULL')} AS "relaySeconds",
           (${MONTHS}) AS months, cell.moment() - c.ahead AS "clockAt",
           (SELECT count(*)::int FROM match_case WHERE reason = 'MANY_NAMES') AS "manyNames"
         FROM cell.clock c`,
};

/** As the matcher. @throws where there is no operator yet */
export const readBacklog = async (db: Asks): Promise<Backlog> => {
  const [row] = await db.rows<Backlog>(BACKLOG);
  if (!row) throw new Error('no operator: run lianfang-admin init first');
  return row;
};
