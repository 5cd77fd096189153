import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Came } from './admin-again.ts';

const AGAIN = fileURLToPath(new URL('admin-again.js', import.meta.url));

/**
 * The terminal at which the operator's officers sit: what is typed is done, one command after the other. One process for
 * all of them, since a start of the program costs a second of CPU and the demo types some sixty commands.
 */
export class AdminConsole {
  private readonly program: ChildProcess;
  private readonly first: readonly string[];
  private readonly gone: Promise<never>;
  private last: Promise<unknown> = Promise.resolve();

  /** @param first stands before what is typed, every time */
  constructor(first: readonly string[]) {
    this.first = first;
    this.program = fork(AGAIN, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.gone = once(this.program, 'exit').then(() => {
      throw new Error("the operator's terminal is gone");
    });
    // Heard by whoever types; at the end nobody does.
    this.gone.catch(() => undefined);
  }

  /** What it printed on both outputs, also where it refused (1); @throws where it failed otherwise */
  run(args: readonly string[]): Promise<Came> {
    const came = this.last.then(async () => {
      const answer: Promise<unknown[]> = once(this.program, 'message');
      this.program.send([...this.first, ...args]);
      const [said] = await Promise.race([answer, this.gone]);
      const { code, printed } = said as Came;
      if (code > 1) throw new Error(`lianfang-admin ${args[0] ?? ''} ended with ${String(code)}: ${printed}`);
      return { code, printed };
    });
    this.last = came.catch(() => undefined);
    return came;
  }

  /** @returns what it printed; @throws where it was refused */
  async done(...args: string[]): Promise<string> {
    const { code, printed } = await this.run(args);
    if (code !== 0) throw new Error(`lianfang-admin ${args[0] ?? ''}: ${printed}`);
    return printed;
  }

  close(): void {
    if (this.program.connected) this.program.disconnect();
  }
}
