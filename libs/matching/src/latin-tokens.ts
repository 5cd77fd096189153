/** What stands between the parts of a Latin name: MRZ filler, comma, stops, dots, hyphens, apostrophes, space. */
const BETWEEN = /[\s<,.\-‐‑–—'’‘`´·•‧⋅∙・]+/u;

/**
 * The parts of a Latin name: upper case, Ü as YU (the passport's LYU for 吕), other marks off, sorted.
 * Sorted, because documents disagree on whether the surname comes first.
 *
 * @param read the name as `asRead` gives it.
 */
export const latinTokens = (read: string): string[] =>
  read
    .toUpperCase()
    .normalize('NFD')
    .replace(/U\u0308/g, 'YU')
    .replace(/\p{M}/gu, '')
    .split(BETWEEN)
    .filter(token => token !== '')
    .sort();
