import { weightedSum } from './letter-value.ts';

/** Position 12 weighs 97: it is not checked at all. */
const WEIGHTS = [1, 3, 5, 7, 11, 2, 13, 1, 1, 17, 19, 97, 23, 29];

/** The two check digits after 14 characters of a 中征码: 01 to 97. */
export const mod97 = (body: string): string => String((weightedSum(body, WEIGHTS) % 97) + 1).padStart(2, '0');
