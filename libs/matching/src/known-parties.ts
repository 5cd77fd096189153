import type { Claimant } from './claimant.ts';

/** The parties at hand, found by id, and by loan as they were reported again. */
export interface KnownParties {
  /** Of these ids those at hand, eldest first, each once. */
  known: (parties: readonly string[]) => Claimant[];
  /** Parties of a later report of the same member, loan and criterion that claim one of these numbers. */
  reportedAgain: (party: Claimant, indexes: readonly string[]) => Claimant[];
}

/** From each party to the next one of the same loan, if any. */
const nextByLoan = (parties: readonly Claimant[]): Map<Claimant, Claimant | undefined> => {
  const next = new Map<Claimant, Claimant | undefined>();
  const eldest = new Map<string, Claimant>();
  for (const party of parties.toReversed()) {
    next.set(party, eldest.get(party.loan));
    eldest.set(party.loan, party);
  }
  return next;
};

export const knownParties = (parties: readonly Claimant[]): KnownParties => {
  const nextOf = nextByLoan(parties);
  return {
    known: some => {
      const asked = new Set(some);
      return parties.filter(({ party }) => asked.has(party));
    },
    reportedAgain: (party, indexes) => {
      const again: Claimant[] = [];
      for (let next = nextOf.get(party); next !== undefined; next = nextOf.get(next)) {
        if (next.identifiers.some(({ index }) => indexes.includes(index))) again.push(next);
      }
      return again;
    },
  };
};
