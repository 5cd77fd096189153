import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from '../queue/admin.ts';
import { overPostgres } from '../queue/back-ends.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { ended, killAll, startProgram } from './running-matchers.ts';

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

const run = (args: string[], env: Record<string, string>): Promise<Ran> =>
  new Promise(done => {
    const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.once('close', code => {
      done({ code, out, err });
    });
  });

/** The real program with these settings alone, to its end. */
const ran = (env: Record<string, string>): Promise<Ran> =>
  run([join(root, 'dist/apps/matcher/src/main.js')], { LOG_LEVEL: 'silent', ...env });

describe('a matcher that cannot start says so in one line, and ends', () => {
  let world: TestWorld;
  beforeAll(async () => {
    build();
    world = await openTestWorld();
  });
  afterAll(() => world.close());
  const urlWith = (change: (url: URL) => void): string => {
    const url = new URL(world.url('matcher'));
    change(url);
    return url.href;
  };

  test('every wrong setting at once, never its value', async () => {
    const { code, out, err } = await ran({
      DATABASE_URL_MATCHER: 'secret',
      REDIS_URL: 'secret',
      PORT: 'seven',
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^matcher: configuration: .*\n$/);
    for (const name of ['DATABASE_URL_MATCHER', 'REDIS_URL', 'PORT']) expect(err).toContain(name);
    expect(err).not.toMatch(/secret|seven/);
    expect(await ran({})).toMatchObject({
      code: 2,
      err: 'matcher: configuration: DATABASE_URL_MATCHER is not set\n',
    });
  });

  test.each([
    ['a wrong password', (url: URL) => (url.password = 'secret')],
    ['a database that is not there', (url: URL) => (url.pathname = '/nowhere')],
    ['no server', (url: URL) => (url.port = '1')],
  ])('%s', async (_, change) => {
    const { code, out, err } = await ran({ DATABASE_URL_MATCHER: urlWith(change) });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^matcher: .+\n$/);
    expect(err).not.toContain('secret');
  });

  test('a database that no operator owns yet', async () => {
    await world.database('postgres').rows('DELETE FROM operator');
    const { code, err } = await ran({ DATABASE_URL_MATCHER: world.url('matcher') });
    expect([code, err]).toEqual([1, 'matcher: no operator: run lianfang-admin init first\n']);
  });
});

describe('a matcher whose supervisor is gone before it is ready', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(async () => {
    await killAll();
    await world.close();
  });

  test('ends by itself, without a word', async () => {
    const matcher = startProgram(await overPostgres(), world, { stdio: 'pipe' });
    let said = '';
    for (const stream of [matcher.stdout, matcher.stderr])
      stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
    matcher.disconnect();
    expect(await ended(matcher)).toBe('0');
    expect(said).toBe('');
  });
});

describe('an error that nobody awaited', () => {
  test('ends the process through the log, which says its kind and code and nothing that it quotes', async () => {
    const program = `import { endOnBugs, newLogger } from '${join(root, 'dist/libs/platform/src/index.js')}';
      endOnBugs(newLogger('info'));
      void Promise.reject(Object.assign(new Error('secret'), { code: '23505', detail: 'Key (x)=(secret)' }));`;
    const { code, out, err } = await run(['--input-type=module', '-e', program], {});
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ level: 60, err: { type: 'Error', code: '23505' } });
    expect(out).not.toContain('secret');
  });
});
