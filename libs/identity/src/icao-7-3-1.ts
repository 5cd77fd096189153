import { letterValue } from './letter-value.ts';

const WEIGHTS = [7, 3, 1];

/** The check digit of machine-readable travel documents (ICAO Doc 9303-3, section 4.9). */
export const icao731 = (text: string): string =>
  String(
    Array.from(text).reduce((sum, character, i) => sum + letterValue(character) * (WEIGHTS[i % 3] ?? 0), 0) %
      10,
  );
