import type { IdentifierType } from '#contracts';
import { readForeignPr15, readForeignPr18 } from './foreign-pr.ts';
import { readResidenceHmt } from './residence-hmt.ts';
import { readResident15, readResident18 } from './resident-id.ts';
import type { Reader } from './rule.ts';
import { corrected, isRefused, refuse } from './verdict.ts';

type PersonNumberType = Extract<IdentifierType, 'RESIDENT_ID' | 'RESIDENCE_HMT' | 'FOREIGN_PR'>;

/** The three cards of 18 share one form; their beginnings tell them apart with certainty. */
const readEighteen: Reader = (text, day) => {
  if (!/^\d{17}[\dX]$/.test(text)) return refuse('ID_FORM');
  if (text.startsWith('9')) return readForeignPr18(text, day);
  return /^8[123]/.test(text) ? readResidenceHmt(text, day) : readResident18(text, day);
};

/** Only the resident's card and the foreigner's had an older form, of 15. */
const OLDER: Partial<Record<PersonNumberType, Reader>> = {
  RESIDENT_ID: (text, day) => (/^\d{15}$/.test(text) ? readResident15(text, day) : refuse('ID_FORM')),
  FOREIGN_PR: readForeignPr15,
};

/** Reads the number of a person's card; the type becomes the one that an 18-character number shows. */
export const personNumber =
  (declared: PersonNumberType): Reader =>
  (text, day) => {
    const read = text.length === 18 ? readEighteen : text.length === 15 ? OLDER[declared] : undefined;
    if (!read) return refuse('ID_LENGTH');
    const verdict = read(text, day);
    return isRefused(verdict) || verdict.type === declared ? verdict : corrected(verdict);
  };
