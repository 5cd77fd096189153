import { readBody } from './citizen-body.ts';
import type { Reader } from './rule.ts';
import { accept, refuse } from './verdict.ts';

/**
 * 港澳台居民居住证: 810000 Hong Kong, 820000 Macao, 830000 Taiwan, then as GB 11643-1999.
 * The same person's travel permit is another identifier and never follows from it.
 */
export const readResidenceHmt: Reader = (text, day) => {
  if (!/^8[123]0000/.test(text)) return refuse('ID_FORM');
  const body = readBody(text, day);
  if ('refused' in body) return body;
  return accept({ type: 'RESIDENCE_HMT', canonical: text, class: 'C' }, body);
};
