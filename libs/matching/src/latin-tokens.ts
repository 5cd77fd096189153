/** What stands between the parts of a Latin name: MRZ filler, comma, stops, dots, hyphens, apostrophes, space. */
const BETWEEN = /[\s<,.\-‐‑–—'’‘`´·•‧⋅∙・]/u;

/** Latin letters as passports print them: upper case, Ü as YU (LYU for 吕), other marks off. */
export const latinLetters = (read: string): string =>
  read
    .toUpperCase()
    .normalize('NFD')
    .replace(/U\u0308/g, 'YU')
    .replace(/\p{M}/gu, '');

/**
 * The parts of a Latin name, sorted, because documents disagree on whether the surname comes first.
 *
 * @param read the name as `asRead` gives it.
 */
export const latinTokens = (read: string): string[] =>
  latinLetters(read)
    .split(BETWEEN)
    .filter(token => token !== '')
    .sort();
