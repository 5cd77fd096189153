import type { Asks } from '../database.ts';
import { sqlFile } from '../sql-file.ts';
import type { StoredStatement } from '../standing/stored-facts.ts';

const STATEMENTS = sqlFile('read/load-statements');

/** All statements on these reports, each report's in order of number; those alone that the role may see. */
export const loadStatements = (from: Asks, reports: string[]): Promise<StoredStatement[]> =>
  from.rows<StoredStatement>(STATEMENTS, [reports]);
