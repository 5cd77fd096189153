import { fork, type ChildProcess } from 'node:child_process';

/** One run of the load generator. */
export interface Load {
  url: string;
  method: 'POST';
  headers: Record<string, string>;
  connections: number;
  /** Requests in all, each answered. */
  amount: number;
  requests: { path: string; body: string; headers?: Record<string, string> }[];
  /** With 2, requests of two classes come in turn over one connection, and are told apart. */
  classes: 1 | 2;
}

export interface Loaded {
  /** With a status of 2xx. */
  answers: number;
  /** Refused, broken off, not answered in time. */
  faults: number;
  /** From the first answer to the last. */
  seconds: number;
  rate: number;
  /** Of one core, that the generator itself took. */
  cpuShare: number;
  /** Milliseconds, and the median answer's bytes. */
  classes: { p50: number; p99: number; bytes: number }[];
}

/** A shorter run, a server's first, says nothing of the generator's share. */
const SHARE_SECONDS = 0.5;

/** The generator: a process of its own, kept warm through the run. */
export class LoadGenerator {
  readonly #child: ChildProcess;
  /** The greatest share of a core that it ever took. */
  cpuShare = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(): Promise<LoadGenerator> {
    const child = fork(new URL('./load-process.js', import.meta.url), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise(done => child.once('message', done));
    return new LoadGenerator(child);
  }

  /** @throws where a request was not answered with 2xx: the figure would be another program's */
  async run(load: Load): Promise<Loaded> {
    const said = new Promise<{ loaded?: Loaded; error?: string }>(done => this.#child.once('message', done));
    this.#child.send(load);
    const { loaded, error } = await said;
    if (!loaded) throw new Error(error);
    if (loaded.faults > 0) throw new Error(`${loaded.faults} of ${load.amount} requests were not answered`);
    if (loaded.seconds > SHARE_SECONDS) this.cpuShare = Math.max(this.cpuShare, loaded.cpuShare);
    return loaded;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
