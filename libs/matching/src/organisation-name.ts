import { simplified } from './simplified.ts';
import { asRead, SEPARATORS } from './written.ts';

/** NFKC has made full-width brackets narrow; these are left. */
const OPENING = /[(〔【〖[{〈《]/gu;
const CLOSING = /[)〕】〗\]}〉》]/gu;
const QUOTES = /["'“”‘’‛‟「」『』`´]/gu;

/**
 * The canonical form of an organisation's name. Either legal form may be written in full or short:
 * 有限责任公司 is 有限公司, 股份有限公司 is 股份公司 (Company Law, 2023, art. 7).
 */
export const organisationName = (name: string): string =>
  simplified(asRead(name))
    .replace(/\s/gu, '')
    .replace(SEPARATORS, '')
    .replace(QUOTES, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .toUpperCase()
    .replaceAll('有限责任公司', '有限公司')
    .replaceAll('股份有限公司', '股份公司');
