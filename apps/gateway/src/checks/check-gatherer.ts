import { isUnavailable } from '#platform';
import type { Answered, Asked } from '#registry';

/** Answers in the order asked, in one call of the database, once all of them are recorded. */
export type AskChecks = (asked: Asked[]) => Promise<Answered[]>;

/** Checks in one call at most. */
const BATCH_MOST = 256;
/** Checks that wait at most: two full batches of the API, well under a second's work. */
const WAITING_MOST = 2_048;

const OVERLOADED: Answered = { refused: [{ code: 'OVERLOADED' }] };

/** A check in the line, and the two ends of its promise. */
interface Waiting {
  asked: Asked;
  answered: (answered: Answered) => void;
  failed: (bug: unknown) => void;
}

/**
 * Gathers concurrent checks without a timer: what arrives while a batch is in flight is the next batch.
 * Where the database cannot record, all of a batch are OVERLOADED: an answer is never given unrecorded.
 */
export class CheckGatherer {
  readonly #askChecks: AskChecks;
  readonly #waiting: Waiting[] = [];
  #isFlying = false;

  constructor(askChecks: AskChecks) {
    this.#askChecks = askChecks;
  }

  /**
   * Answers once the check is recorded. Refused at once with OVERLOADED where the line is full: waiting longer
   * would only make every answer late.
   *
   * @throws what a bug in this very check threw
   */
  ask(asked: Asked): Promise<Answered> {
    if (this.#waiting.length >= WAITING_MOST) return Promise.resolve(OVERLOADED);
    return new Promise((answered, failed) => {
      this.#waiting.push({ asked, answered, failed });
      if (!this.#isFlying) void this.#fly();
    });
  }

  /** A list in order; it goes with the others, so that it holds up nobody longer than a batch. */
  askAll(asked: readonly Asked[]): Promise<Answered[]> {
    return Promise.all(asked.map(each => this.ask(each)));
  }

  /** One batch in flight at a time: two were measured to be no faster up to 64 connections. */
  async #fly(): Promise<void> {
    this.#isFlying = true;
    while (this.#waiting.length > 0) await this.#answer(this.#waiting.splice(0, BATCH_MOST));
    this.#isFlying = false;
  }

  /** A batch that meets a bug is halved, down to the check that has it: the others are answered. */
  async #answer(batch: Waiting[]): Promise<void> {
    try {
      const answers = await this.#askChecks(batch.map(({ asked }) => asked));
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
