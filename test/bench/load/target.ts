import type { Load, Loaded, LoadGenerator } from './load.ts';

/** Of a server's first requests, which are not measured. */
const WARM_MOST = 4_000;
const PER_CONNECTION_LEAST = 4;

/** A server under load: it learns how many requests fill a leg, so that each leg ends with its last answer. */
export class Target {
  readonly #generator: LoadGenerator;
  readonly #load: Omit<Load, 'amount' | 'connections'>;
  readonly #rates = new Map<number, number>();
  /** All 2xx since it was made, warming up included. */
  answers = 0;

  constructor(generator: LoadGenerator, load: Omit<Load, 'amount' | 'connections'>) {
    this.#generator = generator;
    this.#load = load;
  }

  /** One leg of about `seconds`. */
  async leg(connections: number, seconds: number): Promise<Loaded> {
    const rate = this.#rates.get(connections) ?? (await this.#warm(connections));
    const loaded = await this.runFor(connections, Math.round(rate * seconds));
    this.#rates.set(connections, loaded.rate);
    return loaded;
  }

  /** Twice: the first requests of a process say nothing of the later ones. */
  async #warm(connections: number): Promise<number> {
    const { rate } = await this.runFor(connections, connections * PER_CONNECTION_LEAST);
    return (await this.runFor(connections, Math.min(WARM_MOST, Math.round(rate / 2)))).rate;
  }

  async runFor(connections: number, wanted: number): Promise<Loaded> {
    const amount = Math.max(wanted, connections * PER_CONNECTION_LEAST);
    const loaded = await this.#generator.run({ ...this.#load, connections, amount });
    this.answers += loaded.answers;
    return loaded;
  }
}
