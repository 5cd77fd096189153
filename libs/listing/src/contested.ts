import type { Id } from '#contracts';
import type { CardSource, StandingCase, StandingSubject } from './card.ts';
import { dayAfter } from './life-days.ts';
import type { Span } from './spans.ts';

/** The days of a case on which something is shown; where they do not meet, a span that holds no day. */
const whileOpen = ({ openedOn, openUntil }: StandingCase, { from, until }: Span): Span => {
  const closedFrom = dayAfter(openUntil);
  return {
    from: from > openedOn ? from : openedOn,
    until: until === null || until > closedFrom ? closedFrom : until,
  };
};

const shownDays = ({ listings }: StandingSubject): readonly Span[] =>
  listings.flatMap(({ periods }) => periods);

/** A side is found by any of its parties; sides that are one subject by now contest each other no more. */
const sidesOf = ({ sides }: StandingCase, subjectOf: ReadonlyMap<Id, StandingSubject>): StandingSubject[] => [
  ...new Set(sides.map(party => subjectOf.get(party)).filter(subject => subject !== undefined)),
];

/** Officers have said that these two are not one: nothing is left open between them. */
const setApart = (a: StandingSubject, b: StandingSubject): boolean =>
  b.parties.some(({ party }) => a.apartFrom.includes(party)) ||
  a.parties.some(({ party }) => b.apartFrom.includes(party));

/**
 * The days on which each subject's cards are contested: those of its open match cases on which another side, not
 * set APART from it, has a shown listing. A side that shows nothing contests nobody, yet is contested itself.
 */
export const contestedDaysOf = ({ subjects, cases }: CardSource): Map<Id, Span[]> => {
  const subjectOf = new Map(
    subjects.flatMap(subject => subject.parties.map(({ party }) => [party, subject] as const)),
  );
  const contested = new Map<Id, Span[]>();
  for (const open of cases) {
    const sides = sidesOf(open, subjectOf);
    for (const side of sides) {
      const others = sides.filter(other => other !== side && !setApart(side, other)).flatMap(shownDays);
      const days = others.map(shown => whileOpen(open, shown));
      contested.set(side.id, [...(contested.get(side.id) ?? []), ...days]);
    }
  }
  return contested;
};
