import type { LoginRole } from '#registry';
import pg from 'pg';
import type { TestWorld } from '../world/test-world.ts';

/** One connection of one role, on which raw SQL is tried. */
export interface AsRole {
  rows<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  /** 'done', or the SQLSTATE and words of what was refused. */
  tried(sql: string, values?: unknown[]): Promise<string>;
  /** Told once when the server ends the session. */
  onLost(told: () => void): void;
  close(): Promise<void>;
}

export const asRole = async (world: TestWorld, role: LoginRole | 'postgres'): Promise<AsRole> => {
  const client = new pg.Client(world.url(role));
  await client.connect();
  const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await client.query(sql, values)).rows as T[];
  return {
    rows,
    tried: async (sql, values) => {
      try {
        await rows(sql, values);
        return 'done';
      } catch (error) {
        const { code, message } = error as { code?: string; message: string };
        return `${code ?? ''} ${message}`;
      }
    },
    onLost: told => {
      client.on('error', () => undefined);
      client.once('end', told);
    },
    close: () => client.end(),
  };
};

/** What a statement is refused with where its role lacks the right. */
export const DENIED =
  /^42501 (permission denied|must be|only roles with|new row violates row-level security)/;
