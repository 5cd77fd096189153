import { type CardDay, cardOn } from './card-on.ts';
import type { Decide } from './decision.ts';
import { outcomeOf, strongestFirst } from './outcome.ts';
import { reasonsFound } from './reasons-found.ts';

/** Without what the first version did not read, though a newer matcher may already have written it. */
const asReadThen = (day: CardDay): CardDay => ({
  ...day,
  protected: false,
  entries: day.entries.map(entry => ({
    ...entry,
    apart: [],
    listings: entry.listings.map(listing => ({ ...listing, words: [] })),
  })),
});

/**
 * Version 1 of `decide`: it knew of no APART, PROTECT and released words, left the day past a card's reach to the
 * policy, and told equal reasons in the order of the cards.
 */
export const decide1: Decide = (question, { cards, stale }, on) => {
  const days = cards.map(card => asReadThen(cardOn(card, on.day)));
  const reasons = reasonsFound(question, { days, stale }, on).sort(strongestFirst);
  return {
    outcome: outcomeOf(
      reasons,
      days.some(({ full }) => full),
    ),
    reasons,
  };
};
