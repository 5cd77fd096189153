import { type Apart, nothingApart, standApart } from './apart.ts';
import type { Arrival } from './arrival.ts';
import { admit, found, type Group } from './group.ts';
import { hold, type Holders, meet } from './holders.ts';
import { caseApart, casesBeside } from './match-case.ts';
import { hasAll, mayJoin, type Meeting } from './may-join.ts';
import type { Party } from './party.ts';
import type { MatchCase } from './subject.ts';

/** What parties seen so far have come to. */
export interface Standing {
  groups: Group[];
  holders: Holders;
  apart: Apart;
  cases: Map<string, MatchCase>;
}

/** Before the first party. */
export const nobodyYet = (): Standing => ({
  groups: [],
  holders: new Map(),
  apart: nothingApart(),
  cases: new Map(),
});

/** The first who raises a case gives it its reason, evidence and day; later ones add nothing. */
const raise = ({ cases }: Standing, raised: MatchCase): void => {
  if (!cases.has(raised.id)) cases.set(raised.id, raised);
};

/**
 * The group that the party joins. Of several the eldest, if that one holds every number that the party shares with
 * the others; else none: to join one would give it what another subject is known by.
 */
const chosen = (open: readonly Meeting[]): Group | undefined => {
  const [eldest] = open;
  return eldest && hasAll(eldest, open) ? eldest.group : undefined;
};

/** Nobody holds a number of it: the party is the first of a group, which holds them from now on. */
const begin = (standing: Standing, { party }: Arrival): void => {
  const group = found(party);
  standing.groups.push(group);
  hold(standing.holders, group, party);
};

/** The group learns the party's names, facts and numbers; questions are raised with what it knew before. */
const join = (standing: Standing, { party, met }: Arrival, group: Group): void => {
  for (const raised of casesBeside(party, group, met)) raise(standing, raised);
  admit(group, party);
  hold(standing.holders, group, party);
};

/** One question for all that it met; its like, between the same groups, raise none of their own. */
const leaveApart = (standing: Standing, arrival: Arrival): void => {
  const { group, first } = standApart(standing.apart, arrival);
  if (!first) return;
  standing.groups.push(group);
  raise(standing, caseApart(arrival.party, arrival.met));
};

/** One party at its turn. What is already placed is never moved by it. */
export const place = (standing: Standing, party: Party): void => {
  const met = meet(standing.holders, party);
  const arrival = { party, met };
  const group = chosen(met.filter(meeting => mayJoin(party, meeting)));
  if (met.length === 0) begin(standing, arrival);
  else if (group === undefined) leaveApart(standing, arrival);
  else join(standing, arrival, group);
};
