import { weightedSum } from './letter-value.ts';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character after eight others (GB 11714-1997): 10 is X, 11 is 0. Letters 11, 22 or 33 apart weigh the same. */
export const mod11 = (body: string): string => '0X987654321'.charAt(weightedSum(body, WEIGHTS) % 11);
