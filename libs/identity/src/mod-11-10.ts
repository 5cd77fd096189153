/** The check digit after 14 digits (GS 15-2006, ISO 7064 MOD 11,10). */
export const mod1110 = (digits: string): string => {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return String((11 - product) % 10);
};
