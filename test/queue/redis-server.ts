import { Redis } from 'ioredis';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A private Redis that keeps what it is told (AOF), as the manual demands of one that carries the queue. */
export interface RedisServer {
  folder: string;
  url(database: number): string;
  /** Every database of it is emptied, in one step. @returns how many jobs one of them held until then. */
  flush(database: number): Promise<number>;
  /** SIGKILL, and a start on the same folder and port. */
  crash(whileAway?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const MISSING =
  'redis-server is missing. Install it (Debian, Ubuntu: apt-get install redis-server) and try again.';

/** Below the ports from which connections are made (Linux: from 32768): none of ours can take it while Redis is down. */
export const anyPort = (): number => 15_000 + Math.floor(Math.random() * 17_000);

/** Redis did not start: as far as it goes, because the port is taken. */
class NotStarted extends Error {}

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
    child.once('exit', () => fail(new NotStarted(`Redis does not start: ${seen}`)));
  });
  child.stdout.resume();
  return child;
};

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise(done => {
    child.once('exit', () => done());
    child.kill(signal);
  });

/** @param tries ports, each of which another program may hold */
const launchAnywhere = async (folder: string, tries = 20): Promise<{ port: number; child: ChildProcess }> => {
  const port = anyPort();
  try {
    return { port, child: await launch(port, folder) };
  } catch (error) {
    if (tries <= 1 || !(error instanceof NotStarted)) throw error;
    return launchAnywhere(folder, tries - 1);
  }
};

export const startRedis = async (): Promise<RedisServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-redis-'));
  const started = await launchAnywhere(folder);
  const { port } = started;
  let { child } = started;
  return {
    folder,
    url: database => `redis://127.0.0.1:${String(port)}/${String(database)}`,
    flush: async database => {
      const client = new Redis(port, '127.0.0.1', { db: database });
      const done = await client.multi().keys('bull:*').flushall().exec();
      await client.quit();
      const keys = (done?.[0]?.[1] ?? []) as string[];
      // BullMQ: a job's hash is `bull:QUEUE:ID`, its number at the end.
      return keys.filter(key => /:\d+$/.test(key)).length;
    },
    crash: async whileAway => {
      await ended(child, 'SIGKILL');
      await whileAway?.();
      child = await launch(port, folder);
    },
    stop: async () => {
      await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true });
    },
  };
};
