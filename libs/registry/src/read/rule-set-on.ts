import type { RuleSet } from '#contracts';
import { ruleSetsByDay } from '../administer/rule-sets.ts';
import type { Registry } from '../registry.ts';

/** The rule set that judges what is received on `day`. */
export const ruleSetOn = async (registry: Registry, day: string): Promise<RuleSet> =>
  ruleSetsByDay(await registry.ruleSets())(day);
