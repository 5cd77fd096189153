import type { Transaction } from '../database.ts';
import type { TableDifference } from '../standing/compare-standing.ts';
import { selected, type DerivedTable, type Standing, DERIVED } from '../standing/derived-tables.ts';

/** JSON has no bytes: they travel as hex. */
const travelling = (type: string) => (type === 'bytea' ? 'text' : type);
const landed = (column: string, type: string) =>
  type === 'bytea' ? `decode(r.${column}, 'hex')` : `r.${column}`;

const recordset = (table: DerivedTable, columns: readonly string[]) =>
  `jsonb_to_recordset($1::jsonb) AS r(${columns.map(c => `${c} ${travelling(table.columns[c] ?? 'text')}`).join(', ')})`;

/** Names come from DERIVED, never from what was said; values are parameters. */
const upsertOf = (table: DerivedTable): string => {
  const columns = Object.keys(table.columns);
  const rest = columns.filter(c => !table.key.includes(c));
  const then =
    rest.length > 0 ? `DO UPDATE SET ${rest.map(c => `${c} = excluded.${c}`).join(', ')}` : 'DO NOTHING';
  return `INSERT INTO ${table.name} (${columns.join(', ')})
    SELECT ${columns.map(c => landed(c, table.columns[c] ?? 'text')).join(', ')} FROM ${recordset(table, columns)}
    ON CONFLICT (${table.key.join(', ')}) ${then}`;
};

const removeOf = (table: DerivedTable): string =>
  `DELETE FROM ${table.name} t USING ${recordset(table, table.key)}
    WHERE ${table.key.map(k => `t.${k} = ${landed(k, table.columns[k] ?? 'text')}`).join(' AND ')}`;

/** Named, so that a connection plans it once for each table. */
const named = (verb: string, table: DerivedTable, text: string) => ({ name: `${verb}-${table.name}`, text });

/** Writes the difference, set by set; removals first, so that a key that moves between rows never collides. */
export const saveDifference = async (tx: Transaction, difference: TableDifference[]): Promise<void> => {
  for (const { table, upsert, remove } of difference) {
    if (remove.length > 0) await tx.rows(named('remove', table, removeOf(table)), [JSON.stringify(remove)]);
    if (upsert.length > 0) await tx.rows(named('upsert', table, upsertOf(table)), [JSON.stringify(upsert)]);
  }
};

/** The stored standing of a component, by its blind indexes and parties. */
export const loadStanding = async (
  tx: Transaction,
  of: { indexes: string[]; parties: string[] },
): Promise<Standing> => {
  const standing: Standing = {};
  const values = [of.indexes.map(i => Buffer.from(i, 'hex')), of.parties];
  for (const table of DERIVED) {
    // Both parameters stand in each condition, used or not, so that one shape of call serves all tables.
    const text = `SELECT ${selected(table)} FROM ${table.name} WHERE (${table.within}) AND $1::bytea[] IS NOT NULL AND $2::uuid[] IS NOT NULL`;
    standing[table.name] = await tx.rows(named('load', table, text), values);
  }
  return standing;
};
