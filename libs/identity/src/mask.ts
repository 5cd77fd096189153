import type { IdentifierType } from '#contracts';
import type { Shown } from './rule.ts';
import { RULES } from './rules.ts';

const FOREIGN_PR_OLDER: Shown = [3, 1];

/** Fewest characters that a mask hides. */
const LEAST_HIDDEN = 3;

/** Stars one for one. A number too short to hide enough of shows its first character only. */
const hide = (number: string, [start, end]: Shown): string => {
  const characters = Array.from(number);
  const enough = characters.length - start - end >= LEAST_HIDDEN;
  const [from, to] = enough ? [start, characters.length - end] : [Math.min(start, 1), characters.length];
  return characters.map((character, i) => (i < from || i >= to ? character : '*')).join('');
};

const shownOf = (type: IdentifierType, canonical: string): { officer: Shown; others: Shown } => {
  const older = type === 'FOREIGN_PR' && /^[A-Z]/.test(canonical);
  return older ? { officer: FOREIGN_PR_OLDER, others: FOREIGN_PR_OLDER } : RULES[type];
};

/**
 * The copies of a canonical number that are shown to officers and to all others (7-identifiers,
 * "shown to"). A passport's state stays whole.
 */
export const mask = (type: IdentifierType, canonical: string): { officer: string; others: string } => {
  const shown = shownOf(type, canonical);
  const state = type === 'PASSPORT' ? canonical.slice(0, canonical.indexOf(':') + 1) : '';
  const number = canonical.slice(state.length);
  return { officer: state + hide(number, shown.officer), others: state + hide(number, shown.others) };
};
