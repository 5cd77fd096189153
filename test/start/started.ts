import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** A data folder that the database's own user can reach. */
export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-start-'));
  chmodSync(folder, 0o755);
  return folder;
};

export interface StartedService {
  child: ChildProcess;
  out(): string;
  err(): string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

/** The program behind `npm start`, with settings of its own. */
export const startService = (env: Record<string, string>): StartedService => {
  const child = spawn(process.execPath, ['dist/apps/cli/src/start/main.js'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
