/** Weights of GB 11643-1999: 2^(18 - i) mod 11 for i = 1..17. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The check character after 17 digits (ISO 7064 MOD 11-2): catches every single change and adjacent swap. */
export const mod112 = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return CHECKS.charAt(sum % 11);
};
