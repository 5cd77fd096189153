import {
  dataKeyOf,
  openOpener,
  openSealer,
  type IndexKeys,
  type Opener,
  type Place,
  type SealingKey,
} from '#vault';
import { assertOperator } from '../administer/clock.ts';
import { assertKeys, indexKeysOf } from '../assert-keys.ts';
import { Database, type Asks } from '../database.ts';

export interface DeskOptions {
  /** Of the role console. */
  databaseUrl: string;
  indexRoot: Buffer;
  /** The officers' public key, and their private one: who decides reads what was sealed (PEM). */
  sealingKey: string;
  openingKey: string;
}

/** What officers work with: it alone opens what the gateway sealed. */
export interface Desk {
  readonly db: Database;
  readonly indexKeys: IndexKeys;
  readonly sealingKey: () => Promise<SealingKey>;
  /** The operator's id, which says every DECISION. */
  readonly operator: string;
  /** True where the standards' published samples are accepted. */
  readonly sandbox: boolean;
  /** Opens a blob of this row as JSON. @throws SealBroken */
  open(from: Asks, blob: Buffer, place: Place): Promise<unknown>;
  close(): Promise<void>;
}

const WRAPPED = { name: 'wrapped-key', text: 'SELECT wrapped FROM data_key WHERE id = $1' };

const opened = async (opener: Opener, from: Asks, { blob, place }: { blob: Buffer; place: Place }) => {
  const [row] = await from.rows<{ wrapped: Buffer }>(WRAPPED, [dataKeyOf(blob)]);
  return JSON.parse(opener.open(blob, place, () => row?.wrapped).toString()) as unknown;
};

/** Opens the officers' side of the registry. @throws where the operator or the index root is another */
export const openDesk = async (options: DeskOptions): Promise<Desk> => {
  const db = new Database(options.databaseUrl, 4);
  const opener = openOpener(options.openingKey);
  try {
    const kind = await assertOperator(db);
    await assertKeys(db, options.indexRoot, options.sealingKey);
    const [operator] = await db.rows<{ id: string }>('SELECT id FROM operator');
    const sealer = openSealer(options.sealingKey, { now: () => performance.now() });
    return {
      ...{
        db,
        indexKeys: indexKeysOf(options.indexRoot),
        operator: operator?.id ?? '',
        sandbox: kind === 'SANDBOX',
      },
      sealingKey: () =>
        sealer.ready(async ({ id, wrapped }) => {
          await db.rows('INSERT INTO data_key (id, wrapped, made_at) VALUES ($1, $2, cell.moment())', [
            id,
            wrapped,
          ]);
        }),
      open: (from, blob, place) => opened(opener, from, { blob, place }),
      close: async () => {
        sealer.close();
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
};
