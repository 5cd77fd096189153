import type { Claimant } from './claimant.ts';
import { decidedPairs } from './decided-pairs.ts';
import { type IdentityDecision, placeholdersOf } from './identity-decision.ts';
import { knownParties } from './known-parties.ts';
import { linkParties } from './link-parties.ts';
import { asOne, type Party } from './party.ts';
import { present, withoutVoided } from './standing-claims.ts';

/**
 * The parties as they take their turns, all decisions applied: claims dropped, the linked made one, each with those
 * that it must not join. What then happens at a turn knows of no decision.
 */
export const turnsOf = (claimants: readonly Claimant[], decisions: readonly IdentityDecision[]): Party[] => {
  const parties = knownParties(claimants);
  const pairs = decidedPairs(decisions, parties);
  const placeholders = placeholdersOf(decisions);
  const left = withoutVoided(present(claimants), decisions, parties);
  return linkParties(left, decisions, { pairs, parties }).map(turn => asOne(turn, placeholders));
};
