import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../queue/admin.ts';
import type { BackEnd } from '../queue/back-ends.ts';
import type { TestWorld } from '../world/test-world.ts';

const running = new Set<ChildProcess>();

/** How a process ended: its signal, or its exit code. */
export const ended = (child: ChildProcess): Promise<string> =>
  new Promise(done => child.once('exit', (code, signal) => done(signal ?? String(code))));

/** The real program, with what the matcher is given and no more. */
export const startProgram = (
  backEnd: BackEnd,
  world: TestWorld,
  {
    failpoints = '',
    databaseUrl = world.url('matcher'),
    stdio = 'inherit',
  }: { failpoints?: string; databaseUrl?: string; stdio?: 'inherit' | 'pipe' } = {},
): ChildProcess => {
  const { redisUrl } = backEnd.at(world);
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL_MATCHER: databaseUrl,
    LOG_LEVEL: 'error',
    ...(redisUrl && { REDIS_URL: redisUrl }),
    ...(failpoints && { FAILPOINTS: failpoints }),
  };
  const child = fork(join(root, 'dist/apps/matcher/src/main.js'), {
    env,
    stdio: [stdio, stdio, stdio, 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
};

/** Waits until it says that it is ready; one that ends instead is a failure. */
export const ready = (child: ChildProcess): Promise<void> =>
  new Promise((done, fail) => {
    child.once('message', () => done());
    child.once('exit', code => fail(new Error(`the matcher ended with ${String(code)}`)));
  });

/** Ends whatever a test that failed has left running, frozen or not: else it would keep the whole run open. */
export const killAll = async (): Promise<void> => {
  await Promise.all(
    [...running].map(child => {
      const gone = ended(child);
      child.kill('SIGKILL');
      return gone;
    }),
  );
};
