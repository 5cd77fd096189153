import type { Claimant } from './claimant.ts';
import { type DecidedPairs, setApartFrom } from './decided-pairs.ts';
import { type IdentityDecision, type PairDecision, pairDecisions } from './identity-decision.ts';
import type { KnownParties } from './known-parties.ts';

/** Parties that officers found to be one. */
export interface Linked {
  /** Ids. */
  parties: Set<string>;
  /** Ids of parties that officers set apart from one of them. */
  apart: Set<string>;
}

type LinkedBy = Map<string, Linked>;

/** A party that no LINK has reached is linked with itself alone. */
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
  return named.flatMap(({ party: elder }, at) =>
    named
      .slice(at + 1)
      .filter(({ party: younger }) => pairs.get(elder)?.get(younger) === link)
      .map(({ party: younger }): [string, string] => [elder, younger]),
  );
};

/**
 * LINKs act before anything else, in order. A pair that would bring two into one whom officers set apart, be it
 * through others, is left out.
 *
 * @returns the parties that are one by LINKs, eldest first, and one that no LINK reached by itself
 */
export const linkParties = (
  claimants: readonly Claimant[],
  decisions: readonly IdentityDecision[],
  { pairs, parties }: { pairs: DecidedPairs; parties: KnownParties },
): { claimants: Claimant[]; apart: Set<string> }[] => {
  const linked: LinkedBy = new Map();
  const of = (party: string) => linkedWith(linked, pairs, party);
  for (const link of pairDecisions(decisions).filter(({ kind }) => kind === 'LINK')) {
    for (const [elder, younger] of pairsOf(link, pairs, parties)) {
      const [into, from] = [of(elder), of(younger)];
      if (into !== from && !areApart(into, from)) merge(linked, into, from);
    }
  }
  const together = new Map<Linked, Claimant[]>();
  for (const claimant of claimants) {
    const one = of(claimant.party);
    const others = together.get(one);
    if (others) others.push(claimant);
    else together.set(one, [claimant]);
  }
  return Array.from(together, ([{ apart }, some]) => ({ claimants: some, apart }));
};
