import { afterAll, beforeAll } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { build, root } from '../queue/admin.ts';

/** A free port of this machine. */
export const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        done(port);
      });
    });
  });

const folders: string[] = [];
const services: StartedService[] = [];

// Of every spec that starts something: what it says is what was just built, and nothing of it stays, whatever fails.
beforeAll(build, 120_000);
afterAll(async () => {
  for (const { child, ended } of services) {
    child.kill('SIGINT');
    await ended;
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that the database's own user can reach; removed after all tests of the file. */
export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-start-'));
  folders.push(folder);
  chmodSync(folder, 0o755);
  return folder;
};

export interface StartedService {
  child: ChildProcess;
  out(): string;
  err(): string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Follows what a child says, from its first word to its end. */
export const followed = (child: ChildProcessByStdio<null, Readable, Readable>): StartedService => {
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
  const ended = new Promise<{ code: number | null; signal: string | null }>(done =>
    child.once('close', (code, signal) => {
      done({ code, signal });
    }),
  );
  return { child, out: () => out, err: () => err, ended };
};

/** The program behind `npm start`, with settings of its own; stopped, if it still runs, after all tests of the file. */
export const startService = (env: Record<string, string>): StartedService => {
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/start/main.js')], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const service = followed(child);
  services.push(service);
  return service;
};

/** A sandbox that is ready before the first test of a file; tests may stop it and put another in its place. */
export interface Sandbox {
  data: string;
  env: Record<string, string>;
  service: StartedService;
  page: string;
}

/** @param more settings beside folder and ports, asked for when it is started */
export const sandboxForAll = (more: () => Record<string, string> = () => ({})): Sandbox => {
  const sandbox = {} as Sandbox;
  beforeAll(async () => {
    const data = dataFolder();
    const ports = { PORT: String(await freePort()), PG_PORT: String(await freePort()) };
    const env = { DATA_DIR: data, ...ports, ...more() };
    const service = startService(env);
    Object.assign(sandbox, { data, env, service, page: await ready(service) });
  }, 120_000);
  return sandbox;
};

/** The lines of a start page that are for the other terminal: report, status, check. */
export const commandsOf = (page: string): string[] =>
  page.split('\n').filter(line => line.startsWith('  npx '));

/** Waits until the start page stands on the terminal; throws with what was said where the program ends instead. */
export const ready = async (service: StartedService): Promise<string> => {
  const shown = new Promise<'ready'>(done => {
    const look = () => {
      if (service.out().includes('lianfang --config') || service.out().includes('health/ready'))
        done('ready');
    };
    service.child.stdout?.on('data', look);
    look();
  });
  if ((await Promise.race([shown, service.ended])) !== 'ready')
    throw new Error(`${service.out()}${service.err()}`);
  return service.out();
};

/** Runs a line as it is printed for the other terminal: `npx lianfang …` is the project's own program. */
export const typed = (line: string): { code: number | null; out: string; err: string } => {
  const [, program = '', ...words] = line.trim().split(/\s+/);
  const folder = { lianfang: 'bank', 'lianfang-admin': 'admin' }[program] ?? '';
  const run = spawnSync(process.execPath, [`dist/apps/cli/src/${folder}/main.js`, ...words], {
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
};
