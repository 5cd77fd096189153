import type { IdentifierType } from '#contracts';
import { personNumber } from './person-number.ts';
import type { Reader } from './rule.ts';
import { accept, corrected, isRefused, refuse } from './verdict.ts';

const readResident = personNumber('RESIDENT_ID');

/** Bounds of OTHER, in characters. */
const OTHER_LEAST = 3;
const OTHER_MOST = 40;

/** 军官证, 士兵证, 警官证: numbering is not public; heading characters, then digits. 字第号证 say nothing and go. */
export const serviceNumber =
  (type: Extract<IdentifierType, 'MILITARY_ID' | 'POLICE_ID'>): Reader =>
  text => {
    const canonical = text.replace(/[字第号证]/g, '');
    if (!/^\p{Script=Han}{0,4}\d{5,10}$/u.test(canonical)) return refuse('ID_FORM');
    return accept({ type, canonical, class: 'W' });
  };

/** 户口簿: names a household, but most write the citizen's number there, which then is a RESIDENT_ID. */
export const readHousehold: Reader = (text, day) => {
  const resident = readResident(text, day);
  if (!isRefused(resident)) return corrected(resident);
  if (text.length < 3 || text.length > 21) return refuse('ID_LENGTH');
  return accept({ type: 'HOUSEHOLD', canonical: text, class: 'W' });
};

/** Whatever document has no type of its own. */
export const readOther: Reader = text => {
  const length = Array.from(text).length;
  if (length < OTHER_LEAST || length > OTHER_MOST) return refuse('ID_LENGTH');
  return accept({ type: 'OTHER', canonical: text, class: 'W' });
};
