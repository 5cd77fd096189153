import type { Claimant } from './claimant.ts';

/** The parties at hand, found by id, and by loan as they were reported again. */
export interface KnownParties {
  /** Its place in the order of receipt, from 0; undefined of a party that is not at hand. */
  placeOf: (party: string) => number | undefined;
  /** Of these ids those at hand, eldest first, each once. */
  known: (parties: readonly string[]) => Claimant[];
  /** Parties of a later report of the same member, loan and criterion that claim one of these numbers. */
  reportedAgain: (party: Claimant, indexes: readonly string[]) => Claimant[];
}

export const knownParties = (parties: readonly Claimant[]): KnownParties => {
  const places = new Map(parties.map(({ party }, place) => [party, place]));
  const byLoan = new Map<string, Claimant[]>();
  for (const party of parties) {
    const same = byLoan.get(party.loan);
    if (same) same.push(party);
    else byLoan.set(party.loan, [party]);
  }
  return {
    placeOf: party => places.get(party),
    known: some =>
      [...new Set(some.flatMap(id => places.get(id) ?? []))]
        .sort((a, b) => a - b)
        .flatMap(place => parties[place] ?? []),
    reportedAgain: (party, indexes) => {
      const same = byLoan.get(party.loan) ?? [];
      const later = same.slice(same.indexOf(party) + 1);
      return later.filter(({ identifiers }) => identifiers.some(({ index }) => indexes.includes(index)));
    },
  };
};
