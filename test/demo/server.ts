import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AdminConsole } from './admin-console.ts';
import { type Day, morningOf } from './days.ts';

/** The command of the built project that the demo starts; nothing of it is imported. */
const START = fileURLToPath(new URL('../../apps/cli/src/start/main.js', import.meta.url));
const WORLD = ['--world', 'demo'];
/** How long the world may take to come up or to stop, in ms. */
const PATIENCE = 60_000;

export interface Standing {
  readonly pending: number;
  readonly failed: number;
  readonly head: number;
}

export interface Server {
  readonly url: string;
  /** Where the connections' configurations and keys lie. */
  readonly folder: string;
  readonly moveTo: (day: Day) => Promise<void>;
  readonly standing: () => Promise<Standing>;
  /** What an officer types after `lianfang-admin --world demo`; what it printed. */
  readonly administer: (...args: string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Ready {
  readonly url: string;
  readonly folder: string;
}

const isReady = (told: unknown): told is Ready =>
  typeof told === 'object' &&
  told !== null &&
  'url' in told &&
  'folder' in told &&
  typeof told.url === 'string' &&
  typeof told.folder === 'string';

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** The first line of JSON on its output says where it listens; what else it prints goes by. */
const readyOf = (child: ChildProcess): Promise<Ready> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the demo world did not come up')), PATIENCE);
    child.once('exit', code => reject(new Error(`the demo world ended before it was ready (${code})`)));
    if (!child.stdout) {
      reject(new Error('no output to read'));
      return;
    }
    createInterface({ input: child.stdout }).on('line', line => {
      const told = parsed(line);
      if (!isReady(told)) return;
      clearTimeout(timer);
      resolve(told);
    });
  });

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });

/** Brings up a world of the demo's own: its database dropped and made anew, gateway and matcher on free ports. */
export const startServer = async (): Promise<Server> => {
  const child = spawn(process.execPath, [START, ...WORLD], { stdio: ['ignore', 'pipe', 'inherit'] });
  // However the demo ends, its world is told to stop.
  process.once('exit', () => child.kill('SIGTERM'));
  const ready = await readyOf(child).catch(async (error: unknown) => {
    await stopped(child);
    throw error;
  });
  const console = new AdminConsole(WORLD);
  return {
    ...ready,
    moveTo: async day => {
      await console.done('clock', '--to', morningOf(day));
    },
    standing: async () => {
      const told = parsed(await console.done('status', '--json'));
      if (typeof told !== 'object' || told === null || !('pending' in told)) throw new Error('no status');
      return told as Standing;
    },
    administer: async (...args) => (await console.run(args)).printed,
    stop: () => {
      console.close();
      return stopped(child);
    },
  };
};
