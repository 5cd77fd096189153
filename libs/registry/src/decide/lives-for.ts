import { loadRuleSets } from '../administer/rule-sets.ts';
import type { Transaction } from '../database.ts';
import { loadStatements } from '../read/load-statements.ts';
import { livesOf, type LifeFound } from '../standing/life-of-report.ts';
import type { Desk } from './desk.ts';

/** Where officers decide: what they read, and the day on which it would be said. */
export interface DecidingOn {
  desk: Desk;
  tx: Transaction;
  day: string;
  /** Of the decision that would be said. */
  id: string;
}

/** The lives of these reports as officers read them: of every member, whole. */
export const livesFor = async (tx: Transaction, reports: string[]): Promise<Map<string, LifeFound>> => {
  const { statements, protections } = await loadStatements(tx, reports);
  return livesOf(statements, { ruleSetOf: await loadRuleSets(tx), protections });
};
