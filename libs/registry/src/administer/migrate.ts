import { runMigrations } from 'bullmq';
import pg from 'pg';
import { openDataSource } from './data-source.ts';

/** Queues of the service; their names are part of the database's schema where PostgreSQL carries them. */
const QUEUES = ['refresh'];

/** BullMQ's own schema, made as owner; the matcher may use it, never change it. */
const makeQueueSchema = async (ownerUrl: string) => {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await runMigrations(owner);
    // The first id of a queue makes its sequence, which the matcher may use but not make.
    for (const queue of QUEUES) await owner.query('SELECT bullmq.next_job_id($1)', [queue]);
    const database = pg.escapeIdentifier(owner.database ?? '');
    await owner.query(`
      GRANT USAGE ON SCHEMA bullmq TO matcher;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO matcher;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO matcher;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO matcher;
      GRANT TEMPORARY ON DATABASE ${database} TO matcher`);
  } finally {
    await owner.end();
  }
};

/** Brings the database to this release's schema, as owner. Safe to repeat. */
export const migrate = async (ownerUrl: string): Promise<void> => {
  const source = await openDataSource(ownerUrl);
  try {
    // One at a time: a release that fails half-way goes on from there when it is run again.
    await source.runMigrations({ transaction: 'each' });
    await source.query('SELECT cell.make_partitions() FROM cell.clock');
  } finally {
    await source.destroy();
  }
  await makeQueueSchema(ownerUrl);
};
