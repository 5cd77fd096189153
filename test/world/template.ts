import { randomBytes } from 'node:crypto';
import { roleUrl } from '../../libs/platform/src/embedded-postgres.ts';
import {
  LOGIN_ROLES,
  makeRolesAndDatabase,
  type LoginRole,
} from '../../libs/registry/src/administer/roles.ts';
import { migrate } from '../../libs/registry/src/administer/migrate.ts';

/** The database that every spec's own is copied from: roles made and schema migrated once. */
export const TEMPLATE = 'template_lianfang';

export interface TestServer {
  port: number;
  superuser: string;
  passwords: Record<LoginRole, string>;
}

/** Runs in Jest's set-up, before any module mapping: hence the relative imports. */
export const makeTemplate = async (port: number, superuser: string): Promise<TestServer> => {
  const made = LOGIN_ROLES.map(role => [role, randomBytes(12).toString('hex')]);
  const passwords = Object.fromEntries(made) as Record<LoginRole, string>;
  await makeRolesAndDatabase(
    roleUrl({ port, database: 'postgres' }, 'postgres', superuser),
    TEMPLATE,
    passwords,
  );
  await migrate(roleUrl({ port, database: TEMPLATE }, 'owner', passwords.owner));
  return { port, superuser, passwords };
};
