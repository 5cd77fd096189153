import type { Asks } from '../database.ts';
import { ruleSetsByDay } from '../administer/rule-sets.ts';
import type { Registry } from '../registry.ts';
import { livesOf, type LifeFound } from '../standing/life-of-report.ts';
import { loadStatements } from './load-statements.ts';

/** The lives, by report, of the present member's own among these; another member's is like a missing one. */
export const readLives = async (
  registry: Registry,
  tx: Asks,
  reports: string[],
): Promise<Map<string, LifeFound>> => {
  const { statements, protections } = await loadStatements(tx, reports);
  return livesOf(statements, { ruleSetOf: ruleSetsByDay(await registry.ruleSets()), protections });
};

/** The life of one of the present member's own reports, or undefined. */
export const readLife = async (
  registry: Registry,
  tx: Asks,
  report: string,
): Promise<LifeFound | undefined> => (await readLives(registry, tx, [report])).get(report);
