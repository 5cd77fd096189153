import { issueToken, signingKeyOf } from '#access';
import {
  readConfiguration,
  roleUrl,
  startEmbeddedPostgres,
  type Configuration,
  type PostgresServer,
} from '#platform';
import { Database, dropDatabase, makeRolesAndDatabase, migrate } from '#registry';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenOf } from '../../apps/cli/src/start/children.ts';
import { freePort } from '../../apps/cli/src/start/free-port.ts';
import { prepareSandbox } from '../../apps/cli/src/start/prepare-sandbox.ts';
import { furnish, passwordsOf } from '../../apps/cli/src/world/passwords.ts';
import { worldAt, type World, type WorldName } from '../../apps/cli/src/world/world.ts';
import { startProcess, type Started } from './servers/start-process.ts';

/** Beside whatever else runs on this machine: a data folder and ports of its own. */
const DATA_DIR = '.data/bench';

/** The bench's PostgreSQL; with no settings as durable as `npm start` makes it. */
export interface Server {
  configuration: Configuration;
  postgres: PostgresServer;
}

export const serve = async (settings: Record<string, string> = {}): Promise<Server> => {
  const [port, pgPort] = [await freePort(), await freePort()];
  const configuration = readConfiguration({ DATA_DIR, PORT: String(port), PG_PORT: String(pgPort) });
  const world = worldAt(configuration, 'sandbox');
  furnish(world);
  const { postgres: password } = passwordsOf(world);
  const postgres = await startEmbeddedPostgres({ folder: world.pg, port: pgPort, password, settings });
  return { configuration, postgres };
};

/** A service of the bench: its database, and its gateway and matcher, built, each a process of its own. */
export interface BenchWorld {
  world: World;
  url: string;
  today: string;
  urlOf(role: 'postgres' | 'owner' | 'matcher'): string;
  /** An access token for the whole run, as the token route would sign it. */
  token(member: 'RCA' | 'POST'): Promise<string>;
  /** @param execArgv for node, such as --cpu-prof */
  start(name: 'gateway' | 'matcher', execArgv?: string[]): Promise<Started>;
}

/** `sandbox` keeps its million cards from run to run; `demo` is made anew. */
export const openWorld = async (
  { configuration }: Server,
  name: WorldName,
  isAnew: boolean,
): Promise<BenchWorld> => {
  const world = worldAt(configuration, name);
  furnish(world);
  const { postgres, ...passwords } = passwordsOf(world);
  const superuser = (database: string) => roleUrl({ port: world.pgPort, database }, 'postgres', postgres);
  if (isAnew) await dropDatabase(superuser('postgres'), world.database);
  await makeRolesAndDatabase(superuser('postgres'), world.database, passwords);
  const at = { port: world.pgPort, database: world.database };
  const urlOf: BenchWorld['urlOf'] = role =>
    role === 'postgres' ? superuser(world.database) : roleUrl(at, role, passwords[role]);
  await migrate(urlOf('owner'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { today } = await prepareSandbox(configuration, world, url);
  const children = childrenOf({ ...configuration, PUBLIC_URL: url }, world, port);
  return {
    world,
    url,
    today,
    urlOf,
    token: member => tokenOf(world, url, member),
    start: (child, execArgv = []) => {
      const { program, env } = children.find(one => one.name === child)!;
      return startProcess(program, { env, execArgv });
    },
  };
};

const tokenOf = (world: World, url: string, member: string): Promise<string> => {
  const text = (path: string) => readFileSync(path, 'utf8');
  const { connection, keyFile } = JSON.parse(text(join(world.folder, `${member}.json`)));
  const { kid } = signingKeyOf(text(join(world.folder, keyFile)));
  const key = signingKeyOf(text(join(world.keys, 'token.pem')));
  return issueToken(key, { connection, keyId: kid, member, issuer: url, audience: url, seconds: 7_200 });
};

/** Runs `work` on a database and closes it. */
export const withDatabase = async <T>(url: string, work: (db: Database) => Promise<T>): Promise<T> => {
  const db = new Database(url, 2);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
};
