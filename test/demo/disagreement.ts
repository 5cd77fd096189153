/** A case where the service did not say what the world knows to be right. */
export interface Disagreement {
  readonly story: string;
  readonly where: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/** First and last character only: no number is printed whole. */
export const masked = (number: string): string =>
  number.length < 3 ? '**' : `${number.slice(0, 1)}${'*'.repeat(number.length - 2)}${number.slice(-1)}`;

/** What of `expected` is not so in `found`: only what is expected is compared; lists as a whole. */
export const differs = (expected: object, found: unknown): boolean => {
  if (typeof found !== 'object' || found === null) return true;
  const told = new Map<string, unknown>(Object.entries(found));
  return Object.entries(expected).some(
    ([key, value]) => JSON.stringify(told.get(key)) !== JSON.stringify(value),
  );
};
