import type { CaseReason } from '#contracts';
import { addDays } from '#criteria';
import type { Claimant } from './claimant.ts';
import { evidenceOf } from './evidence.ts';
import { eldestOf, type Group } from './group.ts';
import { knowsName, mayJoin, type Meeting, printsLatin, secondValues } from './may-join.ts';
import type { MatchCase } from './subject.ts';

/** Days after the day of receipt through which a case contests its sides. */
const OPEN_DAYS = 20;

/**
 * Groups that a party is compared with, sides that an id names. A bound, so that a number that everybody uses
 * (MANY_NAMES) costs no more than their count; far above what is not such a number.
 */
const MOST_COMPARED = 20;

/** Why a party does not join one group. A differing name says more than facts that belong to a differing person. */
const reasonAgainst = (party: Claimant, { group, shared }: Meeting): CaseReason => {
  const latin = shared.some(({ type }) => printsLatin(type));
  if (!knowsName(group, party, latin)) return 'NAMES_DISAGREE';
  return secondValues(group, party).length > 0 ? 'SECOND_SINGLE_VALUE' : 'FACTS_DISAGREE';
};

/** What is asked first; of a case with several groups one reason is told, its evidence tells the rest. */
const ORDER: readonly CaseReason[] = ['NAMES_DISAGREE', 'SECOND_SINGLE_VALUE', 'FACTS_DISAGREE'];

/** Two that it may join: the question is whether they are one. Otherwise the first of `ORDER` that holds of any. */
const reasonOf = (party: Claimant, met: readonly Meeting[]): CaseReason => {
  const against = met.filter(meeting => !mayJoin(party, meeting));
  if (met.length - against.length > 1) return 'TWO_SUBJECTS';
  const reasons = new Set(against.map(meeting => reasonAgainst(party, meeting)));
  return ORDER.find(reason => reasons.has(reason)) ?? 'TWO_SUBJECTS';
};

/** The same sides are the same case. Beyond the bound the youngest, which stands apart in one case only, tells. */
const idOf = (sides: readonly string[]): string =>
  (sides.length > MOST_COMPARED ? [...sides.slice(0, MOST_COMPARED - 1), ...sides.slice(-1)] : sides).join(
    '+',
  );

/** The day of receipt is not counted (Civil Code, art. 201). */
const term = (openedOn: string) => ({ openedOn, openUntil: addDays(openedOn, OPEN_DAYS) });

/** The case of a party that stands apart, with all groups that it met (eldest first), from the day of its receipt. */
export const caseApart = (party: Claimant, met: readonly Meeting[]): MatchCase => {
  const sides = [...met.map(({ group }) => eldestOf(group)), party.party];
  return {
    id: idOf(sides),
    reason: reasonOf(party, met),
    sides,
    ...term(party.receivedOn),
    evidence: met.slice(0, MOST_COMPARED).flatMap(meeting => evidenceOf(party, meeting)),
  };
};

/** A case of a party that joins `group`, with one that it met and does not agree with. */
const caseBeside = (party: Claimant, group: Group, met: Meeting): MatchCase => {
  const sides = [group, met.group].sort((a, b) => a.order - b.order).map(eldestOf);
  return {
    id: idOf(sides),
    reason: reasonAgainst(party, met),
    sides,
    ...term(party.receivedOn),
    evidence: evidenceOf(party, met),
  };
};

/**
 * The cases of a party that joins `group`, one for each that it met and does not agree with: whether that and
 * the group are one is a question each. To be asked before the group takes the party in.
 */
export const casesBeside = (party: Claimant, group: Group, met: readonly Meeting[]): MatchCase[] =>
  met
    .filter(meeting => !mayJoin(party, meeting))
    .slice(0, MOST_COMPARED)
    .map(meeting => caseBeside(party, group, meeting));

/** An alarm on one number, known by the eldest party that claims it; the party is the one that was too many. */
export const alarmOf = (eldest: string, party: Claimant): MatchCase => ({
  id: `MANY_NAMES+${eldest}`,
  reason: 'MANY_NAMES',
  sides: [eldest],
  ...term(party.receivedOn),
  evidence: [],
});
