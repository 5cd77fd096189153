import { Redis } from 'ioredis';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A private Redis that keeps what it is told (AOF), as the manual demands of one that carries the queue. */
export interface RedisServer {
  folder: string;
  url(database: number): string;
  /** Every database of it is emptied. */
  flush(): Promise<void>;
  /** SIGKILL, and a start on the same folder and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const MISSING =
  'redis-server is missing. Install it (Debian, Ubuntu: apt-get install redis-server) and try again.';

const freePort = (): Promise<number> =>
  new Promise(found => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

const launch = async (port: number, folder: string): Promise<ChildProcess> => {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const keeping = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  const child = spawn('redis-server', [...place, ...keeping], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, fail) => {
    let seen = '';
    child.stdout.on('data', (chunk: Buffer) => {
      seen += String(chunk);
      if (seen.includes('Ready to accept connections')) ready();
    });
    child.once('error', ({ message }) => fail(new Error(`${MISSING} (${message})`)));
    child.once('exit', () => fail(new Error(`Redis does not start: ${seen}`)));
  });
  child.stdout.resume();
  return child;
};

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise(done => {
    child.once('exit', () => done());
    child.kill(signal);
  });

export const startRedis = async (): Promise<RedisServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-redis-'));
  const port = await freePort();
  let child = await launch(port, folder);
  return {
    folder,
    url: database => `redis://127.0.0.1:${String(port)}/${String(database)}`,
    flush: async () => {
      const client = new Redis(port, '127.0.0.1');
      await client.flushall();
      await client.quit();
    },
    crash: async () => {
      await ended(child, 'SIGKILL');
      child = await launch(port, folder);
    },
    stop: async () => {
      await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true });
    },
  };
};
