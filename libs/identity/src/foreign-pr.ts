import { isRealDay } from './birth-date.ts';
import { readBody } from './citizen-body.ts';
import { icao731 } from './icao-7-3-1.ts';
import { hasProvince } from './provinces.ts';
import type { Reader } from './rule.ts';
import { isIsoNumericState, isState } from './states.ts';
import { accept, refuse } from './verdict.ts';

/**
 * 外国人永久居留身份证 in the form of 2023: 9, province of application, ISO 3166-1 numeric state at
 * first issue (000 stateless), birth date, sequence, MOD 11-2.
 */
export const readForeignPr18: Reader = (text, day) => {
  if (!hasProvince(text.slice(1))) return refuse('ID_PROVINCE');
  if (!isIsoNumericState(text.slice(3, 6))) return refuse('ID_STATE');
  const body = readBody(text, day);
  if ('refused' in body) return body;
  return accept({ type: 'FOREIGN_PR', canonical: text, class: 'C' }, body);
};

/**
 * The form before: alpha-3 state, four digits of area, YYMMDD, sequence, check. The check is ICAO's by
 * one source and has no published sample, so a wrong one is only flagged. The century cannot be read.
 */
export const readForeignPr15: Reader = text => {
  if (!/^[A-Z]{3}\d{12}$/.test(text)) return refuse('ID_FORM');
  if (!isState(text.slice(0, 3))) return refuse('ID_STATE');
  const born = `${text.slice(7, 9)}-${text.slice(9, 11)}-${text.slice(11, 13)}`;
  // Each day of 1900 to 1999 is one a century later too.
  if (!isRealDay(`20${born}`)) return refuse('ID_DATE');
  return accept(
    { type: 'FOREIGN_PR', canonical: text, class: 'P' },
    { flags: icao731(text.slice(0, 14)) === text.charAt(14) ? [] : ['PR15_CHECK'] },
  );
};
