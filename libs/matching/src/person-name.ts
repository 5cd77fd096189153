import { latinTokens } from './latin-tokens.ts';
import { simplified } from './simplified.ts';
import { asRead, hasHan, SEPARATORS } from './written.ts';

/**
 * The canonical form of a person's name: two names with the same one are the same name.
 * Chinese: simplified, without spaces and separators. Latin: upper case, without marks, parts sorted.
 *
 * Spaces and separators go, for banks type a minority name's dot in ten ways or not at all.
 * Not folded on purpose: 肖 and 萧, 闫 and 阎, 甯 and 宁, which registers keep apart as surnames.
 */
export const personName = (name: string): string => {
  const read = asRead(name);
  if (!hasHan(read)) return latinTokens(read).join(' ');
  return simplified(read.replace(/\s/gu, '').replace(SEPARATORS, '')).toUpperCase();
};
