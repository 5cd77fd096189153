import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../libs/platform/src/embedded-postgres.ts';
import { makeTemplate } from './world/template.ts';

const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        done(port);
      });
    });
  });

/** One real PostgreSQL for all specs; each file makes databases of its own on it. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-test-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  // Durability is not what these specs ask of the server; those that kill it start one of their own.
  const settings = { fsync: 'off', synchronous_commit: 'off', max_connections: '300' };
  const server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), port, password, settings });
  process.env['TEST_PG'] = JSON.stringify(await makeTemplate(port, password));
  Object.assign(globalThis, {
    stopTestPostgres: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
