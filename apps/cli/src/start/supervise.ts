import { ConfigurationError } from '#platform';
import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

export interface Child {
  name: string;
  /** The program, and an environment of its own: only this child's passwords and keys. */
  program: URL;
  env: Record<string, string>;
}

/** A child that dies this often in a row before it is ready is not started for ever. */
const FAILED_STARTS_MOST = 3;
/** Exit code of a child whose settings are wrong. It has said so; no second start would mend them. */
const WRONG_SETTING = '2';
/** Between an end and the next start, so that a fault at once does not spin. */
const PAUSE_MS = 500;
/** After this long a child that does not stop by itself is ended; well under the 20 s of Ctrl-C. */
const STOP_MS = 12_000;

export interface Supervised {
  ready: Promise<void>;
  /** Rejects when a child cannot be started any more. */
  failed: Promise<never>;
  stop(): Promise<void>;
  pids(): Record<string, number | undefined>;
}

/** How a process ended: its signal, or its exit code. */
const endOf = (child: ChildProcess): Promise<string> =>
  new Promise(done => {
    child.once('exit', (code, signal) => {
      done(signal ?? String(code));
    });
  });

/** One child, from its first start until it is told to stop. */
class Watched {
  #process: ChildProcess | undefined;
  #stopping = false;
  readonly #child: Child;
  readonly #say: (line: string) => void;

  constructor(child: Child, say: (line: string) => void) {
    this.#child = child;
    this.#say = say;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts it, and again whenever it dies; resolves `ready` once. */
  async run(ready: () => void): Promise<void> {
    let failures = 0;
    while (!this.#stopping) {
      const { name, program, env } = this.#child;
      // detached: Ctrl-C reaches the terminal's whole group; the children are stopped in order instead.
      const child = fork(program, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
      this.#process = child;
      // Counted before it speaks: only 'ready' proves a start, and sets the count back.
      failures += 1;
      child.once('message', () => {
        failures = 0;
        ready();
      });
      const how = await endOf(child);
      if (this.#isStopping()) return;
      if (how === WRONG_SETTING) throw new ConfigurationError([`${name} does not start as it is set`]);
      if (failures >= FAILED_STARTS_MOST) throw new Error(`${name} does not start (ended with ${how})`);
      this.#say(`${name} ended (${how}); starting it again`);
      await wait(PAUSE_MS);
    }
  }

  /** Asked anew: it may have changed while a child ran. */
  #isStopping(): boolean {
    return this.#stopping;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = endOf(child);
    child.kill('SIGTERM');
    // What is cut off was not acknowledged, or is pending still: nothing said is lost.
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(killer);
  }
}

/** Runs children under this process: one that dies is started again and said so; `stop` ends all of them. */
export const supervise = (children: Child[], say: (line: string) => void): Supervised => {
  const watched = children.map(child => ({ child, process: new Watched(child, say) }));
  const readies: Promise<void>[] = [];
  const runs = watched.map(({ process: one }) => {
    let run: Promise<void> = Promise.resolve();
    readies.push(
      new Promise(ready => {
        run = one.run(ready);
      }),
    );
    return run;
  });
  return {
    ready: Promise.all(readies).then(() => undefined),
    // Ends that were asked for settle nothing: only a failure is told.
    failed: Promise.all(runs).then(() => new Promise<never>(() => undefined)),
    stop: async () => {
      await Promise.all(watched.map(w => w.process.stop()));
    },
    pids: () => Object.fromEntries(watched.map(w => [w.child.name, w.process.pid])),
  };
};
