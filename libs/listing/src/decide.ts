import { cardOn } from './card-on.ts';
import type { Decide, ReasonFound } from './decision.ts';
import { outcomeOf, strongestFirst } from './outcome.ts';
import { reasonsFound } from './reasons-found.ts';

/** Of two subjects with equal reasons the first as text: the order in which cards are read tells nothing. */
const inOrder = (a: ReasonFound, b: ReasonFound): number =>
  strongestFirst(a, b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/**
 * The answer to a check: reasons, each with the effect that the member's policy gives it, and their strongest.
 * It alone knows a day, the Shanghai date of the check row. What lies past a card's bounds (more changes or more
 * subjects than it holds) is never CLEAR.
 */
export const decide: Decide = (question, { cards, stale }, on) => {
  const days = cards.map(card => cardOn(card, on.day));
  const reasons = reasonsFound(question, { days, stale }, on).sort(inOrder);
  return {
    outcome: outcomeOf(
      reasons,
      days.some(({ known, full }) => !known || full),
    ),
    reasons,
  };
};
