import type { Claimant } from './claimant.ts';
import { type DecidedPairs, setApartFrom } from './decided-pairs.ts';
import { type IdentityDecision, type PairDecision, pairDecisions } from './identity-decision.ts';
import type { KnownParties } from './known-parties.ts';

/** Parties that officers found to be one. */
interface Linked {
  /** Ids. */
  parties: Set<string>;
  /** Ids of parties that officers set apart from one of them. */
  apart: Set<string>;
}

type LinkedBy = Map<string, Linked>;

/** A party that no LINK has reached yet is linked with itself alone. */
const linkedWith = (linked: LinkedBy, pairs: DecidedPairs, party: string): Linked => {
  const known = linked.get(party) ?? {
    parties: new Set([party]),
    apart: new Set(setApartFrom(pairs, party)),
  };
  linked.set(party, known);
  return known;
};

const areApart = (a: Linked, b: Linked): boolean => {
  for (const party of a.apart) if (b.parties.has(party)) return true;
  return false;
};

const merge = (linked: LinkedBy, into: Linked, from: Linked): void => {
  for (const party of from.parties) {
    into.parties.add(party);
    linked.set(party, into);
  }
  for (const party of from.apart) into.apart.add(party);
};

/** The pairs on which this LINK stands, in the order of their elder and then of their younger party. */
const pairsOf = (link: PairDecision, pairs: DecidedPairs, parties: KnownParties): [string, string][] => {
  const named = parties.known(link.sides.flat());
  return named.flatMap(({ party: elder }, at) => {
    const decided = pairs.get(elder);
    return named
      .slice(at + 1)
      .filter(({ party: younger }) => decided?.get(younger) === link)
      .map(({ party: younger }): [string, string] => [elder, younger]);
  });
};

/** LINKs act in order. A pair that would make one of two whom officers set apart, be it through others, is left out. */
const linkedBy = (
  decisions: readonly IdentityDecision[],
  pairs: DecidedPairs,
  parties: KnownParties,
): LinkedBy => {
  const linked: LinkedBy = new Map();
  for (const link of pairDecisions(decisions).filter(({ kind }) => kind === 'LINK')) {
    for (const [elder, younger] of pairsOf(link, pairs, parties)) {
      const [into, from] = [linkedWith(linked, pairs, elder), linkedWith(linked, pairs, younger)];
      if (into !== from && !areApart(into, from)) merge(linked, into, from);
    }
  }
  return linked;
};

/** Claimants who take their turn together, as one party. */
export interface Turn {
  /** The place of the eldest in the order of receipt, from 0. */
  order: number;
  /** Eldest first. */
  claimants: [Claimant, ...Claimant[]];
  /** Ids of parties that officers set apart from one of them. */
  apart: ReadonlySet<string>;
}

/** Who takes a turn with whom once all LINKs have acted; most take it by themselves. Eldest first. */
export const linkParties = (
  claimants: readonly Claimant[],
  decisions: readonly IdentityDecision[],
  { pairs, parties }: { pairs: DecidedPairs; parties: KnownParties },
): Turn[] => {
  const linked = linkedBy(decisions, pairs, parties);
  const turns = new Map<Linked, Turn>();
  claimants.forEach((claimant, order) => {
    const one = linkedWith(linked, pairs, claimant.party);
    const begun = turns.get(one);
    if (begun) begun.claimants.push(claimant);
    else turns.set(one, { order, claimants: [claimant], apart: one.apart });
  });
  return [...turns.values()];
};
