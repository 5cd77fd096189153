import { loadStatements } from '../read/load-statements.ts';
import type { ClaimRow } from '../standing/claim-row.ts';
import type { DecidedRow } from '../standing/decided-row.ts';
import type { Loaded } from '../standing/compute-standing.ts';
import type { Asks } from '../database.ts';
import { sqlFile } from '../sql-file.ts';

const CLAIMS = sqlFile('refresh/load-claims');
const DECIDED = sqlFile('refresh/load-decided');
const MARKS = sqlFile('refresh/load-marks');

/** A statement on a number that is not yet in the standing. */
export interface Mark {
  seq: number;
  index: string;
}

export interface LoadedComponent extends Loaded {
  /** Marks whose statement was loaded: the marks are read first, so that no statement can be missing. */
  marks: Mark[];
}

/**
 * Loads whole components by all their blind indexes, in statements of their own after the locks. READ
 * COMMITTED: each sees whatever was committed before it began, so all that the locks waited for.
 *
 * @param upTo the last seq known; null for all
 */
export const loadComponent = async (
  from: Asks,
  indexes: string[],
  upTo: number | null = null,
): Promise<LoadedComponent> => {
  const keys = indexes.map(i => Buffer.from(i, 'hex'));
  const marks = await from.rows<Mark>(MARKS, [keys]);
  const claims = await from.rows<ClaimRow>(CLAIMS, [keys, upTo]);
  const parties = [...new Set(claims.map(c => c.party))];
  const decided = await from.rows<DecidedRow>(DECIDED, [parties, keys, upTo]);
  const reports = [...new Set(claims.filter(c => !c.protects && !c.erased).map(c => c.report))];
  const { statements, protections } = await loadStatements(from, reports, upTo);
  return { indexes, claims, decided, statements, protections, marks };
};
