import type { Protection } from '#listing';
import type { Asks } from '../database.ts';
import { sqlFile } from '../sql-file.ts';
import type { StoredStatement } from '../standing/stored-facts.ts';

const STATEMENTS = sqlFile('read/load-statements');
const PROTECTIONS = sqlFile('read/load-protections');

/** What was said of some reports. */
export interface SaidOfReports {
  statements: StoredStatement[];
  protections: Protection[];
}

/**
 * All statements on these reports, each report's in order of number, and what PROTECT ended of them; those alone that the
 * role may see. `upTo`: the last seq known, null for all. Of no report nothing is asked: a loan's first report has none
 * before it.
 */
export const loadStatements = async (
  from: Asks,
  reports: string[],
  upTo: number | null = null,
): Promise<SaidOfReports> =>
  reports.length === 0
    ? { statements: [], protections: [] }
    : {
        statements: await from.rows<StoredStatement>(STATEMENTS, [reports, upTo]),
        protections: await from.rows<Protection>(PROTECTIONS, [reports, upTo]),
      };
