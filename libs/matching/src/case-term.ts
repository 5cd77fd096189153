import type { LocalDate } from '#contracts';
import { addDays } from '#criteria';
import { type IdentityDecision, pairDecisions } from './identity-decision.ts';
import type { MatchCase, Subject } from './subject.ts';

/** Days through which a case contests its sides, the first day not counted (Civil Code, art. 201). */
const OPEN_DAYS = 20;

export const openUntil = (from: LocalDate): LocalDate => addDays(from, OPEN_DAYS);

/** A LINK or APART in force, by the subjects that the parties of its two sides have come to. */
interface Decided {
  receivedOn: LocalDate;
  /** A party that is not at hand has come to none. */
  sides: [Set<string | undefined>, Set<string | undefined>];
}

const decidedOf = (decisions: readonly IdentityDecision[], subjects: readonly Subject[]): Decided[] => {
  const subjectOf = new Map(
    subjects.flatMap(({ id, parties }) => parties.map(party => [party, id] as const)),
  );
  const known = (side: readonly string[]) => new Set(side.map(party => subjectOf.get(party)));
  return pairDecisions(decisions).map(({ receivedOn, sides: [one, other] }) => ({
    receivedOn,
    sides: [known(one), known(other)],
  }));
};

/** Whether a decision names two of a case's sides, each on a side of its own. */
const namesTwo = ({ sides }: MatchCase, { sides: [one, other] }: Decided): boolean =>
  sides.some(a => one.has(a) && sides.some(b => a !== b && other.has(b)));

/**
 * Cases with their last day. Officers who decide between two sides and leave a question open, since it has a third
 * side or what they said cannot stand, have 20 days more for it. A decision from before a case adds nothing to it.
 */
export const withTerms = (
  cases: readonly MatchCase[],
  decisions: readonly IdentityDecision[],
  subjects: readonly Subject[],
): MatchCase[] => {
  const decided = decidedOf(decisions, subjects);
  return cases.map(one => {
    const days = decided.filter(decision => namesTwo(one, decision)).map(({ receivedOn }) => receivedOn);
    const from = days.reduce((last, day) => (day > last ? day : last), one.openedOn);
    return { ...one, openUntil: openUntil(from) };
  });
};
