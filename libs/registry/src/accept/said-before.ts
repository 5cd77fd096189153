import type { StatementKind } from '#contracts';
import { sameDigest } from '#vault';
import type { Transaction } from '../database.ts';
import { readLife } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import type { Accepted } from './accepted.ts';
import { statusAtReceipt } from './status-at-receipt.ts';

const SAID_BEFORE = sqlFile('accept/said-before');

interface Row {
  id: string;
  kind: StatementKind;
  report: string;
  number: number;
  version: number | null;
  seq: number;
  receivedAt: Date;
  digest: Buffer;
}

/**
 * The first answer again where this key was used before with this body; KEY_REUSED where with another. The
 * receipt is not kept but made again, from the statements up to its own: it is the same whatever was said
 * since.
 */
export const saidBefore = async (
  registry: Registry,
  tx: Transaction,
  said: { key: string; digest: Buffer },
): Promise<Accepted | undefined> => {
  const [row] = await tx.rows<Row>(SAID_BEFORE, [said.key]);
  if (!row) return undefined;
  if (!sameDigest(row.digest, said.digest)) return { refused: [{ code: 'KEY_REUSED' }] };
  const found = await readLife(registry, tx, row.report);
  if (!found) throw new Error(`statement ${row.id} without its report`);
  const then = found.life.said.filter(s => s.number <= row.number);
  const status = statusAtReceipt({ ...found.life, said: then });
  const { id, report, number, version, seq } = row;
  return {
    receipt: { id, report, number, version, status, receivedAt: row.receivedAt.toISOString(), seq },
    replayed: true,
  };
};
