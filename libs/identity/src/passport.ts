import type { Reader } from './rule.ts';
import { isState } from './states.ts';
import { accept, refuse } from './verdict.ts';

/**
 * The People's Republic's series: ordinary (E with a letter since 2017-04-05), diplomatic, service,
 * public affairs, Hong Kong's and Macao's. The list is not closed: others are flagged, not refused.
 */
const CHINESE =
  /^([GE]\d{8}|E[A-HJ-NP-Z]\d{7}|1[45]\d{7}|[DSP]\d{7,8}|[DSP]E\d{7}|[KH]\d{8}|[KH]J\d{7}|M[AB]\d{7})$/;

/** Germany's passports print D; it is the state DEU. */
const stateOf = (written: string): string => (written === 'D' ? 'DEU' : written);

/** Splits `CHN:E12345678`, or `CHNE12345678` as the credit reference system's files write it. */
const split = (text: string): [state: string, number: string] => {
  const colon = text.indexOf(':');
  if (colon >= 0) return [stateOf(text.slice(0, colon)), text.slice(colon + 1)];
  return /^[A-Z]{3}/.test(text) ? [text.slice(0, 3), text.slice(3)] : ['', text];
};

/**
 * Passport: canonical is the issuing state (ISO 3166-1 alpha-3 and ICAO Doc 9303-3's own codes), `:`
 * and 3 to 9 letters and digits, the length of the field on the page. Class P: it is renewed under
 * another number, and some states use numbers again.
 */
export const readPassport: Reader = text => {
  const [state, written] = split(text);
  const number = written.replaceAll('.', '');
  if (state === '') return refuse('ID_STATE_REQUIRED');
  if (!isState(state)) return refuse('ID_STATE');
  if (number.length < 3 || number.length > 9) return refuse('ID_LENGTH');
  if (!/^[A-Z0-9]+$/.test(number)) return refuse('ID_FORM');
  const rare = state === 'CHN' && !CHINESE.test(number);
  return accept(
    { type: 'PASSPORT', canonical: `${state}:${number}`, class: 'P' },
    { flags: rare ? ['ID_FORM_RARE'] : [] },
  );
};
