/** GB 32100-2015: digits and letters without I O S V Z. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 3^(i - 1) mod 31 for i = 1..17. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character after 17 others. The standard's formula gives 31 where the sum is a multiple of 31; that means 0. */
export const mod31 = (body: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * USCC_ALPHABET.indexOf(body.charAt(i)), 0);
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
};
