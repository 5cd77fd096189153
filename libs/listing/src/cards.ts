import { addDays } from '#criteria';
import type { Card, CardEntry, CardPeriod, CardSource, StandingSubject } from './card.ts';
import { entryOf, onNumber, type SubjectOnNumber } from './card-entry.ts';
import { contestedDaysOf } from './contested.ts';
import { holds, type Span, turnsOf } from './spans.ts';

/** A card ends at its 64th change; a check past its reach is stale. */
const PERIODS = 64;
/** Subjects on one number; a card that is full answers at least REVIEW. */
const ENTRIES = 20;

interface OnNumber {
  readonly subjects: readonly SubjectOnNumber[];
  readonly contested: readonly Span[];
  readonly protections: readonly Span[];
}

type Content = Omit<CardPeriod, 'from' | 'until'>;

const isActive = ({ listings }: CardEntry) => listings.some(({ state }) => state === 'ACTIVE');

/** ACTIVE before SETTLED, then by id: ids rise with time, so eldest first. */
const inOrder = (a: CardEntry, b: CardEntry) =>
  Number(isActive(b)) - Number(isActive(a)) || (a.subject < b.subject ? -1 : 1);

const contentOn = ({ subjects, contested, protections }: OnNumber, day: string): Content => {
  const entries = subjects.map(subject => entryOf(subject, day)).filter(entry => entry !== null);
  return {
    entries: entries.sort(inOrder).slice(0, ENTRIES),
    full: entries.length > ENTRIES,
    contested: contested.some(span => holds(span, day)),
    protected: protections.some(span => holds(span, day)),
  };
};

const saysNothing = (content: Content): boolean =>
  content.entries.length === 0 && !content.contested && !content.protected;

const textOf = ({ from: _from, until: _until, ...content }: CardPeriod): string => JSON.stringify(content);

/** Looks at the days on which anything turns, and no further than one period past the bound. */
const periodsOf = (number: OnNumber): CardPeriod[] => {
  const shown = number.subjects.flatMap(({ subject }) => subject.listings.flatMap(({ periods }) => periods));
  const turns = turnsOf([...shown, ...number.contested, ...number.protections]);
  const periods: CardPeriod[] = [];
  for (const [at, from] of turns.entries()) {
    const next = { from, until: turns[at + 1] ?? null, ...contentOn(number, from) };
    if (saysNothing(next)) continue;
    const before = periods.at(-1);
    if (before?.until === from && textOf(before) === textOf(next))
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

/** What says something of each number, whether or not it is shown. */
const byIndex = <T>(all: readonly T[], indexesOf: (one: T) => readonly string[]): Map<string, Set<T>> => {
  const found = new Map<string, Set<T>>();
  for (const one of all)
    for (const index of indexesOf(one)) found.set(index, (found.get(index) ?? new Set()).add(one));
  return found;
};

const numbersOf = ({ parties }: StandingSubject) => parties.flatMap(({ identifiers }) => identifiers);

/**
 * The cards of all numbers in a component, by blind index; a number with nothing to show has none.
 * The order of subjects, parties, cases and protections does not matter.
 */
export const cardsOf = (source: CardSource): Map<string, Card> => {
  const contested = contestedDaysOf(source);
  const subjects = byIndex(source.subjects, numbersOf);
  const protections = byIndex(source.protections, ({ indexes }) => indexes);
  const cards = new Map<string, Card>();
  for (const index of new Set([...subjects.keys(), ...protections.keys()])) {
    const of = [...(subjects.get(index) ?? [])];
    const card = cardOf({
      subjects: of.map(subject => onNumber(index, subject, of)),
      contested: of.flatMap(({ id }) => contested.get(id) ?? []),
      protections: [...(protections.get(index) ?? [])],
    });
    if (card) cards.set(index, card);
  }
  return cards;
};
