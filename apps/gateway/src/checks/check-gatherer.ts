import { isUnavailable } from '#platform';
import type { Answered, Asked, PreparedCheck, ReadCheck } from '#registry';

/** How a check is answered: read with those of its turn, recorded and answered with others, in order, in one call of the database. */
export interface AskChecks {
  reader: () => Promise<ReadCheck>;
  record: (checks: PreparedCheck[]) => Promise<Answered[]>;
}

/** Checks in one call at most. */
const BATCH_MOST = 256;
/** Checks that wait at most: two full batches of the API, well under a second's work. */
const WAITING_MOST = 2_048;

const OVERLOADED: Answered = { refused: [{ code: 'OVERLOADED' }] };

/** A check that came, and the two ends of its promise. */
interface Came {
  asked: Asked;
  answered: (answered: Answered) => void;
  failed: (bug: unknown) => void;
}

/** One that was read, too. */
interface Waiting extends Came {
  check: PreparedCheck;
}

/**
 * Gathers concurrent checks without a timer: what came in one turn of the event loop is read together and goes in one
 * call; while that is in flight, what comes is read and waits for the next. A second call at once was measured to cost
 * more than it gains: its batches are half as large. Where the database cannot record, all
 * of a call are OVERLOADED: an answer is never given unrecorded.
 */
export class CheckGatherer {
  readonly #ask: AskChecks;
  readonly #came: Came[] = [];
  readonly #waiting: Waiting[] = [];
  /** Checks that came and are in no call yet. */
  #inLine = 0;
  #isFlying = false;

  constructor(ask: AskChecks) {
    this.#ask = ask;
  }

  /**
   * Answers once the check is recorded. Refused at once with OVERLOADED where the line is full: waiting longer
   * would only make every answer late.
   *
   * @throws what a bug in this very check threw
   */
  ask(asked: Asked): Promise<Answered> {
    if (this.#inLine >= WAITING_MOST) return Promise.resolve(OVERLOADED);
    this.#inLine += 1;
    return new Promise((answered, failed) => {
      // The first of a turn reads for all of it.
      if (this.#came.length === 0) setImmediate(() => void this.#read());
      this.#came.push({ asked, answered, failed });
    });
  }

  /** A list in order; it goes with the others, so that it holds up nobody longer than a batch. */
  askAll(asked: readonly Asked[]): Promise<Answered[]> {
    return Promise.all(asked.map(each => this.ask(each)));
  }

  /** All of a turn at once: one kind of work after the other, which costs less than one check after the other. */
  async #read(): Promise<void> {
    const came = this.#came.splice(0);
    // What cannot be looked up is every check's fault.
    const read = await this.#ask.reader().catch((error: unknown) => (): never => {
      throw error;
    });
    for (const each of came) this.#prepare(each, read);
    this.#fly();
  }

  #prepare(came: Came, read: ReadCheck): void {
    try {
      const check = read(came.asked);
      if ('asked' in check) {
        this.#waiting.push({ asked: came.asked, answered: came.answered, failed: came.failed, check });
        return;
      }
      came.answered(check);
    } catch (error) {
      if (isUnavailable(error)) came.answered(OVERLOADED);
      else came.failed(error);
    }
    this.#inLine -= 1;
  }

  #fly(): void {
    if (this.#waiting.length > 0 && !this.#isFlying) void this.#call();
  }

  async #call(): Promise<void> {
    const batch = this.#waiting.splice(0, BATCH_MOST);
    this.#inLine -= batch.length;
    this.#isFlying = true;
    await this.#answer(batch);
    this.#isFlying = false;
    this.#fly();
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
