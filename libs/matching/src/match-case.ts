import type { CaseReason, LocalDate } from '#contracts';
import { openUntil } from './case-term.ts';
import { evidenceOf } from './evidence.ts';
import { eldestOf, type Group } from './group.ts';
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
const ORDER: readonly CaseReason[] = [
  'NAMES_DISAGREE',
  'SECOND_SINGLE_VALUE',
  'FACTS_DISAGREE',
  'APART_CONTRADICTS',
];

/** Two that it may join: the question is whether they are one. Otherwise the first of `ORDER` that holds of any. */
const reasonOf = (party: Party, met: readonly Meeting[]): CaseReason => {
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

const term = (openedOn: LocalDate) => ({ openedOn, openUntil: openUntil(openedOn) });

/** The case of a party that stands apart, with all groups that it met (eldest first), from the day of its receipt. */
export const caseApart = (party: Party, met: readonly Meeting[]): MatchCase => {
  const sides = [...met.map(({ group }) => eldestOf(group)), party.eldest];
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
