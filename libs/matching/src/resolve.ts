import { type Apart, nothingApart, standApart } from './apart.ts';
import type { Arrival } from './arrival.ts';
import { withTerms } from './case-term.ts';
import type { Claimant } from './claimant.ts';
import { admit, eldestOf, found, type Group } from './group.ts';
import { hold, type Holders, meet } from './holders.ts';
import type { IdentityDecision } from './identity-decision.ts';
import { manyNames } from './many-names.ts';
import { caseApart, casesBeside } from './match-case.ts';
import { mayJoin, type Meeting } from './may-join.ts';
import type { Party } from './party.ts';
import { standingClaims } from './standing-claims.ts';
import type { MatchCase, Subject } from './subject.ts';
import { turnsOf } from './turns.ts';

/** What parties seen so far have come to. */
interface Standing {
  groups: Group[];
  holders: Holders;
  apart: Apart;
  cases: Map<string, MatchCase>;
}

/** The first who raises a case gives it its reason, evidence and day; later ones add nothing. */
const raise = ({ cases }: Standing, raised: MatchCase): void => {
  if (!cases.has(raised.id)) cases.set(raised.id, raised);
};

/**
 * The group that the party joins. Of several the eldest, if that one holds every number that the party shares with
 * the others; else none: to join one would give it what another subject is known by.
 */
const chosen = (open: readonly Meeting[]): Group | undefined => {
  const [eldest, ...others] = open;
  const holdsAll = others.every(({ shared }) =>
    shared.every(({ index }) => eldest?.group.identifiers.has(index)),
  );
  return holdsAll ? eldest?.group : undefined;
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
const place = (standing: Standing, party: Party): void => {
  const met = meet(standing.holders, party);
  const arrival = { party, met };
  const group = chosen(met.filter(meeting => mayJoin(party, meeting)));
  if (met.length === 0) begin(standing, arrival);
  else if (group === undefined) leaveApart(standing, arrival);
  else join(standing, arrival, group);
};

/** For a card, a subject carries all that its parties claim, though it stand apart and hold nothing. */
const subjectOf = (group: Group, placeOf: ReadonlyMap<string, number>): Subject => {
  const eldestFirst = (parties: Iterable<string>) =>
    [...parties].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
  return {
    id: eldestOf(group),
    parties: eldestFirst(group.parties),
    identifiers: [...group.identifiers],
    apartFrom: eldestFirst(group.apart),
  };
};

/**
 * Who is who: the subjects of a set of parties, and the questions that only a person can answer.
 * A function of the parties as ordered, eldest first, and of officers' decisions, by sequence; no day and no other
 * set changes it. Without a LINK a later party never changes what came of the earlier ones. Whole components must
 * be given (`connected`).
 *
 * A party joins the group that shares a number with it, knows its name and knows nothing that contradicts it.
 * A party that meets groups and joins none stands apart and holds no number for later parties. So no report ever
 * joins two existing subjects, and one sloppy report does not split those that come after it. Officers do (LINK);
 * what they set APART never comes together.
 */
export const resolve = (
  parties: readonly Claimant[],
  decisions: readonly IdentityDecision[] = [],
): { subjects: Subject[]; cases: MatchCase[] } => {
  const standing: Standing = { groups: [], holders: new Map(), apart: nothingApart(), cases: new Map() };
  for (const party of turnsOf(parties, decisions)) place(standing, party);
  const placeOf = new Map(parties.map(({ party }, at) => [party, at]));
  const subjects = standing.groups.map(group => subjectOf(group, placeOf));
  const cases = withTerms([...standing.cases.values()], decisions, subjects);
  return { subjects, cases: [...cases, ...manyNames(standingClaims(parties, decisions))] };
};
