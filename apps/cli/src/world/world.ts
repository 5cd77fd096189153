import type { Configuration } from '#platform';
import type { LoginRole } from '#registry';
import { join, resolve } from 'node:path';

/** A world on the embedded server: the sandbox of `npm start`, or the demo's beside it. */
export type WorldName = 'sandbox' | 'demo';

export interface World {
  name: WorldName;
  database: string;
  /** The data folder, which all worlds share. */
  data: string;
  /** Folder of the connections' configurations and keys. */
  folder: string;
  /** Folder of the service's own keys, a file of mode 0600 each. */
  keys: string;
  /** The embedded server's data. */
  pg: string;
  pgPort: number;
}

/** Each role's own random password, in one file of mode 0600 that only start and admin read. */
export type Passwords = Record<LoginRole | 'postgres', string>;

/** Where everything of a world stands. Touches nothing: on another server's database none of it is used. */
export const worldAt = (
  configuration: Pick<Configuration, 'DATA_DIR' | 'PG_PORT'>,
  name: WorldName,
): World => {
  const data = resolve(configuration.DATA_DIR);
  const folder = join(data, name);
  const keys = name === 'sandbox' ? join(data, 'keys') : join(folder, 'keys');
  const database = name === 'sandbox' ? 'lianfang' : 'demo';
  return { name, database, data, folder, keys, pg: join(data, 'pg'), pgPort: configuration.PG_PORT };
};
