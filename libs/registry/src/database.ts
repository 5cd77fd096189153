import pg from 'pg';

/** Dates stay calendar dates and big integers numbers below 2^53: no process's time zone takes part. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === pg.types.builtins.DATE) return (text: string) => text;
    if (format !== 'binary' && oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};

/** A statement of a named `.sql` file; prepared once a connection where it has a name. */
export interface Sql {
  name: string;
  text: string;
}

/** What a use case asks: rows out, arrays in. */
export interface Asks {
  rows<T>(sql: Sql | string, values?: unknown[]): Promise<T[]>;
}

export interface Transaction extends Asks {
  /**
   * Row security sees this member until the transaction ends. Set by `set_config(…, true)`, so that a pooled
   * connection forgets it.
   */
  as(member: string): Promise<void>;
}

const run = async <T>(
  on: pg.Pool | pg.PoolClient,
  sql: Sql | string,
  values: unknown[] = [],
): Promise<T[]> => {
  const { rows } = await on.query(typeof sql === 'string' ? { text: sql, values } : { ...sql, values });
  return rows as T[];
};

/** A connection that takes longer is none: whoever asks is told at once that the database does not answer. */
const CONNECT_MS = 10_000;

/** pg gave up waiting: on this connection everything else would wait behind the same statement. */
const isSilent = (error: unknown): error is Error =>
  error instanceof Error && error.message === 'Query read timeout';

/** A thin wrapper of one pg pool; READ COMMITTED unless told. */
export class Database implements Asks {
  readonly #pool: pg.Pool;

  /**
   * @param most connections at most
   * @param silentMs a server that has not answered for so long is given up; 0: never. Longer than the role's own limit of a
   *   statement, which a frozen server does not keep.
   */
  constructor(url: string, most = 8, silentMs = 0) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: most,
      types,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: silentMs,
      // A machine that is gone says nothing: TCP finds out.
      keepAlive: true,
      keepAliveInitialDelayMillis: CONNECT_MS,
    });
    // An idle connection that breaks is replaced by the pool; whoever asks next sees the fault.
    this.#pool.on('error', () => undefined);
    // One that breaks while in use fails its query; without this it would end the process too.
    this.#pool.on('connect', client => client.on('error', () => undefined));
  }

  rows<T>(sql: Sql | string, values?: unknown[]): Promise<T[]> {
    return run<T>(this.#pool, sql, values);
  }

  /** Connections open, and how many ask for one and have none yet. */
  get load(): { open: number; waiting: number } {
    return { open: this.#pool.totalCount, waiting: this.#pool.waitingCount };
  }

  /** Commits what `work` did, or nothing of it. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    const client = await this.#pool.connect();
    const tx: Transaction = {
      rows: (sql, values) => run(client, sql, values),
      as: async member => {
        await client.query({
          name: 'as-member',
          text: `SELECT set_config('lianfang.member', $1, true)`,
          values: [member],
        });
      },
    };
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(tx);
      const { command } = await client.query('COMMIT');
      // PostgreSQL answers so, and with no error, where a statement failed and `work` went on all the same.
      if (command === 'ROLLBACK') throw new Error('the transaction had failed: nothing of it was kept');
      return result;
    } catch (error) {
      // A connection that cannot roll back goes: it might still stand inside, as the member of before.
      if (isSilent(error)) broken = error;
      else await client.query('ROLLBACK').catch((lost: unknown) => (broken = lost as Error));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** A transaction that is the member's from its first word on: both are said in one message. */
  transactionOf<T>(member: string, work: (tx: Transaction) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    return this.transaction(
      work,
      `${begin}; SELECT set_config('lianfang.member', ${pg.escapeLiteral(member)}, true)`,
    );
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** SQLSTATE of a database error, or undefined for any other error. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined;
