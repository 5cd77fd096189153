import type { RuleSet } from '#contracts';
import { readClock } from './administer/clock.ts';
import { readRuleSets } from './administer/rule-sets.ts';
import type { Asks } from './database.ts';
import { readMembers, type MemberRow } from './read/read-members.ts';
import { readPolicies, type PolicyRow } from './read/read-policies.ts';
import { remembered, type Remembered } from './remembered.ts';

/** What every use case asks and what changes seldom; remembered for a moment. */
export interface Memory {
  readonly ruleSets: Remembered<RuleSet[]>;
  readonly members: Remembered<MemberRow[]>;
  readonly policies: Remembered<PolicyRow[]>;
  /** The Shanghai day of the one clock: for what need not be exact to the midnight. */
  readonly today: Remembered<string>;
}

/**
 * How long what is administered may be remembered, in milliseconds. So long a new unit or policy may be
 * overlooked.
 */
const ADMINISTERED_MS = 2_000;
const TODAY_MS = 500;

export const remember = (from: Asks): Memory => ({
  ruleSets: remembered(ADMINISTERED_MS, () => readRuleSets(from)),
  members: remembered(ADMINISTERED_MS, () => readMembers(from)),
  policies: remembered(ADMINISTERED_MS, () => readPolicies(from)),
  today: remembered(TODAY_MS, async () => (await readClock(from)).day),
});
