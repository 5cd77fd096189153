import type { RuleSet } from '#contracts';
import { ruleSetFor } from '#criteria';
import type { Asks } from '../database.ts';

/** All published rule sets, in order of publication. */
export const readRuleSets = async (from: Asks): Promise<RuleSet[]> => {
  const rows = await from.rows<{ body: RuleSet }>('SELECT body FROM rule_set ORDER BY published_at, version');
  return rows.map(r => r.body);
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
