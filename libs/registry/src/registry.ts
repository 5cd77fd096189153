import type { Policy, RuleSet } from '#contracts';
import { openIndexKeys, openSealer, type IndexKeys, type SealingKey } from '#vault';
import { assertClockKind } from './administer/clock.ts';
import { readRuleSets } from './administer/rule-sets.ts';
import { remembered } from './remembered.ts';
import { Database } from './database.ts';
import { readMembers, type MemberRow } from './read/read-members.ts';

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
export interface Registry {
  readonly db: Database;
  readonly indexKeys: IndexKeys;
  /** The key for one batch of blobs, stored (wrapped) before it is given out. */
  readonly sealingKey: () => Promise<SealingKey>;
  readonly options: RegistryOptions;
  /** True where the operator is a SANDBOX: the standards' published samples are accepted. */
  readonly sandbox: boolean;
  readonly ruleSets: () => Promise<RuleSet[]>;
  readonly members: () => Promise<MemberRow[]>;
  readonly policies: () => Promise<PolicyRow[]>;
  /** The Shanghai day of the one clock, up to a second old: for what need not be exact to the midnight. */
  readonly today: () => Promise<string>;
  /** Forgets what is remembered of what is administered, and the day. */
  forget(): void;
  close(): Promise<void>;
}

export interface PolicyRow {
  member: string;
  body: Policy;
}

/** How long what is administered may be remembered, in milliseconds. */
const REMEMBERED_MS = 2_000;
const TODAY_MS = 500;
/** An idle gateway forgets its data key too. */
const FORGET_MS = 60_000;

/** Opens the gateway's side of the registry; nothing is read that its role may not read. */
export const openRegistry = async (options: RegistryOptions): Promise<Registry> => {
  const db = new Database(options.databaseUrl, options.connectionsMost);
  // What is remembered is read beside: a transaction must never wait for a second connection of its own pool.
  const beside = new Database(options.databaseUrl, 2);
  const [operator] = await db.rows<{ kind: string }>('SELECT kind FROM operator');
  await assertClockKind(db);
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
  const memory = {
    ruleSets: remembered(REMEMBERED_MS, () => readRuleSets(beside)),
    members: remembered(REMEMBERED_MS, () => readMembers(beside)),
    policies: remembered(REMEMBERED_MS, () =>
      beside.rows<PolicyRow>('SELECT member, body FROM policy ORDER BY member, effective_on, version'),
    ),
    today: remembered(TODAY_MS, async () => {
      const [row] = await beside.rows<{ day: string }>('SELECT cell.day(cell.moment())::text AS day');
      return row?.day ?? '';
    }),
  };
  return {
    db,
    options,
    ...memory,
    indexKeys: openIndexKeys(options.indexRoot),
    sealingKey: () => sealer.ready(storeDataKey),
    sandbox: operator?.kind === 'SANDBOX',
    forget: () => {
      for (const one of Object.values(memory)) one.forget();
    },
    close: () => {
      clearInterval(idle);
      sealer.close();
      return Promise.all([db.close(), beside.close()]).then(() => undefined);
    },
  };
};
