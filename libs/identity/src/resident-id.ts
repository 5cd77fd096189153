import { birthOn } from './birth-date.ts';
import { readBody, sexOf } from './citizen-body.ts';
import { mod112 } from './mod-11-2.ts';
import { hasProvince, RARE_PROVINCE } from './provinces.ts';
import type { IdentifierFlag, Reader } from './rule.ts';
import { accept, refuse } from './verdict.ts';

/** Flags of the division code: a county's code has no 00 in it; whether the county exists is not asked. */
const divisionFlags = (text: string): IdentifierFlag[] => [
  ...(text.startsWith(RARE_PROVINCE) ? (['ID_PROVINCE_RARE'] as const) : []),
  ...(/^..(00|..00)/.test(text) ? (['ID_DIVISION_UNKNOWN'] as const) : []),
];

/** 居民身份证 of 18 characters, GB 11643-1999. */
export const readResident18: Reader = (text, day) => {
  if (!hasProvince(text)) return refuse('ID_PROVINCE');
  const body = readBody(text, day);
  if ('refused' in body) return body;
  return accept(
    { type: 'RESIDENT_ID', canonical: text, class: 'C' },
    { implied: body.implied, flags: [...divisionFlags(text), ...body.flags] },
  );
};

/** Sequences given to people who were 100 or older when the 15-digit numbers were handed out. */
const HUNDRED_YEARS = /^99[6-9]$/;

/**
 * The same card's older form of 15 digits. Insert the century 19, add the check digit: canonical is
 * the 18. It is never 20: the form ended with GB 11643-1999.
 *
 * Sequences 996–999 can be of the 1800s or, where a system was careless, of the 1900s: no derivation,
 * canonical stays the 15 digits, class P.
 */
export const readResident15: Reader = (text, day) => {
  if (!hasProvince(text)) return refuse('ID_PROVINCE');
  const born = birthOn(`19${text.slice(6, 12)}`, day);
  if (born === null) return refuse('ID_DATE');
  const sequence = text.slice(12);
  if (HUNDRED_YEARS.test(sequence)) {
    return accept(
      { type: 'RESIDENT_ID', canonical: text, class: 'P' },
      { implied: { sex: sexOf(sequence) }, flags: [...divisionFlags(text), 'ID15_CENTURY'] },
    );
  }
  const body = `${text.slice(0, 6)}19${text.slice(6)}`;
  const twin = readResident18(body + mod112(body), day);
  return 'refused' in twin ? twin : { ...twin, flags: ['ID_FROM_15', ...twin.flags] };
};
