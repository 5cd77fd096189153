import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Servant {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: the system user that runs it then, made where missing. */
export const servant = (): Servant | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number.parseInt(spawnSync('id', [flag, 'lianfang'], { encoding: 'utf8' }).stdout);
  if (Number.isNaN(id('-u'))) {
    const made = ['--system', '--user-group', '--no-create-home', '-s', '/usr/sbin/nologin', 'lianfang'];
    spawnSync('useradd', made);
  }
  return { uid: id('-u'), gid: id('-g') };
};

/** True where others may enter every folder on the way to `path`. */
export const reachable = (path: string): boolean =>
  (!existsSync(path) || (statSync(path).mode & 0o001) !== 0) &&
  (dirname(path) === path || reachable(dirname(path)));

/** A place of its own for what stands at `path`, enterable whatever the umask. */
export const elsewhere = (path: string): string => {
  const at = join('/var/lib/lianfang', createHash('sha256').update(path).digest('hex').slice(0, 12));
  mkdirSync(at, { recursive: true });
  for (const folder of [dirname(at), at]) chmodSync(folder, 0o755);
  return at;
};

/** The binaries of `native`, copied once to where the servant can run them. */
export const copiedFor = (native: string, as: Servant): string => {
  const to = join(elsewhere(native), 'native');
  if (existsSync(to)) return to;
  rmSync(`${to}.part`, { recursive: true, force: true });
  cpSync(native, `${to}.part`, { recursive: true, verbatimSymlinks: true });
  spawnSync('chown', ['-R', `${String(as.uid)}:${String(as.gid)}`, `${to}.part`]);
  renameSync(`${to}.part`, to);
  return to;
};
