import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestWorld } from '../world/test-world.ts';

export const root = resolve(import.meta.dirname, '../..');

/** The programs as they are started, built unless nothing has changed. */
export const build = (): void => {
  const { status, stderr } = spawnSync('node', ['docker/build.mjs'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

/** Runs `lianfang-admin` on a world's database, with what an operator's shell would hold and no more. */
export const admin = async (
  world: TestWorld,
  ...args: string[]
): Promise<{ status: number | null; out: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-admin-'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    DATA_DIR: folder,
    DATABASE_URL_OWNER: world.url('owner'),
    DATABASE_URL_MATCHER: world.url('matcher'),
    DATABASE_URL_CONSOLE: world.url('console'),
  };
  const program = join(root, 'dist/apps/cli/src/admin/main.js');
  // Not in step with us: a matcher of this very process goes on meanwhile.
  const child = spawn('node', [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (out += String(chunk)));
  const status = await new Promise<number | null>(done => child.once('close', done));
  rmSync(folder, { recursive: true });
  return { status, out };
};
