import { isUnavailable } from '#platform';
import type { Database } from '../database.ts';
import { writeStatements, type Keyed, type SaidBy, type Written } from './write-statements.ts';

/**
 * Statements in one transaction at most. They hold the head's lock together, and a race lost by one repeats
 * all.
 */
const BATCH_MOST = 64;

interface Waiting {
  by: SaidBy;
  keyed: Keyed;
  written: (written: Written) => void;
  failed: (error: unknown) => void;
}

/**
 * Gathers concurrent statements without a timer: what arrives while a transaction is in flight is the next one.
 * The head's lock lets one through at a time anyway; so one commit serves many.
 */
export class StatementWriter {
  readonly #db: Database;
  #waiting: Waiting[] = [];
  #isFlying = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Keeps one statement; durable once this resolves.
   *
   * @throws RaceLost where it must be validated again
   */
  write(by: SaidBy, keyed: Keyed): Promise<Written> {
    return new Promise((written, failed) => {
      this.#waiting.push({ by, keyed, written, failed });
      if (!this.#isFlying) void this.#fly();
    });
  }

  async #fly(): Promise<void> {
    this.#isFlying = true;
    while (this.#waiting.length > 0) await this.#keep(this.#nextBatch());
    this.#isFlying = false;
  }

  /** Row security sees one member a transaction: the eldest's, and all that wait of the same member and day. */
  #nextBatch(): Waiting[] {
    const [eldest] = this.#waiting;
    const fits = ({ by }: Waiting) => by.member === eldest?.by.member && by.day === eldest.by.day;
    const batch = this.#waiting.filter(fits).slice(0, BATCH_MOST);
    const taken = new Set(batch);
    this.#waiting = this.#waiting.filter(one => !taken.has(one));
    return batch;
  }

  /** A batch in which one lost its race, or met a bug, is kept one by one: the others have not. */
  async #keep(batch: Waiting[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    try {
      const written = await writeStatements(
        this.#db,
        first.by,
        batch.map(one => one.keyed),
      );
      for (const [at, row] of written.entries()) batch[at]?.written(row);
    } catch (error) {
      if (batch.length > 1 && !isUnavailable(error)) for (const one of batch) await this.#keep([one]);
      else for (const one of batch) one.failed(error);
    }
  }
}
