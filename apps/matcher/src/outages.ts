import { isUnavailable, type Logger } from '#platform';

/** What is away: the queue's own connections, or whatever a round of the relay needs (queue and database). */
export type Away = 'queue' | 'relay';

/** The Redis client says these without a code; LOADING is a server that has just been started. */
const SAID = /^(Connection is closed|LOADING |Stream isn't writeable)/;

const isOutage = (error: unknown): boolean =>
  isUnavailable(error) || (error instanceof Error && SAID.test(error.message));

/**
 * Says when an outage begins and when it is over, a line each, however often it is met meanwhile: clients try again
 * several times a second. A bug is no outage: each is said.
 */
export class Outages {
  readonly #log: Logger;
  /** How often each outage was met since it was said. */
  readonly #met = new Map<Away, number>();

  constructor(log: Logger) {
    this.#log = log;
  }

  isOver(what: Away): boolean {
    return !this.#met.has(what);
  }

  /** A fault of the one or the other. */
  met(what: Away, error: unknown): void {
    if (!isOutage(error)) {
      this.#log.error({ err: error, queue: what }, 'the matcher met a fault');
      return;
    }
    const before = this.#met.get(what);
    if (before === undefined)
      this.#log.error(
        { err: error, queue: what },
        'away: what is acknowledged waits in PostgreSQL until it is back',
      );
    this.#met.set(what, (before ?? 0) + 1);
  }

  /** For whoever calls back with faults of the one or the other. */
  meets(what: Away): (error: unknown) => void {
    return error => {
      this.met(what, error);
    };
  }

  /** A round of the relay went through: queue and database have both answered. */
  over(): void {
    for (const [what, count] of this.#met) this.#log.error({ queue: what, count }, 'it is back');
    this.#met.clear();
  }
}
