import autocannon from 'autocannon';
import type { Load, Loaded } from './load.ts';

/** Part of what was answered, by the class of its request. */
interface Class {
  millis: number[];
  bytes: number[];
}

const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Each connection asks its own share of the requests, in order, again and again. */
const shareOf = (load: Load, client: number) =>
  load.requests.filter((_, at) => at % load.connections === client);

/** What the answers of one run add up to, from the first one on: until then the generator was still making its requests. */
class Tally {
  readonly #seen: Class[];
  readonly #first = new Set<unknown>();
  readonly #amount: number;
  #cpu = process.cpuUsage();
  #startedAt = 0;
  #millis = 0;
  #cpuMicros = 0;
  answers = 0;
  refused = 0;

  constructor({ classes, amount }: Load) {
    this.#seen = Array.from({ length: classes }, () => ({ millis: [], bytes: [] }));
    this.#amount = amount;
  }

  add(client: unknown, status: number, { bytes, millis }: { bytes: number; millis: number }): void {
    if (this.#first.size === 0) {
      this.#startedAt = performance.now();
      this.#cpu = process.cpuUsage();
    }
    const isFirst = !this.#first.has(client);
    if (isFirst) this.#first.add(client);
    const isAnswer = status >= 200 && status < 300;
    const one = this.#seen[this.answers % this.#seen.length];
    // A connection's first request was sent while the others were made: how long it took says nothing.
    if (one && isAnswer && !isFirst) {
      one.millis.push(millis);
      one.bytes.push(bytes);
    }
    if (isAnswer) this.answers += 1;
    else this.refused += 1;
    if (this.answers + this.refused < this.#amount) return;
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#cpuMicros = user + system;
    this.#millis = performance.now() - this.#startedAt;
  }

  loaded(faults: number): Loaded {
    const classes = this.#seen.map(({ millis, bytes }) => ({
      p50: quantile(millis, 0.5),
      p99: quantile(millis, 0.99),
      bytes: quantile(bytes, 0.5),
    }));
    const seconds = this.#millis / 1000;
    return {
      answers: this.answers,
      faults: this.refused + faults,
      seconds,
      rate: (this.answers - this.#first.size) / seconds,
      cpuShare: this.#cpuMicros / 1000 / this.#millis,
      classes,
    };
  }
}

/** As many requests as told, to the last answer: one that is cut off would be recorded and never counted. */
const run = (load: Load): Promise<Loaded> => {
  const { url, connections, amount, method, headers } = load;
  const tally = new Tally(load);
  let clients = 0;
  const setupClient = (client: autocannon.Client) => client.setRequests(shareOf(load, clients++));
  return new Promise((done, failed) => {
    const options = { url, method, headers, connections, amount, timeout: 60, setupClient, sampleInt: 100 };
    const instance = autocannon(options, (error: unknown, result) => {
      if (error) failed(error as Error);
      else done(tally.loaded(result.errors + result.timeouts));
    });
    instance.on('response', (client, status, bytes, millis) => tally.add(client, status, { bytes, millis }));
  });
};

process.on('message', (load: Load) => {
  void run(load).then(
    loaded => process.send?.({ loaded }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
