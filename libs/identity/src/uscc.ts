import { mod31 } from './mod-31.ts';
import { isOrgCode } from './org-code.ts';
import { isNobodys } from './placeholders.ts';
import type { IdentifierFlag, Reader } from './rule.ts';
import { accept, refuse } from './verdict.ts';

/** GB 32100-2015, table 1: registering department (first character) and its categories. The table is amended: others are flagged. */
const CATEGORIES: Readonly<Record<string, string>> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '1239',
  6: '129',
  7: '129',
  8: '19',
  9: '1239',
  A: '19',
  N: '1239',
  Y: '1',
};

const categoryFlags = (text: string): IdentifierFlag[] =>
  CATEGORIES[text.charAt(0)]?.includes(text.charAt(1)) ? [] : ['USCC_CATEGORY'];

/**
 * 统一社会信用代码, GB 32100-2015: department, category, six digits of division, organisation code,
 * check. Where the organisation code within is right it is the same organisation's (`also`); where it
 * is not, a flag: it detects nothing that the outer check does not.
 */
export const readUscc: Reader = text => {
  if (text.length !== 18) return refuse('ID_LENGTH');
  if (!/^..\d{6}/.test(text)) return refuse('ID_FORM');
  if (mod31(text) !== text.charAt(17))
    return refuse(/^\d{15}000$/.test(text) ? 'ID_SPREADSHEET' : 'ID_CHECK');
  const inner = { type: 'ORG_CODE', canonical: text.slice(8, 17), class: 'C' } as const;
  const innerHolds = isOrgCode(inner.canonical) && !isNobodys(inner);
  return accept(
    { type: 'USCC', canonical: text, class: 'C' },
    {
      also: innerHolds ? [inner] : [],
      flags: innerHolds ? categoryFlags(text) : [...categoryFlags(text), 'USCC_INNER'],
    },
  );
};
