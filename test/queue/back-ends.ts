import { type QueueAt } from '#queue';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestWorld } from '../world/test-world.ts';
import { startRedis } from './redis-server.ts';

/** What carries the jobs; PostgreSQL, which carries the statements, is the same for both. */
export interface BackEnd {
  name: string;
  /** Where this world's queue is. */
  at(world: TestWorld): QueueAt;
  /** All that the queue holds, as text. */
  held(world: TestWorld): Promise<string>;
  /** The queue forgets everything. @returns how many jobs it held. */
  lose(world: TestWorld): Promise<number>;
  /** The server of the queue is killed and started again. */
  crash?(whileAway?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** `job` first, as workers lock them. */
const tablesOf = async (world: TestWorld): Promise<string[]> => {
  const rows = await world.database('postgres').rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'bullmq'::regnamespace AND relkind = 'r'
        AND relname NOT IN ('migration', 'meta') ORDER BY relname <> 'job', relname`,
  );
  return rows.map(r => r.name);
};

export const overPostgres = (): Promise<BackEnd> =>
  Promise.resolve({
    name: 'PostgreSQL',
    at: world => ({ postgresUrl: world.url('matcher') }),
    held: async world => {
      const rows = (await tablesOf(world)).map(name =>
        world
          .database('postgres')
          .rows<{ text: string }>(
            `SELECT coalesce(string_agg(to_jsonb(t)::text, E'\\n'), '') AS text FROM bullmq.${name} t`,
          ),
      );
      return (await Promise.all(rows)).map(([row]) => row?.text ?? '').join('\n');
    },
    lose: async world => {
      const tables = (await tablesOf(world)).map(name => `bullmq.${name}`);
      for (let tries = 1; ; tries++)
        try {
          return await world.database('postgres').transaction(async tx => {
            await tx.rows(`LOCK TABLE ${tables.join(', ')}`);
            const [held] = await tx.rows<{ n: number }>('SELECT count(*)::int AS n FROM bullmq.job');
            await tx.rows(`TRUNCATE ${tables.join(', ')}`);
            return held?.n ?? 0;
          });
        } catch (error) {
          // deadlock_detected: one that begins elsewhere (the sweep of stalled jobs) is at it.
          if ((error as { code?: string }).code !== '40P01' || tries > 20) throw error;
        }
    },
    close: () => Promise.resolve(),
  });

/** One private server; each world has a database of it to itself. */
export const overRedis = async (): Promise<BackEnd> => {
  const server = await startRedis();
  const numbers = new Map<TestWorld, number>();
  const numberOf = (world: TestWorld) => {
    const number = numbers.get(world) ?? numbers.size;
    numbers.set(world, number);
    return number;
  };
  const files = join(server.folder, 'appendonlydir');
  return {
    name: 'Redis',
    at: world => ({ redisUrl: server.url(numberOf(world)) }),
    // With AOF each command that it was ever given.
    held: () =>
      Promise.resolve(
        readdirSync(files)
          .map(file => readFileSync(join(files, file), 'latin1'))
          .join('\n'),
      ),
    lose: world => server.flush(numberOf(world)),
    crash: whileAway => server.crash(whileAway),
    close: () => server.stop(),
  };
};
