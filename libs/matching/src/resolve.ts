import { withTerms } from './case-term.ts';
import type { Claimant } from './claimant.ts';
import type { Group } from './group.ts';
import type { IdentityDecision } from './identity-decision.ts';
import { manyNames } from './many-names.ts';
import { nobodyYet, place } from './place.ts';
import { standingClaims } from './standing-claims.ts';
import type { MatchCase, Subject } from './subject.ts';
import { turnsOf } from './turns.ts';

/** For a card, a subject carries all that its parties claim, though it stand apart and hold nothing. */
const subjectOf = (group: Group, placeOf: ReadonlyMap<string, number>): Subject => {
  const eldestFirst = (parties: Iterable<string>) =>
    [...parties].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
  return {
    id: group.eldest,
    parties: eldestFirst(group.parties),
    identifiers: [...group.identifiers],
    apartFrom: eldestFirst(group.apart),
  };
};

/**
 * Who is who: the subjects of a set of parties, and the questions that only a person can answer.
 * A function of the parties as ordered, eldest first, and of officers' decisions, by sequence; no day and no other
 * set changes it. Without a LINK a later party never moves the earlier ones. Whole components must
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
  const standing = nobodyYet();
  for (const party of turnsOf(parties, decisions)) place(standing, party);
  const placeOf = new Map(parties.map(({ party }, at) => [party, at]));
  const subjects = standing.groups.map(group => subjectOf(group, placeOf));
  const cases = withTerms([...standing.cases.values()], decisions, subjects);
  return { subjects, cases: [...cases, ...manyNames(standingClaims(parties, decisions))] };
};
