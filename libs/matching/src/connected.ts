import type { Claimant } from './claimant.ts';
import { sidesBound } from './decided-pairs.ts';
import { type IdentityDecision, pairDecisions, placeholdersOf, voidDecisions } from './identity-decision.ts';
import { knownParties } from './known-parties.ts';
import { voidedOf } from './standing-claims.ts';

/** A forest of parties, a tree for each component: each party by one that it hangs below, roots by none. */
type Forest = Map<Claimant, Claimant>;

/** Paths are halved on the way, in a loop: a chain of parties may be longer than the stack. */
const rootOf = (forest: Forest, party: Claimant): Claimant => {
  let at = party;
  for (let above = forest.get(at); above !== undefined; above = forest.get(at)) {
    const next = forest.get(above) ?? above;
    forest.set(at, next);
    at = next;
  }
  return at;
};

/** One root hangs below the other; which of the two tells nothing. */
const unite = (forest: Forest, a: Claimant, b: Claimant): void => {
  const [one, other] = [rootOf(forest, a), rootOf(forest, b)];
  if (one !== other) forest.set(other, one);
};

/** Parties that share a number, though a claim to it be voided, unless it is nobody's. */
const uniteByNumbers = (
  forest: Forest,
  parties: readonly Claimant[],
  placeholders: ReadonlySet<string>,
): void => {
  const firstBy = new Map<string, Claimant>();
  for (const party of parties) {
    for (const { index } of party.identifiers) {
      if (placeholders.has(index)) continue;
      const first = firstBy.get(index);
      if (first === undefined) firstBy.set(index, party);
      else unite(forest, first, party);
    }
  }
};

/**
 * All that one decision in force speaks of: what comes of one of them may hang on the others. One of which a side is
 * unknown speaks of no pair.
 */
const uniteByDecisions = (
  forest: Forest,
  parties: readonly Claimant[],
  decisions: readonly IdentityDecision[],
): void => {
  const known = knownParties(parties);
  const bound = [
    ...pairDecisions(decisions)
      .map(decision => sidesBound(decision, known))
      .filter(sides => sides.every(side => side.length > 0))
      .map(sides => sides.flat()),
    ...voidDecisions(decisions).map(decision => voidedOf(decision, known)),
  ];
  for (const [first, ...others] of bound) {
    for (const other of others) unite(forest, first ?? other, other);
  }
};

/**
 * Components: parties that share a number or that officers' decisions name together, directly or through others.
 * Each in order, components by their eldest. Parties of one report are not connected by it: a guarantor is not
 * his borrower.
 */
export const connected = (
  parties: readonly Claimant[],
  decisions: readonly IdentityDecision[] = [],
): Claimant[][] => {
  const forest: Forest = new Map();
  uniteByNumbers(forest, parties, placeholdersOf(decisions));
  uniteByDecisions(forest, parties, decisions);
  const components = new Map<Claimant, Claimant[]>();
  for (const party of parties) {
    const root = rootOf(forest, party);
    const component = components.get(root);
    if (component) component.push(party);
    else components.set(root, [party]);
  }
  return [...components.values()];
};
