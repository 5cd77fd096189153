import { ageFlags, birthOn } from './birth-date.ts';
import { mod112 } from './mod-11-2.ts';
import type { IdentifierFlag, Implied, RefusedNumber } from './rule.ts';
import { refuse } from './verdict.ts';

/** Odd sequences are men's, even ones women's (GB 11643-1999, section 4.3). */
export const sexOf = (sequence: string): 'MALE' | 'FEMALE' =>
  Number(sequence) % 2 === 1 ? 'MALE' : 'FEMALE';

/**
 * What the 18-character numbers of persons have in common: birth date at 7–14, sequence at 15–17,
 * MOD 11-2 at 18. Spreadsheets keep 15 significant digits: a wrong number ending 000 is their work.
 */
export const readBody = (
  text: string,
  day: string,
): RefusedNumber | { implied: Implied; flags: IdentifierFlag[] } => {
  const born = birthOn(text.slice(6, 14), day);
  if (born === null) return refuse('ID_DATE');
  if (mod112(text) !== text.charAt(17)) return refuse(text.endsWith('000') ? 'ID_SPREADSHEET' : 'ID_CHECK');
  const sequence = text.slice(14, 17);
  return {
    implied: { birthOn: born, sex: sexOf(sequence) },
    flags: [...ageFlags(born, day), ...(sequence === '000' ? (['ID_SEQ_ZERO'] as const) : [])],
  };
};
