import { canonicalJson } from '../canonical-json.ts';
import type { Asks, Database, Transaction } from '../database.ts';
import { loadRuleSets } from '../administer/rule-sets.ts';
import { sqlFile } from '../sql-file.ts';
import { compareStanding, keyOf, type TableDifference } from '../standing/compare-standing.ts';
import { computeStanding } from '../standing/compute-standing.ts';
import { DERIVED, selected, type DerivedTable, type Row } from '../standing/derived-tables.ts';
import { loadComponent } from './load-component.ts';
import { refreshComponents } from './refresh-components.ts';
import { loadStanding } from './save-difference.ts';

/** A stored row of the standing that is not what its statements give. */
export interface Differs {
  table: string;
  key: string;
  /** missing: it should be there; extra: nothing gives it; other: its content differs. */
  how: 'missing' | 'extra' | 'other';
}

export interface Verified {
  parties: number;
  rows: number;
  differs: Differs[];
}

/** Numbers whose components are recomputed together: set-based, and bounded in memory. */
const NUMBERS_A_BATCH = 500;

const CLOSE = sqlFile('refresh/close-component');
const NEXT = {
  name: 'next-numbers',
  text: `SELECT encode(blind_index, 'hex') AS index FROM claim WHERE blind_index > $1::bytea GROUP BY blind_index ORDER BY blind_index LIMIT $2`,
};

/** Every number once, in batches of whole components. */
async function* components(from: Asks): AsyncGenerator<string[]> {
  const seen = new Set<string>();
  let after = '';
  for (;;) {
    const next = await from.rows<{ index: string }>(NEXT, [Buffer.from(after, 'hex'), NUMBERS_A_BATCH]);
    const last = next.at(-1);
    if (!last) return;
    after = last.index;
    const fresh = next.map(r => r.index).filter(index => !seen.has(index));
    if (fresh.length === 0) continue;
    const closed = await from.rows<{ index: string }>(CLOSE, [fresh.map(i => Buffer.from(i, 'hex'))]);
    for (const { index } of closed) seen.add(index);
    yield closed.map(r => r.index);
  }
}

const differsOf = ({ table, upsert, remove }: TableDifference, stored: Row[]): Differs[] => {
  const present = new Set(stored.map(row => keyOf(table, row)));
  return [
    ...upsert.map(row => {
      const key = keyOf(table, row);
      return { table: table.name, key, how: present.has(key) ? ('other' as const) : ('missing' as const) };
    }),
    ...remove.map(row => ({ table: table.name, key: keyOf(table, row), how: 'extra' as const })),
  ];
};

/**
 * Rows that belong to no component at all: nothing gives them. No refresh would ever take them away, since
 * none loads them.
 */
const strays = async (from: Asks, table: DerivedTable, known: Set<string>): Promise<Differs[]> => {
  const rows = await from.rows<Row>(`SELECT ${selected(table)} FROM ${table.name}`);
  const extra = rows.filter(row => !known.has(keyOf(table, row)));
  return extra.map(row => ({ table: table.name, key: keyOf(table, row), how: 'extra' }));
};

/** Keys of rows that some component gives or holds, by table. */
type Known = Map<string, Set<string>>;

const assertNothingPending = async (tx: Asks): Promise<void> => {
  const [waiting] = await tx.rows<{ n: number }>('SELECT count(*)::int AS n FROM cell.pending');
  if (!waiting || waiting.n > 0)
    throw new Error(`${String(waiting?.n)} marks are pending: wait for the matcher, or see what failed`);
};

/** Compares what is stored of some components with what their statements give. */
const verifyComponents = async (
  tx: Transaction,
  indexes: string[],
  { known, ruleSetOf }: { known: Known; ruleSetOf: Parameters<typeof computeStanding>[1] },
): Promise<Verified> => {
  const loaded = await loadComponent(tx, indexes);
  const parties = [...new Set(loaded.claims.map(c => c.party))];
  const stored = await loadStanding(tx, { indexes, parties });
  const computed = computeStanding(loaded, ruleSetOf);
  for (const table of DERIVED)
    for (const row of [...(stored[table.name] ?? []), ...(computed[table.name] ?? [])])
      known.get(table.name)?.add(keyOf(table, row));
  return {
    parties: parties.length,
    rows: Object.values(computed).reduce((n, rows) => n + rows.length, 0),
    differs: compareStanding(stored, computed).flatMap(d => differsOf(d, stored[d.table.name] ?? [])),
  };
};

/**
 * Recomputes everything in one snapshot and names every stored row that differs: none may. Writes nothing. In
 * one snapshot nothing that is written meanwhile can look like a difference.
 *
 * @throws where statements are pending: the standing is behind them, not wrong
 */
export const verifyStanding = (db: Database): Promise<Verified> =>
  db.transaction(async tx => {
    await assertNothingPending(tx);
    const ruleSetOf = await loadRuleSets(tx);
    const known: Known = new Map(DERIVED.map(table => [table.name, new Set<string>()]));
    const result: Verified = { parties: 0, rows: 0, differs: [] };
    for await (const indexes of components(tx)) {
      const { parties, rows, differs } = await verifyComponents(tx, indexes, { known, ruleSetOf });
      result.parties += parties;
      result.rows += rows;
      result.differs.push(...differs);
    }
    for (const table of DERIVED)
      result.differs.push(...(await strays(tx, table, known.get(table.name) ?? new Set())));
    const unique = new Map(result.differs.map(d => [canonicalJson(d), d]));
    return { ...result, differs: [...unique.values()] };
  }, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');

/**
 * Recomputes and writes the whole standing; no events but of what was pending: a rebuild tells nothing new. May run beside
 * the matcher: each batch is a refresh like any other, under the same locks.
 */
export const rebuildStanding = async (db: Database): Promise<{ numbers: number }> => {
  let numbers = 0;
  for await (const indexes of components(db)) {
    await refreshComponents(db, indexes, { events: false });
    numbers += indexes.length;
  }
  return { numbers };
};
