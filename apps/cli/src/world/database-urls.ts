import { roleUrl, type Configuration } from '#platform';
import type { LoginRole } from '#registry';
import { passwordsOf } from './passwords.ts';
import type { World } from './world.ts';

const SETTING = {
  owner: 'DATABASE_URL_OWNER',
  gateway: 'DATABASE_URL_GATEWAY',
  matcher: 'DATABASE_URL_MATCHER',
  console: 'DATABASE_URL_CONSOLE',
} as const;

/** True where the settings name another server than the embedded one. */
export const onForeignServer = (configuration: Configuration): boolean =>
  Object.values(SETTING).some(name => configuration[name] !== undefined);

/** The address of a role's database: as set, or on the embedded server of this world. */
export const databaseUrl = (
  configuration: Configuration,
  world: World,
  role: Exclude<LoginRole, 'auditor'>,
): string => {
  const set = configuration[SETTING[role]];
  if (set) return set;
  if (onForeignServer(configuration))
    throw new Error(`${SETTING[role]} is not set, though another server is used`);
  return roleUrl({ port: world.pgPort, database: world.database }, role, passwordsOf(world)[role]);
};

/** The embedded server's superuser: for roles and databases alone. */
export const superuserUrl = (world: World): string =>
  roleUrl({ port: world.pgPort, database: 'postgres' }, 'postgres', passwordsOf(world).postgres);
