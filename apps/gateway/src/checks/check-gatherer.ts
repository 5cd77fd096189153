import { isUnavailable } from '#platform';
import type { Answered, Asked, PreparedCheck } from '#registry';

/** How a check is answered: read by itself, recorded and answered with others, in order, in one call of the database. */
export interface AskChecks {
  prepare: (asked: Asked) => Promise<PreparedCheck | Extract<Answered, { refused: unknown }>>;
  record: (checks: PreparedCheck[]) => Promise<Answered[]>;
}

/** Checks in one call at most. */
const BATCH_MOST = 256;
/** Calls in flight at most: while one commits, another's rows are made. A third was measured to add nothing. */
const CALLS_MOST = 2;
/** Checks that wait at most: two full batches of the API, well under a second's work. */
const WAITING_MOST = 2_048;

const OVERLOADED: Answered = { refused: [{ code: 'OVERLOADED' }] };

/** A check in the line, and the two ends of its promise. */
interface Waiting {
  check: PreparedCheck;
  answered: (answered: Answered) => void;
  failed: (bug: unknown) => void;
}

/**
 * Gathers concurrent checks without a timer: what one turn of the event loop reads goes in one call, and what arrives
 * while all calls are in flight is the next. Where the database cannot record, all of a call are OVERLOADED: an answer
 * is never given unrecorded.
 */
export class CheckGatherer {
  readonly #ask: AskChecks;
  readonly #waiting: Waiting[] = [];
  /** Checks that are read or wait. */
  #inLine = 0;
  #calls = 0;
  #isTurning = false;

  constructor(ask: AskChecks) {
    this.#ask = ask;
  }

  /**
   * Answers once the check is recorded. Refused at once with OVERLOADED where the line is full: waiting longer
   * would only make every answer late.
   *
   * @throws what a bug in this very check threw
   */
  async ask(asked: Asked): Promise<Answered> {
    if (this.#inLine >= WAITING_MOST) return OVERLOADED;
    this.#inLine += 1;
    // Read on arrival: while others' rows are written this process has nothing else to do.
    const check = await this.#prepared(asked);
    if (!('asked' in check)) {
      this.#inLine -= 1;
      return check;
    }
    return new Promise((answered, failed) => {
      this.#waiting.push({ check, answered, failed });
      this.#turn();
    });
  }

  /** A list in order; it goes with the others, so that it holds up nobody longer than a batch. */
  askAll(asked: readonly Asked[]): Promise<Answered[]> {
    return Promise.all(asked.map(each => this.ask(each)));
  }

  async #prepared(asked: Asked): Promise<PreparedCheck | Answered> {
    try {
      return await this.#ask.prepare(asked);
    } catch (error) {
      if (isUnavailable(error)) return OVERLOADED;
      this.#inLine -= 1;
      throw error;
    }
  }

  /** Once a turn, after all that it read has come into the line. */
  #turn(): void {
    if (this.#isTurning || this.#calls >= CALLS_MOST) return;
    this.#isTurning = true;
    setImmediate(() => {
      this.#isTurning = false;
      while (this.#waiting.length > 0 && this.#calls < CALLS_MOST) void this.#call();
    });
  }

  async #call(): Promise<void> {
    const batch = this.#waiting.splice(0, BATCH_MOST);
    this.#inLine -= batch.length;
    this.#calls += 1;
    await this.#answer(batch);
    this.#calls -= 1;
    if (this.#waiting.length > 0) this.#turn();
  }

  /** A batch that meets a bug is halved, down to the check that has it: the others are answered. */
  async #answer(batch: Waiting[]): Promise<void> {
    try {
      const answers = await this.#ask.record(batch.map(({ check }) => check));
      for (const [at, { answered }] of batch.entries()) answered(answers[at] ?? OVERLOADED);
    } catch (error) {
      if (isUnavailable(error)) {
        for (const { answered } of batch) answered(OVERLOADED);
        return;
      }
      const [only, ...others] = batch;
      if (only && others.length === 0) {
        only.failed(error);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await this.#answer(batch.slice(0, half));
      await this.#answer(batch.slice(half));
    }
  }
}
