import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../queue/admin.ts';
import { followed, type StartedService } from './started.ts';

/** Who a command runs as; nothing where it is whoever runs the suite. */
export interface Owner {
  uid?: number;
  gid?: number;
}

export const isRoot = process.getuid?.() === 0;

/** Debian's user of no rights, where root may become it; whoever runs the suite is an ordinary user else. */
export const ordinaryUser = (): Owner => {
  if (!isRoot) return {};
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const user = { uid: id('-u'), gid: id('-g') };
  const { status } = spawnSync(process.execPath, ['--version'], { ...user, cwd: '/' });
  if (status !== 0)
    throw new Error(`${process.execPath} is for root alone: no ordinary user could start this`);
  return user;
};

/** What a fresh clone has not, and what is linked. */
const LEFT_OUT = ['.git', '.data', 'node_modules'];

const run = (command: string, words: string[]): boolean =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0;

/** What is built and written is the owner's; packages are hard links where the file system is one (GNU cp), else a copy. */
const copyInto = (clone: string, { uid, gid }: Owner): void => {
  const own = readdirSync(root).filter(name => !LEFT_OUT.includes(name));
  const packages = join(root, 'node_modules');
  const whole =
    run('cp', ['-a', ...own.map(name => join(root, name)), clone]) &&
    (uid === undefined || run('chown', ['-R', `${String(uid)}:${String(gid)}`, clone])) &&
    (run('cp', ['-al', packages, clone]) || run('cp', ['-a', packages, clone]));
  if (!whole) throw new Error('the clone cannot be copied');
};

export interface Home {
  clone: string;
  /** `npm start` in the clone, in a process group of its own, as a terminal gives it one. */
  npmStart(env: Record<string, string>): StartedService;
  /** Ctrl-C: the terminal tells the whole group. */
  ctrlC(service: StartedService): void;
  /** A printed line, as it is pasted into another terminal. */
  paste(line: string): { code: number | null; out: string; err: string };
  remove(): void;
}

/** A home of mode 0700, as Debian makes them, with a built clone in it; both are the owner's. */
export const makeHome = (owner: Owner): Home => {
  const home = mkdtempSync(join(tmpdir(), 'lianfang-home-'));
  const clone = join(home, 'lianfang');
  mkdirSync(clone);
  copyInto(clone, owner);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(home, owner.uid, owner.gid);
  chmodSync(home, 0o700);
  const path = process.env['PATH'] ?? '';
  const common = { PATH: path, HOME: home, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
  return {
    clone,
    npmStart: env =>
      followed(
        spawn('npm', ['start'], {
          ...owner,
          cwd: clone,
          env: { ...common, ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
          detached: true,
        }),
      ),
    ctrlC: ({ child }) => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    },
    paste: line => {
      const [program = '', ...words] = line.trim().split(/\s+/);
      const typed = spawnSync(program, words, { ...owner, cwd: clone, env: common, encoding: 'utf8' });
      return { code: typed.status, out: typed.stdout, err: typed.stderr };
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
};

/** Whose a file is. */
export const ownerOf = (path: string): number => statSync(path).uid;
