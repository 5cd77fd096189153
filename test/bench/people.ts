import { addDays } from '#criteria';
import { residentId } from '../world/numbers.ts';

/** Everybody here has the same name: it is compared as a digest, whatever it is. */
export const NAME = '王建国';
/** People on the cards who are asked about. */
export const LISTED = 10_000;

/** The number of a made-up person; another one for each `n`, from 0 to 9 millions. */
export const numberOf = (n: number): string =>
  residentId(100 + Math.floor(n / 10_000), addDays('1960-01-01', n % 10_000).replaceAll('-', ''));
/** Of somebody who stands on no card. */
export const unlistedNumber = (n: number): string => numberOf(LISTED + (n % 1_000_000));
