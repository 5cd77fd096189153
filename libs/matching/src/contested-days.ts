import type { LocalDate } from '#contracts';
import type { MatchCase } from './subject.ts';

/** Days, both included, on which a case contests the cards of its sides; null for an alarm, which contests nothing. */
export const contestedDays = ({
  sides,
  openedOn,
  openUntil,
}: MatchCase): { from: LocalDate; through: LocalDate } | null =>
  sides.length > 1 ? { from: openedOn, through: openUntil } : null;
