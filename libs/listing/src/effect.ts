import type { Effect, Policy, PolicyRow, ReasonCode, Role, SettlementHow } from '#contracts';
import { addMonths } from '#criteria';

/** Weakest first. */
const STRENGTH: readonly Effect[] = ['INFORM', 'REVIEW', 'BLOCK'];

export const strengthOf = (effect: Effect): number => STRENGTH.indexOf(effect);

/** Of at least one. */
export const strongest = (effects: readonly Effect[]): Effect =>
  effects.reduce((a, b) => (strengthOf(b) > strengthOf(a) ? b : a));

/** What a policy's row may look at. */
export interface Weighed {
  readonly reason: ReasonCode;
  readonly role: Role | null;
  readonly endedOn: string | null;
  readonly how: SettlementHow | null;
}

/** `endedWithinMonths` runs through the corresponding day of its last month. */
const matches = (row: PolicyRow, { reason, role, endedOn, how }: Weighed, day: string): boolean => {
  if (row.reason !== reason) return false;
  if (row.roles && !(role && row.roles.includes(role))) return false;
  if (row.how && !(how && row.how.includes(how))) return false;
  return !row.endedWithinMonths || (endedOn !== null && day <= addMonths(endedOn, row.endedWithinMonths));
};

/** What is in doubt never blocks, and nobody is refused credit for having been a victim. */
export const AT_MOST_REVIEW: readonly ReasonCode[] = ['LISTED_IN_DOUBT', 'VICTIM_PROTECTED'];

/** The first matching row's effect; where a policy is silent (validation refuses such a one) a person looks. */
export const effectOf = (policy: Policy, weighed: Weighed, day: string): Effect => {
  const effect = policy.rows.find(row => matches(row, weighed, day))?.effect ?? 'REVIEW';
  return effect === 'BLOCK' && AT_MOST_REVIEW.includes(weighed.reason) ? 'REVIEW' : effect;
};
