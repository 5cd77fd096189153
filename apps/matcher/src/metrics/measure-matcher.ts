import { gauged } from '#platform';
import type { Relay } from '#queue';
import { readBacklog, type Database } from '#registry';
import type { Outages } from '../outages.ts';

export interface Measured {
  db: Database;
  relay: Relay;
  outages: Outages;
}

const measureBacklog = (db: Database): void => {
  gauged(
    {
      lianfang_pending_age_seconds: 'How long the eldest pending statement has waited.',
      lianfang_pending_statements: 'Statements acknowledged and not yet in the standing.',
      lianfang_failed_statements: 'Statements that failed for good; their numbers answer STANDING_STALE.',
      lianfang_relay_lag_seconds: 'How long the eldest pending statement that no job carries has waited.',
      lianfang_check_months: 'Months in a row for which checks can be recorded, the present one included.',
      lianfang_clock_difference_seconds: "The database's clock less this machine's.",
      lianfang_many_names_cases: 'Match cases of a number under too many names.',
    },
    async () => {
      const { pending, failed, pendingSeconds, relaySeconds, ...more } = await readBacklog(db);
      return {
        lianfang_pending_age_seconds: pendingSeconds,
        lianfang_pending_statements: pending,
        lianfang_failed_statements: failed,
        lianfang_relay_lag_seconds: relaySeconds,
        lianfang_check_months: more.months,
        lianfang_clock_difference_seconds: (more.clockAt.getTime() - Date.now()) / 1000,
        lianfang_many_names_cases: more.manyNames,
      };
    },
  );
};

const answers = (db: Database): Promise<boolean> =>
  db.rows('SELECT cell.moment()').then(
    () => true,
    () => false,
  );

/** What the matcher knows: the standing's lag, its relay and queue, its database. */
export const measureMatcher = ({ db, relay, outages }: Measured): void => {
  gauged(
    {
      lianfang_queue_up:
        '1 while the queue answers, 0 from its first fault to the next round that went through.',
      lianfang_relay_listening: '1 where the database can wake the relay, 0 where it only polls.',
      lianfang_database_up: '1 where the database answers this process, else 0.',
      lianfang_database_connections: 'Connections of this process to the database.',
      lianfang_database_waiting: 'Requests that wait for a connection to the database.',
    },
    async () => {
      const { open, waiting } = db.load;
      return {
        lianfang_queue_up: outages.isOver('queue') ? 1 : 0,
        lianfang_relay_listening: relay.isListening ? 1 : 0,
        lianfang_database_up: (await answers(db)) ? 1 : 0,
        lianfang_database_connections: open,
        lianfang_database_waiting: waiting,
      };
    },
  );
  measureBacklog(db);
};
