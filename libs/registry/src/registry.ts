import { openSealer, type IndexKeys, type SealingKey } from '#vault';
import { StatementWriter } from './accept/statement-writer.ts';
import { countKept } from './count-kept.ts';
import { assertKeys, indexKeysOf } from './assert-keys.ts';
import { assertOperator } from './administer/clock.ts';
import { assertRuleSets } from './administer/rule-sets.ts';
import { remember, type Memory } from './memory.ts';
import { Database } from './database.ts';

export interface RegistryOptions {
  databaseUrl: string;
  /** Root of the blind indexes and digests, 32 bytes. */
  indexRoot: Buffer;
  /** The officers' public key (PEM): the gateway writes what it cannot read. */
  sealingKey: string;
  /** A statement that waits longer makes its numbers STANDING_STALE. */
  staleAfterSeconds: number;
  /** The running release, written into each check row. */
  release: string;
  /** Connections to the database at most. */
  connectionsMost?: number;
}

/** What the use cases of the gateway work with. */
export interface Registry extends Memory {
  readonly db: Database;
  readonly indexKeys: IndexKeys;
  /** The key for one batch of blobs, stored (wrapped) before it is given out. */
  readonly sealingKey: () => Promise<SealingKey>;
  /** Keeps statements; concurrent ones share a commit. */
  readonly writer: Pick<StatementWriter, 'write'>;
  readonly options: RegistryOptions;
  /** True where the operator is a SANDBOX: the standards' published samples are accepted. */
  readonly sandbox: boolean;
  /** Forgets what is remembered of what is administered, and the day. */
  forget(): void;
  close(): Promise<void>;
}

/** A database that is silent for so long is away; the role's own limit of a statement is 20 s. */
const SILENT_MS = 25_000;
/** An idle gateway forgets its data key too. */
const FORGET_MS = 60_000;

/** Whose database this is, that it was made with this root and for these officers, and that its rules can be used. */
const assertWorld = async (db: Database, { indexRoot, sealingKey }: RegistryOptions) => {
  const kind = await assertOperator(db);
  await assertKeys(db, indexRoot, sealingKey);
  await assertRuleSets(db);
  return kind;
};

/** Opens the gateway's side of the registry; nothing is read that its role may not read. */
export const openRegistry = async (options: RegistryOptions): Promise<Registry> => {
  const db = new Database(options.databaseUrl, options.connectionsMost, SILENT_MS);
  // What is remembered is read beside: a transaction must never wait for a second connection of its own pool.
  const beside = new Database(options.databaseUrl, 2, SILENT_MS);
  const kind = await assertWorld(db, options).catch(async (error: unknown) => {
    await Promise.all([db.close(), beside.close()]);
    throw error;
  });
  const sealer = openSealer(options.sealingKey, { now: () => performance.now() });
  const idle = setInterval(() => {
    sealer.expire();
  }, FORGET_MS).unref();
  const storeDataKey = async ({ id, wrapped }: { id: string; wrapped: Buffer }) => {
    await beside.rows('INSERT INTO data_key (id, wrapped, made_at) VALUES ($1, $2, cell.moment())', [
      id,
      wrapped,
    ]);
  };
  const memory = remember(beside);
  return {
    db,
    writer: countKept(new StatementWriter(db)),
    options,
    ...memory,
    indexKeys: indexKeysOf(options.indexRoot),
    sealingKey: () => sealer.ready(storeDataKey),
    sandbox: kind === 'SANDBOX',
    forget: () => {
      for (const one of [memory.ruleSets, memory.members, memory.policies, memory.today]) one.forget();
    },
    close: () => {
      clearInterval(idle);
      sealer.close();
      return Promise.all([db.close(), beside.close()]).then(() => undefined);
    },
  };
};
