import { readOrgCode } from './org-code.ts';
import { personNumber } from './person-number.ts';
import type { Parsed, Reader } from './rule.ts';
import { readUscc } from './uscc.ts';
import { corrected, isRefused, refuse } from './verdict.ts';

const readResident = personNumber('RESIDENT_ID');

/** What a taxpayer's number of each length can hold (before and after 2015). */
const READINGS: Record<number, Reader[]> = {
  // Division and organisation code; a trader's may be his own card's, of 15 digits.
  15: [(text, day) => readOrgCode(text.slice(6), day), readResident],
  18: [
    (text, day) => (/[^0-9A-HJ-NPQRTUWXY]/.test(text) ? refuse('ID_FORM') : readUscc(text, day)),
    readResident,
  ],
  // A trader's card and two digits, or the older card and five noughts.
  20: [
    (text, day) => (/\d\d$/.test(text) ? readResident(text.slice(0, 18), day) : refuse('ID_FORM')),
    (text, day) => (text.endsWith('00000') ? readResident(text.slice(0, 15), day) : refuse('ID_FORM')),
  ],
};

/**
 * 纳税人识别号 is never indexed as such: it becomes the identifier inside it, where exactly one reading
 * holds. 15 digits that can be read as a card alone are not taken: a card of 15 has no check.
 */
export const readTaxNo: Reader = (text, day) => {
  const readings = (READINGS[text.length] ?? [])
    .map(read => read(text, day))
    .filter((verdict): verdict is Parsed => !isRefused(verdict));
  const [only, second] = readings;
  const unchecked = text.length === 15 && only?.type === 'RESIDENT_ID';
  return only && !second && !unchecked ? corrected(only) : refuse('ID_AMBIGUOUS');
};
