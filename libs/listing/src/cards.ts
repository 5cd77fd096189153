import { addDays } from '#criteria';
import type { Card, CardEntry, CardPeriod, CardSource, StandingSubject } from './card.ts';
import { entryOf } from './card-entry.ts';
import { contestedDaysOf } from './contested.ts';
import { holds, type Span, turnsOf } from './spans.ts';

/** A card ends at its 64th change; a check past its reach is stale. */
const PERIODS = 64;
/** Subjects on one number; a card that is full answers at least REVIEW. */
const ENTRIES = 20;

interface OnNumber {
  readonly index: string;
  readonly subjects: readonly StandingSubject[];
  readonly contested: readonly Span[];
}

const isActive = ({ listings }: CardEntry) => listings.some(({ state }) => state === 'ACTIVE');

/** ACTIVE before SETTLED, then by id: ids rise with time, so eldest first. */
const inOrder = (a: CardEntry, b: CardEntry) =>
  Number(isActive(b)) - Number(isActive(a)) || (a.subject < b.subject ? -1 : 1);

const contentOn = (
  { index, subjects, contested }: OnNumber,
  day: string,
): Omit<CardPeriod, 'from' | 'until'> => {
  const entries = subjects.map(subject => entryOf(subject, index, day)).filter(entry => entry !== null);
  return {
    entries: entries.sort(inOrder).slice(0, ENTRIES),
    full: entries.length > ENTRIES,
    contested: contested.some(span => holds(span, day)),
  };
};

const saysTheSame = (a: CardPeriod, b: CardPeriod) =>
  JSON.stringify([a.entries, a.full, a.contested]) === JSON.stringify([b.entries, b.full, b.contested]);

/** Looks at the days on which anything turns, and no further than one period past the bound. */
const periodsOf = (number: OnNumber): CardPeriod[] => {
  const spans = number.subjects.flatMap(({ listings }) => listings.flatMap(({ periods }) => periods));
  const turns = turnsOf([...spans, ...number.contested]);
  const periods: CardPeriod[] = [];
  for (const [at, from] of turns.entries()) {
    const next = { from, until: turns[at + 1] ?? null, ...contentOn(number, from) };
    if (next.entries.length === 0 && !next.contested) continue;
    const before = periods.at(-1);
    if (before?.until === from && saysTheSame(before, next))
      periods[periods.length - 1] = { ...before, until: next.until };
    else periods.push(next);
    if (periods.length > PERIODS) break;
  }
  return periods;
};

const cardOf = (number: OnNumber): Card | null => {
  const periods = periodsOf(number);
  const beyond = periods[PERIODS];
  if (periods.length === 0) return null;
  return { periods: periods.slice(0, PERIODS), reach: beyond ? addDays(beyond.from, -1) : null };
};

/** The subjects of each number, whether or not they show anything. */
const subjectsByIndex = (subjects: readonly StandingSubject[]): Map<string, Set<StandingSubject>> => {
  const byIndex = new Map<string, Set<StandingSubject>>();
  for (const subject of subjects)
    for (const index of subject.parties.flatMap(({ identifiers }) => identifiers))
      byIndex.set(index, (byIndex.get(index) ?? new Set()).add(subject));
  return byIndex;
};

/**
 * The cards of all numbers in a component, by blind index; a number with nothing to show has none.
 * The order of subjects, parties and cases does not matter.
 */
export const cardsOf = (source: CardSource): Map<string, Card> => {
  const contested = contestedDaysOf(source);
  const cards = new Map<string, Card>();
  for (const [index, subjects] of subjectsByIndex(source.subjects)) {
    const of = [...subjects];
    const card = cardOf({ index, subjects: of, contested: of.flatMap(({ id }) => contested.get(id) ?? []) });
    if (card) cards.set(index, card);
  }
  return cards;
};
