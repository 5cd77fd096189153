/** Raised with every change of what `normalise` or a canonical form gives: stored indexes name it. */
export const NORMALISER_VERSION = 1;

/**
 * What people put between the characters of a number: white space, invisible characters (Unicode Cf),
 * dashes of any length, `_ / ·`, and brackets: A123456(3) and A1234563 are one number.
 */
const BETWEEN = /[\s\p{Cf}\-\u2010-\u2015\u2212_/·()]/gu;

/** A spreadsheet's mark for "this is text", straight or curled by a word processor. */
const APOSTROPHES = /^['‘’]+/;

const asciiUpper = (text: string): string => text.replace(/[a-z]/g, letter => letter.toUpperCase());

const once = (text: string): string =>
  asciiUpper(text.normalize('NFKC').replace(BETWEEN, '').replace(APOSTROPHES, ''));

/** Nothing to do: most numbers come so, and this is on the way of every check. */
const PLAIN = /^[0-9A-Z:]*$/;

/**
 * The text without what does not tell numbers apart. Full width becomes ASCII; look-alikes of other
 * scripts stay (Cyrillic Х is no X): they are refused later, never repaired.
 *
 * Idempotent: taking a character out can let its neighbours compose, so it runs until nothing moves.
 */
export const normalise = (text: string): string => {
  if (PLAIN.test(text)) return text;
  let now = once(text);
  for (let before = text; now !== before;) {
    before = now;
    now = once(before);
  }
  return now;
};

/** Where character `at` (from 0) of the normalised text stood in the text as sent, counted from 1. */
export const positionAsSent = (text: string, at: number): number => {
  const sent = Array.from(text);
  for (let taken = 1; taken < sent.length; taken += 1) {
    if (Array.from(normalise(sent.slice(0, taken).join(''))).length > at) return taken;
  }
  return sent.length;
};
