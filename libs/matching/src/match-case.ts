import type { CaseReason } from '#contracts';
import { addDays } from '#criteria';
import type { Claimant } from './claimant.ts';
import { evidenceOf } from './evidence.ts';
import { eldestOf, type Group } from './group.ts';
import { knowsName, mayJoin, type Meeting, printsLatin, secondValues } from './may-join.ts';
import type { MatchCase } from './subject.ts';

/** Days after the day of receipt through which a case contests its sides. */
const OPEN_DAYS = 20;

/** Sides that an id names, and with which evidence is kept: a bound, far above what is not an alarm. */
const NAMED_SIDES = 20;

/** Why a party does not join one group. A differing name says more than facts that belong to a differing person. */
const reasonAgainst = (party: Claimant, { group, shared }: Meeting): CaseReason => {
  const latin = shared.some(({ type }) => printsLatin(type));
  if (!knowsName(group, party, latin)) return 'NAMES_DISAGREE';
  return secondValues(group, party).length > 0 ? 'SECOND_SINGLE_VALUE' : 'FACTS_DISAGREE';
};

const ORDER: readonly CaseReason[] = ['NAMES_DISAGREE', 'SECOND_SINGLE_VALUE', 'FACTS_DISAGREE'];

/** Two that it may join: the question is whether they are one. Otherwise the first of `ORDER` that holds of any. */
const reasonOf = (party: Claimant, met: readonly Meeting[]): CaseReason => {
  if (met.filter(meeting => mayJoin(party, meeting)).length > 1) return 'TWO_SUBJECTS';
  const against = new Set(met.filter(one => !mayJoin(party, one)).map(one => reasonAgainst(party, one)));
  return ORDER.find(reason => against.has(reason)) ?? 'TWO_SUBJECTS';
};

/** The same sides are the same case. Beyond the bound the youngest, which stands apart in one case only, tells them apart. */
const idOf = (sides: readonly string[]): string =>
  (sides.length > NAMED_SIDES ? [...sides.slice(0, NAMED_SIDES - 1), ...sides.slice(-1)] : sides).join('+');

const term = (openedOn: string) => ({ openedOn, openUntil: addDays(openedOn, OPEN_DAYS) });

/**
 * The case between a group and others, raised by a party of the group on the day of its receipt.
 *
 * @param met what the party met and is not one with, eldest first; judged before the party was admitted anywhere.
 */
export const caseOf = (party: Claimant, group: Group, met: readonly Meeting[]): MatchCase => {
  const sides = [group, ...met.map(one => one.group)].sort((a, b) => a.order - b.order).map(eldestOf);
  return {
    id: idOf(sides),
    reason: reasonOf(party, met),
    sides,
    ...term(party.receivedOn),
    evidence: met.slice(0, NAMED_SIDES).flatMap(meeting => evidenceOf(party, meeting)),
  };
};

/** An alarm on one number, known by the eldest party that claims it; the party is the one that was too many. */
export const alarmOf = (eldest: string, party: Claimant): MatchCase => ({
  id: `MANY_NAMES+${eldest}`,
  reason: 'MANY_NAMES',
  sides: [eldest],
  ...term(party.receivedOn),
  evidence: [],
});
