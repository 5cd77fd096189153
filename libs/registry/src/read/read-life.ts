import type { Asks } from '../database.ts';
import { ruleSetsByDay } from '../administer/rule-sets.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import { lifeOfReport, type LifeFound } from '../standing/life-of-report.ts';
import type { StoredStatement } from '../standing/stored-facts.ts';

const REPORT = sqlFile('accept/read-report');

export interface LifeRead extends LifeFound {
  statements: StoredStatement[];
}

/** The life of one of the present member's own reports, or undefined: another member's is like a missing one. */
export const readLife = async (
  registry: Registry,
  tx: Asks,
  report: string,
): Promise<LifeRead | undefined> => {
  const statements = await tx.rows<StoredStatement>(REPORT, [report]);
  if (statements.length === 0) return undefined;
  return { statements, ...lifeOfReport(statements, ruleSetsByDay(await registry.ruleSets())) };
};
