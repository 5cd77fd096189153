import type { TestWorld } from '../world/test-world.ts';

/** Tables that only a refresh writes: name, columns as they are compared. */
const TABLES: Record<string, string> = {
  subject_party: 'party, subject',
  match_case: 'id, reason, sides, body',
  finding: 'report, number, party, rule_set, member, reasons',
  ending: 'report, erasable_on::text AS erasable_on, facts_new_after::text AS facts_new_after',
  listing: '*',
  'cell.card': `encode(blind_index, 'hex') AS blind_index, body`,
};

/** All that stands, each table's rows as sorted texts: two dumps are equal where the standing is the same. */
export const derivedRows = async (world: TestWorld): Promise<Record<string, string[]>> => {
  const dump: Record<string, string[]> = {};
  for (const [table, columns] of Object.entries(TABLES)) {
    const rows = await world
      .database('postgres')
      .rows<Record<string, unknown>>(`SELECT ${columns} FROM ${table}`);
    dump[table] = asTexts(rows);
  }
  return dump;
};

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
};

/** Rows as texts that are equal where the rows are. */
export const asTexts = (rows: readonly Record<string, unknown>[]): string[] =>
  rows.map(row => JSON.stringify(inOrder(row))).sort();
