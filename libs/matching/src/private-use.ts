/** U+E815, where older software put the first of 80 GBK positions that then had no character of their own. */
const FIRST = 0xe815;

/** GBK FE50–FE7E and FE80–FEA0, in the order of U+E815–U+E864. */
const TRAILS = Array.from({ length: 81 }, (_, at) => 0x50 + at).filter(trail => trail !== 0x7f);

/** Six of the 80 are still private in the WHATWG table of GB 18030; their characters are known from Unicode. */
const SIX = new Map([
  [0xe816, 0x20087],
  [0xe817, 0x20089],
  [0xe818, 0x200cc],
  [0xe831, 0x215d7],
  [0xe83b, 0x2298f],
  [0xe855, 0x241fe],
]);

const decoder = new TextDecoder('gb18030');

const CHARACTERS = new Map(
  TRAILS.map((trail, at) => {
    const point = FIRST + at;
    const settled = SIX.get(point);
    const decoded = decoder.decode(Uint8Array.of(0xfe, trail));
    return [String.fromCodePoint(point), settled === undefined ? decoded : String.fromCodePoint(settled)];
  }),
);

/**
 * Puts the characters back that older software kept at U+E815–U+E864 (GB 18030-2000 and its readers).
 * Other private points stay: each vendor filled them for itself, so what they stand for is unknown.
 */
export const withoutPrivateUse = (text: string): string =>
  text.replace(/[\ue815-\ue864]/g, point => CHARACTERS.get(point) ?? point);
