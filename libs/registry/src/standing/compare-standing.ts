import { canonicalJson } from '../canonical-json.ts';
import { DERIVED, type DerivedTable, type Row, type Standing } from './derived-tables.ts';

export interface TableDifference {
  table: DerivedTable;
  /** New rows, and rows whose content changed. */
  upsert: Row[];
  remove: Row[];
}

/** Tells the rows of one table apart, in memory only. */
export const keyOf = (table: DerivedTable, row: Row): string => table.key.map(k => String(row[k])).join('|');

/** What is equal is not written: a refresh that changes nothing leaves no dead row and no event. */
const differenceOf = (table: DerivedTable, before: Row[], after: Row[]): TableDifference => {
  const old = new Map(before.map(row => [keyOf(table, row), canonicalJson(row)]));
  const fresh = new Map(after.map(row => [keyOf(table, row), row]));
  return {
    table,
    upsert: [...fresh].filter(([key, row]) => old.get(key) !== canonicalJson(row)).map(([, row]) => row),
    remove: before.filter(row => !fresh.has(keyOf(table, row))),
  };
};

/** What to write so that `before` becomes `after`; tables without a difference are left out. */
export const compareStanding = (before: Standing, after: Standing): TableDifference[] =>
  DERIVED.map(table => differenceOf(table, before[table.name] ?? [], after[table.name] ?? [])).filter(
    d => d.upsert.length > 0 || d.remove.length > 0,
  );
