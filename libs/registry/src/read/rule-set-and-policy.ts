import type { Policy, RuleSet } from '#contracts';
import type { Caller } from '../caller.ts';
import { policyInForce } from '../decide/policy-in-force.ts';
import type { Registry } from '../registry.ts';
import { ruleSetOn } from './rule-set-on.ts';

/** The rule set that judges what is received today. */
export const ruleSetInForce = async (registry: Registry): Promise<RuleSet> =>
  ruleSetOn(registry, await registry.today());

/** The caller's own policy in force today. */
export const policyOf = async (registry: Registry, caller: Caller): Promise<Policy> =>
  policyInForce(await registry.policies(), caller.member.id, await registry.today());
