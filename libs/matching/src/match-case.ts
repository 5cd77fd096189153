import type { CaseReason, LocalDate } from '#contracts';
import { openUntil } from './case-term.ts';
import { evidenceOf } from './evidence.ts';
import type { Group } from './group.ts';
import { agrees, knowsName, mayJoin, type Meeting, printsLatin, secondValues } from './may-join.ts';
import type { Party } from './party.ts';
import type { MatchCase } from './subject.ts';

/**
 * Groups that a party is compared with, sides that an id names. A bound, so that a number that everybody uses
 * (MANY_NAMES) costs no more than their count; far above what is not such a number.
 */
const MOST_COMPARED = 20;

/**
 * Why a party does not join one group. A differing name says more than facts that belong to a differing person;
 * that officers set them apart is the reason only where nothing else is.
 */
const reasonAgainst = (party: Party, meeting: Meeting): CaseReason => {
  const { group, shared } = meeting;
  if (agrees(party, meeting)) return 'APART_CONTRADICTS';
  const latin = shared.some(({ type }) => printsLatin(type));
  if (!knowsName(group, party, latin)) return 'NAMES_DISAGREE';
  return secondValues(group, party).length > 0 ? 'SECOND_SINGLE_VALUE' : 'FACTS_DISAGREE';
};

/** What is asked first; of a case with several groups one reason is told, its evidence tells the rest. */
const FIRST_ASKED: readonly CaseReason[] = ['NAMES_DISAGREE', 'SECOND_SINGLE_VALUE', 'FACTS_DISAGREE'];

/**
 * Why a party joins none of those that it met. It may join two at least, or none, for it would join a single one:
 * then the question is whether they are one. Otherwise the first that holds of any.
 */
const reasonOf = (party: Party, met: readonly Meeting[]): CaseReason => {
  if (met.some(meeting => mayJoin(party, meeting))) return 'TWO_SUBJECTS';
  const reasons = new Set(met.map(meeting => reasonAgainst(party, meeting)));
  return FIRST_ASKED.find(reason => reasons.has(reason)) ?? 'APART_CONTRADICTS';
};

/** The same sides are the same case. Beyond the bound the youngest, which stands apart in one case only, tells. */
const idOf = (sides: readonly string[]): string =>
  [...sides.slice(0, MOST_COMPARED - 1), ...sides.slice(MOST_COMPARED - 1).slice(-1)].join('+');

const term = (openedOn: LocalDate) => ({ openedOn, openUntil: openUntil(openedOn) });

/** The case of a party that stands apart, with all groups that it met (eldest first), from the day of its receipt. */
export const caseApart = (party: Party, met: readonly Meeting[]): MatchCase => {
  const sides = [...met.map(({ group }) => group.eldest), party.eldest];
  return {
    id: idOf(sides),
    reason: reasonOf(party, met),
    sides,
    ...term(party.receivedOn),
    evidence: met.slice(0, MOST_COMPARED).flatMap(meeting => evidenceOf(party, meeting)),
  };
};

/** A case of a party that joins `group`, with one that it met and does not agree with. */
const caseBeside = (party: Party, group: Group, met: Meeting): MatchCase => {
  const sides = [group, met.group].sort((a, b) => a.order - b.order).map(({ eldest }) => eldest);
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
export const casesBeside = (party: Party, group: Group, met: readonly Meeting[]): MatchCase[] =>
  met
    .filter(meeting => !mayJoin(party, meeting))
    .slice(0, MOST_COMPARED)
    .map(meeting => caseBeside(party, group, meeting));

/** An alarm on one number, known by the eldest party that claims it; the party is the one that was too many. */
export const alarmOf = (eldest: string, { receivedOn }: { receivedOn: LocalDate }): MatchCase => ({
  id: `MANY_NAMES+${eldest}`,
  reason: 'MANY_NAMES',
  sides: [eldest],
  ...term(receivedOn),
  evidence: [],
});
