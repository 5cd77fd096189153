import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../../apps/cli/src/start/free-port.ts';
import { median } from '../middle.ts';
import type { Row } from '../table.ts';

/** What a clone holds that a start needs; node_modules is what `npm ci` left. */
const CLONED = ['apps', 'libs', 'docker', 'test/demo', 'test/bench', 'test/world', 'docs/schema.txt'];
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  '.swcrc',
  '.npmrc',
];

/** `npm start` in a clone that never ran: the build, the database, the sandbox, both processes. */
const once = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-cold-'));
  chmodSync(folder, 0o755);
  for (const path of [...CLONED, ...FILES]) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const env = { ...process.env, PORT: String(await freePort()), PG_PORT: String(await freePort()) };
  const startedAt = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<'ended'>(done => child.once('close', () => done('ended')));
  let out = '';
  const ready = new Promise<'ready'>(done =>
    child.stdout.on('data', chunk => {
      out += String(chunk);
      if (/ready in [\d.]+ s/.test(out)) done('ready');
    }),
  );
  const how = await Promise.race([ready, ended]);
  const seconds = (performance.now() - startedAt) / 1000;
  // Ctrl-C, as a terminal gives it: to the whole group.
  if (how === 'ready') process.kill(-child.pid!, 'SIGINT');
  await ended;
  rmSync(folder, { recursive: true, force: true });
  if (how !== 'ready') throw new Error(`npm start did not come up: ${out}`);
  return seconds;
};

export const coldStartRow = async (rounds: number): Promise<Row> => {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) seconds.push(await once());
  return {
    what: 'cold `npm start` after `npm ci` until ready',
    against: '—',
    figure: median(seconds),
    unit: ' s',
    bound: 'most',
    bar: 10,
    aim: 5,
    of: `${rounds} starts, build and first database included`,
  };
};
