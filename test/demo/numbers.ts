/**
 * Check characters of every standard the demo needs, written from the standards alone. The product has its own;
 * this copy shares nothing with it, so a mistake made there is not repeated here.
 */
const at = (text: string, place: number): string => {
  const found = text[place];
  if (found === undefined) throw new Error(`no character at ${place}`);
  return found;
};

const weighed = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);

/** Digits as they are, A = 10 … Z = 35. */
const value36 = (character: string): number => parseInt(character, 36);
const values36 = (text: string): number[] => Array.from(text, value36);

/** GB 11643-1999, ISO 7064 MOD 11-2 over 17 digits. */
export const residentCheck = (first17: string): string =>
  at('10X98765432', weighed(values36(first17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11);

export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015, MOD 31 over 17 characters: weights are the powers of 3. */
export const usccCheck = (first17: string): string => {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += USCC_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return at(USCC_ALPHABET, (31 - (sum % 31)) % 31);
};

/** GB 11714-1997, MOD 11 over 8 characters; 10 is X, 11 is 0. */
export const organisationCheck = (first8: string): string =>
  at('0123456789X0', 11 - (weighed(values36(first8), [3, 7, 9, 10, 5, 8, 4, 2]) % 11));

/** GS 15-2006, ISO 7064 MOD 11,10 over 14 digits. */
export const registrationCheck = (first14: string): string => {
  let carried = 10;
  for (const digit of first14) {
    const sum = (carried + Number(digit)) % 10 || 10;
    carried = (2 * sum) % 11;
  }
  return String((11 - carried) % 10);
};

/** 中征码, 1 + Σ mod 97 over 14 characters, two digits. */
export const loanCardCheck = (first14: string): string =>
  String(1 + (weighed(values36(first14), [1, 3, 5, 7, 11, 2, 13, 1, 1, 17, 19, 97, 23, 29]) % 97)).padStart(
    2,
    '0',
  );

/** Hong Kong identity card: one letter and 6 digits, a space (36) before the letter, total ≡ 0 mod 11. */
export const hongKongCheck = (letterAnd6: string): string =>
  at('0123456789A', (11 - (weighed([36, ...values36(letterAnd6)], [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11);

/** Taiwan identity card: letters stand for 10 … 35 in this order. */
const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

export const taiwanCheck = (letterAnd8: string): string => {
  const letter = 10 + TAIWAN_LETTERS.indexOf(at(letterAnd8, 0));
  const values = [Math.floor(letter / 10), letter % 10, ...values36(letterAnd8.slice(1))];
  return String((10 - (weighed(values, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10);
};

/** The old form of an 18-digit number of someone born in 19…: without the century and the check. */
export const fifteenOf = (eighteen: string): string => `${eighteen.slice(0, 6)}${eighteen.slice(8, 17)}`;
