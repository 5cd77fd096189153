import type { Identified } from './rule.ts';

/** Organisation codes that pass the check and are nobody's. */
const NO_ORG_CODES = new Set(['000000000', '123456788']);

/** As long as the longest text that is looked at. */
const COUNTED_UP = '1234567890'.repeat(7);

/** What people type to get past a field: one digit throughout, or 1234567890 from the start (six or more). */
export const isTypedFiller = (text: string): boolean =>
  /^(\d)\1+$/.test(text) || (text.length >= 6 && COUNTED_UP.startsWith(text));

/** Numbers that standards and authorities print as examples: on a real report they are a test row. */
const PUBLISHED_SAMPLES = new Set([
  // GB 11643-1999
  'RESIDENT_ID:11010519491231002X',
  'RESIDENT_ID:440524188001010014',
  // National Immigration Administration
  'FOREIGN_PR:932682198501010017',
  'FOREIGN_PR:911124198108030024',
  'RESIDENCE_HMT:810000199408230021',
  'RESIDENCE_HMT:830000199201300022',
  'HK_ID:A1234563',
  'TW_ID:A123456789',
  // GB 32100-2015 and the organisation code within its sample
  'USCC:91350100M000100Y43',
  'ORG_CODE:M000100Y4',
  // GB 11714-1997, GS 15-2006
  'ORG_CODE:D2143569X',
  'REG_NO:110108000000016',
]);

export const isPublishedSample = ({ type, canonical }: Identified): boolean =>
  PUBLISHED_SAMPLES.has(`${type}:${canonical}`);

/** Whether a well-formed number stands for nobody, a passport's behind its state too. */
export const isNobodys = ({ type, canonical }: Identified): boolean =>
  (type === 'ORG_CODE' && NO_ORG_CODES.has(canonical)) || isTypedFiller(canonical.replace(/^[A-Z]{3}:/, ''));
