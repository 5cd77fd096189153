import type { Load, Loaded, LoadGenerator } from './load.ts';

/** A server's first requests are not measured: until its code is compiled it takes twice the time for each. */
const WARM_SECONDS = 4;
const PER_CONNECTION_LEAST = 4;

/** A server under load: it learns how many requests fill a leg, so that each leg ends with its last answer. */
export class Target {
  readonly #generator: LoadGenerator;
  readonly #load: Omit<Load, 'amount' | 'connections'>;
  readonly #rates = new Map<number, number>();
  #isWarm = false;
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

  /** Once for long; at another number of connections a moment tells the rate. */
  async #warm(connections: number): Promise<number> {
    const until = performance.now() + (this.#isWarm ? 0 : WARM_SECONDS * 1_000);
    this.#isWarm = true;
    let { rate } = await this.runFor(connections, connections * PER_CONNECTION_LEAST);
    do rate = (await this.runFor(connections, Math.round(rate / 2))).rate;
    while (performance.now() < until);
    return rate;
  }

  async runFor(connections: number, wanted: number): Promise<Loaded> {
    const amount = Math.max(wanted, connections * PER_CONNECTION_LEAST);
    const loaded = await this.#generator.run({ ...this.#load, connections, amount });
    this.answers += loaded.answers;
    return loaded;
  }
}
