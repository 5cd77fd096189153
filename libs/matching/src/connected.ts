import type { Claimant } from './claimant.ts';
import { sidesBound } from './decided-pairs.ts';
import { type IdentityDecision, pairDecisions, placeholdersOf, voidDecisions } from './identity-decision.ts';
import { knownParties } from './known-parties.ts';
import { voidedOf } from './standing-claims.ts';

/**
 * A forest over places in the order of receipt; a root is the eldest of its tree. Paths are made short on the way,
 * in loops: a chain of parties may be longer than the stack.
 */
const rootOf = (parents: number[], place: number): number => {
  let root = place;
  for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next;
  for (let at = place; at !== root;) {
    const next = parents[at] ?? root;
    parents[at] = root;
    at = next;
  }
  return root;
};

/** The younger root hangs below the elder, so that a component is known by its eldest party. */
const unite = (parents: number[], a: number, b: number): void => {
  const [one, other] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(one, other)] = Math.min(one, other);
};

/** Parties that share a number, though a claim to it be voided, unless it is nobody's. */
const uniteByNumbers = (
  parents: number[],
  parties: readonly Claimant[],
  placeholders: ReadonlySet<string>,
): void => {
  const firstBy = new Map<string, number>();
  parties.forEach((party, place) => {
    for (const { index } of party.identifiers) {
      if (placeholders.has(index)) continue;
      const first = firstBy.get(index);
      if (first === undefined) firstBy.set(index, place);
      else unite(parents, first, place);
    }
  });
};

/** All that one decision in force speaks of: what comes of one of them may hang on the others. */
const uniteByDecisions = (
  parents: number[],
  parties: readonly Claimant[],
  decisions: readonly IdentityDecision[],
): void => {
  const known = knownParties(parties);
  const bound = [
    ...pairDecisions(decisions).map(decision => sidesBound(decision, known).flat()),
    ...voidDecisions(decisions).map(decision => voidedOf(decision, known)),
  ];
  for (const together of bound) {
    const [first, ...others] = together.flatMap(({ party }) => known.placeOf(party) ?? []);
    for (const other of others) unite(parents, first ?? other, other);
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
  const parents = parties.map((_, place) => place);
  uniteByNumbers(parents, parties, placeholdersOf(decisions));
  uniteByDecisions(parents, parties, decisions);
  const components = new Map<number, Claimant[]>();
  parties.forEach((party, place) => {
    const root = rootOf(parents, place);
    const component = components.get(root);
    if (component) component.push(party);
    else components.set(root, [party]);
  });
  return [...components.values()];
};
