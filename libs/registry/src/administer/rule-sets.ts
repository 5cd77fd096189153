import { RuleSet } from '#contracts';
import { ruleSetFor, validateRuleSets } from '#criteria';
import type { Asks } from '../database.ts';
import { readClock } from './clock.ts';
import { faultsOfShape } from './faults-of-shape.ts';

interface Row {
  version: string;
  body: unknown;
}

/** What is wrong is told of the version, so that an operator knows which row. */
const ruleSetOf = ({ version, body }: Row): RuleSet => {
  const read = RuleSet.safeParse(body);
  const faults = read.success
    ? [...(read.data.version === version ? [] : [`it calls itself ${read.data.version}`])]
    : faultsOfShape(read.error);
  if (!read.success || faults.length > 0) throw new Error(`rule set ${version}: ${faults.join('; ')}`);
  return read.data;
};

/**
 * All published rule sets, in order of publication; none before the service has its first.
 *
 * @throws where one is ill-shaped or they contradict each other: nothing is then accepted or judged by them.
 */
export const readRuleSets = async (from: Asks): Promise<RuleSet[]> => {
  const rows = await from.rows<Row>('SELECT version, body FROM rule_set ORDER BY published_at, version');
  return rows.length === 0 ? [] : validateRuleSets(rows.map(ruleSetOf));
};

/** The rule set in force for a day of receipt, as a function over those published. */
export const ruleSetsByDay =
  (ruleSets: RuleSet[]) =>
  (receivedOn: string): RuleSet => {
    const found = ruleSetFor(ruleSets, receivedOn);
    // A fault of how the service is set up: conduct is never judged by a default.
    if (!found) throw new Error(`no rule set judges reports received on ${receivedOn}`);
    return found;
  };

export const loadRuleSets = async (from: Asks) => ruleSetsByDay(await readRuleSets(from));

/**
 * Gateway and matcher do not start on rule sets that cannot be used: else every report and every check would be refused.
 *
 * @throws naming the version that is at fault, or the day for which there is none
 */
export const assertRuleSets = async (db: Asks): Promise<void> => {
  const ruleSetOn = await loadRuleSets(db);
  ruleSetOn((await readClock(db)).day);
};
