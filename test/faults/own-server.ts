import { roleUrl, startEmbeddedPostgres } from '#platform';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { keepServer } from '../../apps/cli/src/start/keep-server.ts';
import { until } from '../queue/until.ts';
import { makeTemplate } from '../world/template.ts';
import { lastingPort } from './lasting-port.ts';

/** A PostgreSQL that a test may kill: durable as the product's, kept up as the supervisor keeps it. */
export interface OwnServer {
  /**
   * SIGKILL to the server and to each of its processes, as soon as one is at work.
   *
   * @returns when it answers again: how many sessions were at work
   */
  crash(): Promise<number>;
  /** SIGSTOP to all of them: connections stand, and nothing answers; returns what lets them go on. */
  freeze(): Promise<() => void>;
  /** Ends that were seen, and starts after them. */
  said: string[];
  stop(): Promise<void>;
}

interface Session {
  pid: number;
  works: boolean;
}

const SESSIONS = `SELECT pid, backend_type = 'client backend' AND state <> 'idle' AS works
  FROM pg_stat_activity WHERE pid <> pg_backend_pid()`;

const asked = async (url: string, sql: string): Promise<Session[]> => {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Session>(sql)).rows;
  } finally {
    await client.end();
  }
};

const kill = (pid: number, signal: NodeJS.Signals = 'SIGKILL'): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // ESRCH: it has seen that the server is gone, and is gone too.
    if ((error as { code?: string }).code !== 'ESRCH') throw error;
  }
};

/** From here on worlds of this spec are opened on it: Jest gives each file an environment of its own. */
export const startOwnServer = async (): Promise<OwnServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-faults-'));
  chmodSync(folder, 0o755);
  const [port, password] = [await lastingPort(), randomBytes(12).toString('hex')];
  let pid = 0;
  const start = async () => {
    const server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), port, password });
    pid = server.pid;
    return server;
  };
  const said: string[] = [];
  const kept = keepServer(await start(), start, line => said.push(line));
  process.env['TEST_PG'] = JSON.stringify(await makeTemplate(port, password));
  const url = roleUrl({ port, database: 'postgres' }, 'postgres', password);
  const processes = () => asked(url, SESSIONS);
  return {
    said,
    freeze: async () => {
      const all = [pid, ...(await processes()).map(row => row.pid)];
      for (const each of all) kill(each, 'SIGSTOP');
      return () => {
        for (const each of all) kill(each, 'SIGCONT');
      };
    },
    crash: async () => {
      const before = pid;
      const atWork = (sessions: Session[]) => sessions.filter(({ works }) => works).length;
      const children = await until('a session at work', processes, all => atWork(all) > 0);
      // The server first: it would start again by itself for a child that is killed.
      for (const each of [before, ...children.map(row => row.pid)]) kill(each);
      const answers = () => asked(url, 'SELECT pg_backend_pid() AS pid').catch(() => []);
      await until('the server again', answers, rows => rows.length === 1 && pid !== before);
      return atWork(children);
    },
    stop: async () => {
      await kept.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
