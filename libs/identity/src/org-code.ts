import { mod11 } from './mod-11.ts';
import type { Reader } from './rule.ts';
import { accept, refuse } from './verdict.ts';

/** Whether nine characters carry the check of GB 11714-1997. */
export const isOrgCode = (text: string): boolean =>
  /^[0-9A-Z]{8}[0-9X]$/.test(text) && mod11(text) === text.charAt(8);

/** 组织机构代码, GB 11714-1997: eight characters and their check. A branch has its own. */
export const readOrgCode: Reader = text => {
  if (text.length !== 9) return refuse('ID_LENGTH');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(text)) return refuse('ID_FORM');
  return isOrgCode(text) ? accept({ type: 'ORG_CODE', canonical: text, class: 'C' }) : refuse('ID_CHECK');
};
