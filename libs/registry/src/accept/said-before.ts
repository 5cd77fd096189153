import type { DisputeReceipt, StatementKind } from '#contracts';
import { bodyDigest, sameDigest } from '#vault';
import { canonicalJson } from '../canonical-json.ts';
import type { Transaction } from '../database.ts';
import { readLife } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import { UNTOLD, type Accepted } from './accepted.ts';
import { statusAtReceipt } from './status-at-receipt.ts';

const SAID_BEFORE = sqlFile('accept/said-before');

interface Row {
  id: string;
  kind: StatementKind;
  /** Null of a dispute that is not about a report of the member's own. */
  report: string | null;
  number: number | null;
  version: number | null;
  seq: number;
  receivedAt: Date;
  digest: Buffer;
}

/** What an idempotency key stands for. */
export interface Said {
  /** The kind, the report as it is addressed, the body. */
  said: unknown;
  /** The same of that report, as its other address would say it; undefined where another report is addressed. */
  saidOtherwise?: (tx: Transaction, report: string) => Promise<unknown>;
}

/** Keyed, since the body holds numbers: a plain hash of it could be found by trying them all. */
export const digestOf = ({ indexKeys }: Registry, said: unknown): Buffer =>
  bodyDigest(indexKeys, Buffer.from(canonicalJson(said)));

const isSaidOtherwise = async (
  registry: Registry,
  { tx, row }: { tx: Transaction; row: Row },
  { saidOtherwise }: Said,
): Promise<boolean> => {
  const said = row.report === null ? undefined : await saidOtherwise?.(tx, row.report);
  return said !== undefined && sameDigest(row.digest, digestOf(registry, said));
};

/**
 * The first answer again where this key was used before with this body; KEY_REUSED where with another. The
 * receipt is not kept but made again, from the statements up to its own: it is the same whatever was said
 * since.
 */
export const saidBefore = async (
  registry: Registry,
  tx: Transaction,
  said: Said & { key: string; digest: Buffer },
): Promise<Accepted<DisputeReceipt> | undefined> => {
  const [row] = await tx.rows<Row>(SAID_BEFORE, [said.key]);
  if (!row) return undefined;
  if (!sameDigest(row.digest, said.digest) && !(await isSaidOtherwise(registry, { tx, row }, said)))
    return { refused: [{ code: 'KEY_REUSED' }] };
  const { id, report, number, version, seq } = row;
  const receipt = { id, receivedAt: row.receivedAt.toISOString(), seq };
  if (report === null || number === null) return { receipt: { ...receipt, ...UNTOLD }, replayed: true };
  const found = await readLife(registry, tx, report);
  if (!found) throw new Error(`statement ${row.id} without its report`);
  const then = found.life.said.filter(s => s.number <= number);
  const status = statusAtReceipt({ ...found.life, said: then });
  return { receipt: { ...receipt, report, number, version, status }, replayed: true };
};
