// Health of a container. The gateway is asked over HTTP; the matcher has no port: it is well while its work moves.
import pg from 'pg';

/** A mark that waits longer is not busy but stuck, in minutes. */
const STUCK_MINUTES = 10;

const gateway = async () => {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT ?? '7100'}/health/ready`);
  return answer.ok;
};

const matcher = async () => {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL_MATCHER,
    connectionTimeoutMillis: 3000,
  });
  await client.connect();
  const { rowCount } = await client.query(
    `SELECT 1 FROM cell.pending
      WHERE failed_at IS NULL AND received_at < cell.moment() - make_interval(mins => $1) LIMIT 1`,
    [STUCK_MINUTES],
  );
  await client.end();
  return rowCount === 0;
};

const well = await { gateway, matcher }[process.argv[2]]().catch(() => false);
process.exit(well ? 0 : 1);
