import type { Claimant } from './claimant.ts';
import { type IdentityDecision, placeholdersOf, voidDecisions } from './identity-decision.ts';
import { type KnownParties, knownParties } from './known-parties.ts';

/** Whose claim to these numbers a VOID_IDENTIFIER drops: the one named, and who claims them later for the same loan. */
export const voidedOf = (
  { party, indexes }: { party: string; indexes: readonly string[] },
  parties: KnownParties,
): Claimant[] => parties.known([party]).flatMap(one => [one, ...parties.reportedAgain(one, indexes)]);

/** Without those whose report was withdrawn as WRONG_PARTY: what officers said of them binds others, they tell nothing. */
export const present = <T extends Claimant>(claimants: readonly T[]): T[] =>
  claimants.filter(({ gone }) => !gone);

/** Parties without the claims that officers voided: not even the value counts any more. */
export const withoutVoided = <T extends Claimant>(
  claimants: readonly T[],
  decisions: readonly IdentityDecision[],
  parties: KnownParties,
): T[] => {
  const dropped = new Map<string, Set<string>>();
  for (const decision of voidDecisions(decisions)) {
    for (const { party } of voidedOf(decision, parties)) {
      const indexes = dropped.get(party) ?? new Set<string>();
      for (const index of decision.indexes) indexes.add(index);
      dropped.set(party, indexes);
    }
  }
  return claimants.map(one => {
    const indexes = dropped.get(one.party);
    if (!indexes) return one;
    return { ...one, identifiers: one.identifiers.filter(({ index }) => !indexes.has(index)) };
  });
};

/**
 * Parties with the claims that stand: by these they join, and on these numbers' cards they are. Officers take
 * away one party's claim (VOID_IDENTIFIER) or everybody's (PLACEHOLDER).
 */
export const standingClaims = <T extends Claimant>(
  claimants: readonly T[],
  decisions: readonly IdentityDecision[],
): T[] => {
  const placeholders = placeholdersOf(decisions);
  const left = withoutVoided(present(claimants), decisions, knownParties(claimants));
  return left.map(one => ({
    ...one,
    identifiers: one.identifiers.filter(({ index }) => !placeholders.has(index)),
  }));
};
