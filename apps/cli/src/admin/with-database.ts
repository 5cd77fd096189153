import { readConfiguration, type Configuration } from '#platform';
import { Database, type LoginRole } from '#registry';
import type { Command } from 'commander';
import { databaseUrl } from '../world/database-urls.ts';
import { worldAt, type World, type WorldName } from '../world/world.ts';

/** Auditors use a client of their own: no command of the operator's logs in as them. */
type Role = Exclude<LoginRole, 'auditor'>;

export interface AdminAt {
  configuration: Configuration;
  world: World;
  urlOf: (role: Role) => string;
}

/** Where this command works: another server as the settings say, or a world on the embedded one. */
export const adminAt = (command: Command): AdminAt => {
  const configuration = readConfiguration(process.env);
  const { world: name } = command.optsWithGlobals<{ world: WorldName }>();
  const world = worldAt(configuration, name);
  return { configuration, world, urlOf: role => databaseUrl(configuration, world, role) };
};

/**
 * Runs `work` with a database of one role, and closes it. What a command may do is what this role may do in
 * the database; the program adds no rights.
 */
export const withDatabase = async <T>(
  command: Command,
  role: Role,
  work: (db: Database, at: AdminAt) => Promise<T>,
): Promise<T> => {
  const at = adminAt(command);
  const db = new Database(at.urlOf(role), 4);
  try {
    return await work(db, at);
  } finally {
    await db.close();
  }
};

/** Results to stdout, so that they can be piped; faults go to stderr. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
