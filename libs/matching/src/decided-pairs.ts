import type { Claimant } from './claimant.ts';
import { type IdentityDecision, type PairDecision, pairDecisions } from './identity-decision.ts';
import type { KnownParties } from './known-parties.ts';

/** By one party's id and the other's, both ways round: the LINK or APART that stands on the pair. */
export type DecidedPairs = ReadonlyMap<string, ReadonlyMap<string, PairDecision>>;

/** Parties of one side: those named and, where it is APART, those that it binds though they came later; none that is gone. */
const boundOn = (side: readonly string[], { kind }: PairDecision, parties: KnownParties): Claimant[] => {
  const named = parties.known(side);
  const again = (one: Claimant) =>
    parties.reportedAgain(
      one,
      one.identifiers.map(({ index }) => index),
    );
  const bound = kind === 'LINK' ? named : named.flatMap(one => [one, ...again(one)]);
  return bound.filter(({ gone }) => !gone);
};

/** The two sides of a decision as it binds. */
export const sidesBound = (decision: PairDecision, parties: KnownParties): [Claimant[], Claimant[]] => {
  const [one, other] = decision.sides;
  return [boundOn(one, decision, parties), boundOn(other, decision, parties)];
};

/** Of decisions on one pair the last that is not revoked stands. Nobody makes a pair with himself. */
export const decidedPairs = (decisions: readonly IdentityDecision[], parties: KnownParties): DecidedPairs => {
  const pairs = new Map<string, Map<string, PairDecision>>();
  const decide = (a: string, b: string, decision: PairDecision) => {
    const of = pairs.get(a) ?? new Map<string, PairDecision>();
    pairs.set(a, of.set(b, decision));
  };
  for (const decision of pairDecisions(decisions)) {
    const [one, other] = sidesBound(decision, parties);
    for (const { party: a } of one) {
      for (const { party: b } of other) {
        if (a === b) continue;
        decide(a, b, decision);
        decide(b, a, decision);
      }
    }
  }
  return pairs;
};

/** Ids of all parties that officers set apart from this one. */
export const setApartFrom = (pairs: DecidedPairs, party: string): string[] => {
  const apart: string[] = [];
  pairs.get(party)?.forEach(({ kind }, other) => {
    if (kind === 'APART') apart.push(other);
  });
  return apart;
};
