import { failpoint } from '#platform';
import { moveFloor, takePending, type Database } from '#registry';
import type { JobsOptions } from 'bullmq';
import pg from 'pg';
import { ATTEMPTS, BACKOFF, QUEUES, type RefreshJob } from './refresh-job.ts';

/** Statements in one job: large enough to be cheap, small enough to hold few locks. */
const SEQS_A_JOB = 50;
/** Jobs that may wait before the relay stops taking: what is pending is safe where it is. */
const WAITING_MOST = 40;
/** Jobs of one round: under a load that never pauses the floor must move as well. */
const JOBS_A_ROUND = 40;
/** The safety net where a NOTIFY was lost, in milliseconds. */
const POLL_MS = 1_000;
/** A connection that takes longer is none; the poll goes on without it. */
const CONNECT_MS = 10_000;
/** Few failed jobs are kept: why a statement failed stands in PostgreSQL. */
const FAILED_KEPT = 1_000;

/** What the relay asks of a queue. */
export interface Carrier {
  getWaitingCount(): Promise<number>;
  add(name: typeof QUEUES.refresh, job: RefreshJob, how: JobsOptions): Promise<unknown>;
}

export interface RelayOptions {
  db: Database;
  queue: Carrier;
  /** The matcher's database: its channel `pending` wakes the relay. */
  databaseUrl: string;
  /** A statement taken this long ago and still pending is taken again; without it 30. */
  takenAgainAfterSeconds?: number | undefined;
  onError: (error: unknown) => void;
  /** After each round in which queue and database answered, and by which it can be woken. */
  onRound?: () => void;
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

  /** False where it is not woken, and only polls. */
  get isListening(): boolean {
    return this.#listener !== undefined;
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
      // Whoever cannot be woken polls: that is no reason to leave anything lying.
      await this.#listen().catch(this.#options.onError);
      try {
        if (await this.#relaySome()) this.#wake();
        await moveFloor(this.#options.db);
        if (this.isListening) this.#options.onRound?.();
      } catch (error) {
        this.#options.onError(error);
      }
      await waited;
    }
  }

  /** @returns true where there may be more. */
  async #relaySome(): Promise<boolean> {
    for (let jobs = 0; jobs < JOBS_A_ROUND; jobs++) if (!(await this.#relayOne())) return false;
    return true;
  }

  /** @returns false where nothing is due, or enough waits in the queue. */
  async #relayOne(): Promise<boolean> {
    const { db, queue, takenAgainAfterSeconds } = this.#options;
    if (this.#stopping || (await queue.getWaitingCount()) >= WAITING_MOST) return false;
    const seqs = await takePending(db, SEQS_A_JOB, takenAgainAfterSeconds);
    if (seqs.length === 0) return false;
    await failpoint('relay.before-enqueue');
    await queue.add(
      QUEUES.refresh,
      { seqs },
      { attempts: ATTEMPTS, backoff: BACKOFF, removeOnComplete: true, removeOnFail: FAILED_KEPT },
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
    const { databaseUrl } = this.#options;
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    client.on('notification', () => {
      this.#wake();
    });
    client.on('error', () => {
      if (this.#listener === client) this.#listener = undefined;
    });
    try {
      await client.connect();
      await client.query('LISTEN pending');
      this.#listener = client;
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
  }
}
