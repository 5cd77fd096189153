import { listeningFault, publicUrlOf, type Configuration } from '#platform';
import { onForeignServer } from '../world/database-urls.ts';
import { furnish } from '../world/passwords.ts';
import { worldAt, type World, type WorldName } from '../world/world.ts';
import { childrenOf } from './children.ts';
import { prepareSandbox } from './prepare-sandbox.ts';
import { freePort, tryPort } from './free-port.ts';
import { claimFolder } from './one-supervisor.ts';
import { serveDatabase } from './serve-database.ts';
import type { Started } from './start-page.ts';
import { supervise, type Supervised } from './supervise.ts';
import { watchQueue } from './watch-queue.ts';

export interface Running {
  started: Started;
  world: World;
  url: string;
  children: Supervised;
  /** Rejects when a child, or the database, cannot be started any more. */
  failed: Promise<never>;
  stop(): Promise<void>;
}

type Say = (line: string) => void;

/**
 * Asked before anything is started, so that a port in use costs no database. The demo takes any, beside a
 * sandbox.
 */
const portOf = async (configuration: Configuration, name: WorldName): Promise<number> => {
  if (name === 'demo') return freePort();
  const { PORT, HOST } = configuration;
  return tryPort(PORT, HOST).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Error(`port ${String(PORT)} is in use: stop what uses it, or set PORT`);
    throw listeningFault(error, { port: 'PORT', host: 'HOST' });
  });
};

/**
 * What a start does, and how to undo it in the opposite order. The database was there first, so it stops
 * last: what children are at can still be written.
 */
class Steps {
  readonly #undo: (() => void | Promise<void>)[] = [];

  add(undo: () => void | Promise<void>): void {
    this.#undo.push(undo);
  }

  async undo(): Promise<void> {
    for (let step = this.#undo.pop(); step; step = this.#undo.pop()) await step();
  }
}

/** On the embedded server: folders, passwords, and for a sandbox the data folder to itself. */
const prepareFolders = (configuration: Configuration, world: World, steps: Steps): void => {
  if (onForeignServer(configuration)) return;
  furnish(world);
  if (world.name === 'sandbox') steps.add(claimFolder(world.data));
};

const bringUp = async (
  configuration: Configuration,
  world: World,
  on: { port: number; steps: Steps; say: Say },
) => {
  const { port, steps, say } = on;
  const { words: database, server } = await serveDatabase(configuration, world, say);
  if (server) steps.add(() => server.stop());
  const url = world.name === 'demo' ? `http://127.0.0.1:${String(port)}` : publicUrlOf(configuration);
  const sandbox = onForeignServer(configuration)
    ? undefined
    : await prepareSandbox(configuration, world, url);
  if (configuration.REDIS_URL) steps.add(watchQueue(configuration.REDIS_URL, say));
  const children = supervise(childrenOf(configuration, world, port), say);
  steps.add(() => children.stop());
  const failed = Promise.race([children.failed, ...(server ? [server.failed] : [])]);
  // A child that never starts would else be waited for without end.
  await Promise.race([children.ready, failed]);
  const queue = configuration.REDIS_URL ? 'Redis' : 'PostgreSQL';
  // Since this process began: what whoever started it has waited for.
  const seconds = performance.now() / 1000;
  const made = sandbox && { ...sandbox, folder: world.folder };
  const started: Started = { seconds, database, queue, url, sandbox: made };
  return { started, world, url, children, failed };
};

/** Brings everything up: database, sandbox, gateway and matcher; or nothing of it stays. */
export const start = async (configuration: Configuration, name: WorldName, say: Say): Promise<Running> => {
  const port = await portOf(configuration, name);
  const world = worldAt(configuration, name);
  const steps = new Steps();
  try {
    prepareFolders(configuration, world, steps);
    const running = await bringUp(configuration, world, { port, steps, say });
    return { ...running, stop: () => steps.undo() };
  } catch (error) {
    await steps.undo();
    throw error;
  }
};
