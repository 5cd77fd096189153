import { failpoint } from '#platform';
import { moveFloor, takePending, type Database } from '#registry';
import type { Queue } from 'bullmq';
import pg from 'pg';
import { ATTEMPTS, BACKOFF, QUEUES, type RefreshJob } from './refresh-job.ts';

/** Statements in one job: large enough to be cheap, small enough to hold few locks. */
const SEQS_A_JOB = 50;
/** Jobs that may wait before the relay stops taking: what is pending is safe where it is. */
const WAITING_MOST = 40;
/** The safety net where a NOTIFY was lost, in milliseconds. */
const POLL_MS = 1_000;

export interface RelayOptions {
  db: Database;
  queue: Queue<RefreshJob>;
  /** The matcher's database: its channel `pending` wakes the relay. */
  databaseUrl: string;
  /** A statement taken this long ago and still pending is taken again; without it 30. */
  takenAgainAfterSeconds?: number | undefined;
  onError: (error: unknown) => void;
}

/**
 * Carries pending statements to the queue. PostgreSQL is the truth: whatever a lost queue forgets is found pending again.
 * Several may run beside each other.
 */
export class Relay {
  readonly #options: RelayOptions;
  #listener: pg.Client | undefined;
  #wake: () => void = () => undefined;
  #running: Promise<void> | undefined;
  #stopping = false;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** What was taken and did not reach the queue is taken again, by whichever relay runs then. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
    await this.#listener?.end().catch(() => undefined);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      // Begun before the work, so that a NOTIFY that comes during it is not missed.
      const waited = this.#nextWake();
      try {
        await this.#listen();
        while (await this.#relaySome());
        await moveFloor(this.#options.db);
      } catch (error) {
        this.#options.onError(error);
      }
      await waited;
    }
  }

  /** @returns true where there may be more. */
  async #relaySome(): Promise<boolean> {
    const { db, queue, takenAgainAfterSeconds } = this.#options;
    if (this.#stopping || (await queue.getWaitingCount()) >= WAITING_MOST) return false;
    const seqs = await takePending(db, SEQS_A_JOB, takenAgainAfterSeconds);
    if (seqs.length === 0) return false;
    await failpoint('relay.before-enqueue');
    // Few failed jobs are kept: why a statement failed stands in PostgreSQL.
    await queue.add(
      QUEUES.refresh,
      { seqs },
      { attempts: ATTEMPTS, backoff: BACKOFF, removeOnComplete: true, removeOnFail: 1000 },
    );
    await failpoint('relay.after-enqueue');
    return true;
  }

  #nextWake(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, POLL_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** A connection that broke is opened again in the next round; the poll serves until then. */
  async #listen(): Promise<void> {
    if (this.#listener) return;
    const client = new pg.Client({ connectionString: this.#options.databaseUrl });
    client.on('notification', () => {
      this.#wake();
    });
    client.on('error', () => (this.#listener = undefined));
    await client.connect();
    await client.query('LISTEN pending');
    this.#listener = client;
  }
}
