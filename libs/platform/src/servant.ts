import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface Servant {
  uid: number;
  gid: number;
}

/** @throws with what the command said where it fails: what goes on without it would fail in other words. */
const run = (command: string, options: string[]): void => {
  const { status, stderr, error } = spawnSync(command, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error ? error.message : stderr.trim()}`);
};

/** PostgreSQL refuses to run as root: the system user that runs it then, made where missing. */
export const servant = (): Servant | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number.parseInt(spawnSync('id', [flag, 'lianfang'], { encoding: 'utf8' }).stdout);
  if (Number.isNaN(id('-u'))) {
    const made = ['--system', '--user-group', '--no-create-home', '-s', '/usr/sbin/nologin', 'lianfang'];
    // Of two that start at once one makes it: whether it is there now is what counts.
    spawnSync('useradd', made);
    if (Number.isNaN(id('-u'))) throw new Error('the system user lianfang cannot be made');
  }
  return { uid: id('-u'), gid: id('-g') };
};

/** True where others may enter every folder on the way to `path`. */
export const reachable = (path: string): boolean =>
  (!existsSync(path) || (statSync(path).mode & 0o001) !== 0) &&
  (dirname(path) === path || reachable(dirname(path)));

/** Outside every home; enterable whatever the umask. */
const PLACES = '/var/lib/lianfang';

const placeOf = (name: string, places: string): string => {
  const at = join(places, name);
  mkdirSync(at, { recursive: true });
  for (const folder of [places, at]) chmodSync(folder, 0o755);
  return at;
};

/**
 * Where the data wanted at `path` stand: `path` becomes a link to it, so that they are found again from the project
 * alone. A clone made anew at the same path has no link, and never meets data whose passwords it does not know.
 */
export const dataElsewhere = (path: string, places = PLACES): string => {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) {
    if (existsSync(dirname(readlinkSync(path)))) return readlinkSync(path);
    rmSync(path);
    return dataElsewhere(path, places);
  }
  const data = join(placeOf(randomBytes(6).toString('hex'), places), 'data');
  // Made before the home was closed; `mv` crosses file systems and keeps the owner.
  if (there) run('mv', [path, data]);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(data, path);
  return data;
};

export const versionOf = (native: string): string =>
  (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version;

const nameOfCopy = (native: string): string =>
  createHash('sha256')
    .update(`${native} ${versionOf(native)}`)
    .digest('hex')
    .slice(0, 12);

/** Copies of binaries that this release, where it stands, does not run: another clone's, or of a release before. */
export const otherCopies = (native: string, places = PLACES): string[] =>
  (existsSync(places) ? readdirSync(places) : [])
    .filter(name => name !== nameOfCopy(native) && existsSync(join(places, name, 'native')))
    .map(name => join(places, name));

/** The binaries of `native`, copied once a version to where the servant can run them. */
export const copiedFor = (native: string, as: Servant, places = PLACES): string => {
  const name = nameOfCopy(native);
  const to = join(placeOf(name, places), 'native');
  if (existsSync(to)) return to;
  rmSync(`${to}.part`, { recursive: true, force: true });
  cpSync(native, `${to}.part`, { recursive: true, verbatimSymlinks: true });
  run('chown', ['-R', `${String(as.uid)}:${String(as.gid)}`, `${to}.part`]);
  renameSync(`${to}.part`, to);
  return to;
};
