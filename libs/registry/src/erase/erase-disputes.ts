import type { Database } from '../database.ts';
import { sqlFile } from '../sql-file.ts';
import { ERASE, type Ended } from './erase-ended.ts';

const DUE = sqlFile('erase/due-disputes');

/** Disputes that matched no report, due by the one clock, after one of them. */
export const dueDisputes = (
  db: Database,
  { after, most }: { after: number; most: number },
): Promise<Ended[]> => db.rows<Ended>(DUE, [after, most]);

/** Erases these disputes with what was answered to them. Nothing of the standing follows from them: nothing is refreshed. */
export const eraseDisputes = async (db: Database, disputes: Ended[]): Promise<number> => {
  await db.rows(ERASE, [disputes.map(({ seq }) => seq)]);
  return disputes.length;
};

const PROPOSALS = { name: 'erase-proposals', text: 'SELECT erase_proposals() AS erased' };

/** Erases the proposals that nobody approved and that need be kept no longer; how many. */
export const eraseProposals = async (db: Database): Promise<number> => {
  const [row] = await db.rows<{ erased: number }>(PROPOSALS);
  return row?.erased ?? 0;
};
