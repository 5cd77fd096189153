import { publicUrlOf, type Configuration } from '#platform';
import { Database, readClock } from '#registry';
import { relative } from 'node:path';
import { databaseUrl, onForeignServer } from '../world/database-urls.ts';
import { openWorld, type World, type WorldName } from '../world/world.ts';
import { childrenOf } from './children.ts';
import { writeExampleReport } from './example-report.ts';
import { freePort, isFree } from './free-port.ts';
import { claimFolder } from './one-supervisor.ts';
import { makeSandbox } from './sandbox.ts';
import { serveDatabase } from './serve-database.ts';
import type { Started } from './start-page.ts';
import { supervise, type Supervised } from './supervise.ts';

export interface Running {
  started: Started;
  world: World;
  url: string;
  children: Supervised;
  stop(): Promise<void>;
}

const portOf = async (configuration: Configuration, name: WorldName): Promise<number> => {
  if (name === 'demo') return freePort();
  const { PORT, HOST } = configuration;
  if (!(await isFree(PORT, HOST)))
    throw new Error(`port ${String(PORT)} is in use: stop what uses it, or set PORT`);
  return PORT;
};

const todayOf = async (consoleUrl: string): Promise<string> => {
  const database = new Database(consoleUrl, 1);
  try {
    return (await readClock(database)).day;
  } finally {
    await database.close();
  }
};

const prepareSandbox = async (configuration: Configuration, world: World, url: string) => {
  const at = (role: 'owner' | 'console') => databaseUrl(configuration, world, role);
  await makeSandbox({ ownerUrl: at('owner'), consoleUrl: at('console'), folder: world.folder, url });
  const today = await todayOf(at('console'));
  return { today, example: writeExampleReport(world.folder, today) };
};

/** Brings everything up: database, sandbox, gateway and matcher; or nothing of it stays. */
export const start = async (
  configuration: Configuration,
  name: WorldName,
  say: (line: string) => void,
): Promise<Running> => {
  const begun = performance.now();
  const port = await portOf(configuration, name);
  const world = openWorld(configuration, name);
  const release = name === 'sandbox' ? claimFolder(configuration.DATA_DIR) : () => undefined;
  const undo: (() => Promise<void>)[] = [() => Promise.resolve(release())];
  const stop = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const { words, server } = await serveDatabase(configuration, world);
    if (server) undo.push(() => server.stop());
    const url = name === 'demo' ? `http://127.0.0.1:${String(port)}` : publicUrlOf(configuration);
    const sandbox = onForeignServer(configuration)
      ? undefined
      : await prepareSandbox(configuration, world, url);
    const children = supervise(childrenOf(configuration, world, port), say);
    undo.push(() => children.stop());
    await Promise.race([children.ready, children.failed]);
    const started = {
      seconds: (performance.now() - begun) / 1000,
      database: words,
      queue: configuration.REDIS_URL ? 'Redis' : 'PostgreSQL',
      url,
      folder: sandbox && (relative(process.cwd(), world.folder) || '.'),
      today: sandbox?.today ?? '',
      example: sandbox?.example,
    };
    return { started, world, url, children, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
