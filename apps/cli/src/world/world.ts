import type { Configuration } from '#platform';
import { LOGIN_ROLES, type LoginRole } from '#registry';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A world on the embedded server: the sandbox of `npm start`, or the demo's beside it. */
export type WorldName = 'sandbox' | 'demo';

export interface World {
  name: WorldName;
  database: string;
  /** Folder of the connections' configurations and keys. */
  folder: string;
  /** Folder of the service's own keys, a file of mode 0600 each. */
  keys: string;
  /** The embedded server's data. */
  pg: string;
  pgPort: number;
  passwords: Record<LoginRole | 'postgres', string>;
}

const newPassword = () => randomBytes(24).toString('base64url');

/** Each role's own random password; made on the first start, in one file of mode 0600 that only start and admin read. */
const passwordsIn = (data: string): World['passwords'] => {
  const file = join(data, 'passwords.json');
  if (!existsSync(file)) {
    const fresh = Object.fromEntries(['postgres', ...LOGIN_ROLES].map(role => [role, newPassword()]));
    writeFileSync(file, JSON.stringify(fresh, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as World['passwords'];
};

/** @throws where the data folder cannot be used */
export const openWorld = (
  configuration: Pick<Configuration, 'DATA_DIR' | 'PG_PORT'>,
  name: WorldName,
): World => {
  const data = resolve(configuration.DATA_DIR);
  const folder = join(data, name);
  const keys = name === 'sandbox' ? join(data, 'keys') : join(folder, 'keys');
  for (const path of [data, folder, keys]) mkdirSync(path, { recursive: true });
  const database = name === 'sandbox' ? 'lianfang' : 'demo';
  return {
    name,
    database,
    folder,
    keys,
    pg: join(data, 'pg'),
    pgPort: configuration.PG_PORT,
    passwords: passwordsIn(data),
  };
};
