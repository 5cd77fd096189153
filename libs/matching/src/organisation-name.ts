import { simplified } from './simplified.ts';
import { asRead, SEPARATORS } from './written.ts';

/** NFKC has made full-width brackets narrow; these are left. */
const OPENING = /[(〔【〖[{〈《]/gu;
const CLOSING = /[)〕】〗\]}〉》]/gu;
const QUOTES = /["'“”‘’‛‟「」『』`´]/gu;

/** Endings of what has a number of its own and is not its head office. */
const BRANCH = /(分公司|分行|支行|分部|营业部|办事处|分店|分院|分校|分所|分社)$/u;

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

/** Whether the name is a branch's: a subject of its own, never its head office. */
export const branch = (name: string): boolean => BRANCH.test(organisationName(name));
