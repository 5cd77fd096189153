import { startEmbeddedPostgres, type Configuration, type PostgresServer } from '#platform';
import { Database, dropDatabase, makeRolesAndDatabase, migrate } from '#registry';
import { databaseUrl, onForeignServer, superuserUrl } from '../world/database-urls.ts';
import { passwordsOf } from '../world/passwords.ts';
import type { World } from '../world/world.ts';
import { keepServer, type KeptServer } from './keep-server.ts';
import { serverFault } from './server-fault.ts';

export interface ServedDatabase {
  /** As the start page names it. */
  words: string;
  /** Undefined where the server is not ours to stop. */
  server: KeptServer | undefined;
}

const answers = async (url: string): Promise<boolean> => {
  const database = new Database(url, 1);
  try {
    await database.rows('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await database.close();
  }
};

const versionOf = async (url: string): Promise<string> => {
  const database = new Database(url, 1);
  try {
    const [row] = await database.rows<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    return row?.version.split(' ')[0] ?? '';
  } finally {
    await database.close();
  }
};

const startServer = (world: World): Promise<PostgresServer> => {
  const { pg: folder, pgPort: port } = world;
  const { postgres: password } = passwordsOf(world);
  return startEmbeddedPostgres({ folder, port, password }).catch((error: unknown) => {
    throw serverFault(error as Error, port);
  });
};

/** The demo works beside a running sandbox, on its server, or starts the server itself. */
const serve = async (world: World, say: (line: string) => void): Promise<KeptServer | undefined> => {
  if (world.name === 'demo' && (await answers(superuserUrl(world)))) return undefined;
  return keepServer(await startServer(world), () => startServer(world), say);
};

const furnishDatabase = async (world: World, ownerUrl: string): Promise<void> => {
  // The superuser's password goes no further: no role of the service has it.
  const { postgres: _superuser, ...passwords } = passwordsOf(world);
  if (world.name === 'demo') await dropDatabase(superuserUrl(world), world.database);
  await makeRolesAndDatabase(superuserUrl(world), world.database, passwords);
  await migrate(ownerUrl);
};

/**
 * Brings up the database of this world at this release's schema; the demo's is made anew each time. Another
 * server is migrated only where the owner's address is told; roles there are a DBA's, by docker/roles.sql.
 */
export const serveDatabase = async (
  configuration: Configuration,
  world: World,
  say: (line: string) => void,
): Promise<ServedDatabase> => {
  const ownerUrl = () => databaseUrl(configuration, world, 'owner');
  if (onForeignServer(configuration)) {
    if (configuration.DATABASE_URL_OWNER) await migrate(ownerUrl());
    const version = await versionOf(databaseUrl(configuration, world, 'gateway'));
    return {
      words: `PostgreSQL ${version} (${new URL(databaseUrl(configuration, world, 'gateway')).host})`,
      server: undefined,
    };
  }
  const server = await serve(world, say);
  try {
    await furnishDatabase(world, ownerUrl());
    const version = await versionOf(superuserUrl(world));
    return { words: `PostgreSQL ${version} embedded, ${configuration.DATA_DIR}/pg`, server };
  } catch (error) {
    await server?.stop();
    throw error;
  }
};
