// Builds into a new folder and swaps it in, so that a running service never loses its files underfoot;
// does nothing where no source has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = dir =>
  readdirSync(dir, { withFileTypes: true }).flatMap(e => {
    const at = join(dir, e.name);
    if (e.isDirectory()) return sources(at);
    return /\.(ts|sql)$/.test(e.name) && !e.name.endsWith('.spec.ts') ? [at] : [];
  });

const digest = createHash('sha256');
const inputs = [
  ...['apps', 'libs', 'test/demo', 'test/bench', 'test/world']
    .filter(d => existsSync(d))
    .flatMap(sources)
    .sort(),
];
for (const file of [...inputs, 'package-lock.json', 'tsconfig.json', 'nest-cli.json', '.swcrc'])
  digest.update(file).update('\0').update(readFileSync(file)).update('\0');
const wanted = digest.digest('hex');
const stamp = 'dist/.sources';
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0);

const built = spawnSync('node', ['node_modules/@nestjs/cli/bin/nest.js', 'build'], { encoding: 'utf8' });
if (built.status !== 0) {
  process.stderr.write(`${built.stdout}${built.stderr}\nThe build failed.\n`);
  process.exit(1);
}
// npx runs these by name.
for (const program of ['bank', 'admin']) chmodSync(`dist.next/apps/cli/src/${program}/main.js`, 0o755);
writeFileSync('dist.next/.sources', wanted);
rmSync('dist.old', { recursive: true, force: true });
if (existsSync('dist')) renameSync('dist', 'dist.old');
renameSync('dist.next', 'dist');
rmSync('dist.old', { recursive: true, force: true });
