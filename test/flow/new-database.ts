import { roleUrl } from '#platform';
import { dropDatabase, type LoginRole, makeRolesAndDatabase, migrate } from '#registry';
import { randomBytes } from 'node:crypto';

const ROLES: Record<LoginRole, string> = {
  owner: 'test-owner',
  gateway: 'test-gateway',
  matcher: 'test-matcher',
  console: 'test-console',
  auditor: 'test-auditor',
};

export interface TestDatabase {
  url(role: LoginRole): string;
  drop(): Promise<void>;
}

/** A database of this test file's own, at this release's schema, empty; each role with a password of its own. */
export const newDatabase = async (): Promise<TestDatabase> => {
  const { port, password } = JSON.parse(process.env['TEST_PG']!) as { port: number; password: string };
  const superuser = roleUrl({ port, database: 'postgres' }, 'postgres', password);
  const database = `test_${randomBytes(6).toString('hex')}`;
  const url = (role: LoginRole) => roleUrl({ port, database }, role, ROLES[role]);
  await makeRolesAndDatabase(superuser, database, ROLES);
  await migrate(url('owner'));
  return { url, drop: () => dropDatabase(superuser, database) };
};
