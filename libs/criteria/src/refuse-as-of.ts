import type { Refusal } from '#contracts';
import { addDays } from './calendar.ts';
import { AS_OF_MOST_DAYS, INITIAL_AS_OF_MOST_DAYS } from './door.ts';

/** The day on which a statement is received, and where it came in a file, the day when that file was announced. */
export interface Received {
  receivedOn: string;
  announcedOn?: string;
  /** The file was announced as the member's first load. */
  initial?: boolean;
}

/** `asOf` of a report, a correction or a renewal: not after receipt, and not too long before it (in a file: before its announcement). */
export const refusalsOfAsOf = (asOf: string, at: Received, pointer: string): Refusal[] => {
  if (asOf > at.receivedOn) return [{ code: 'FACTS_AS_OF_FUTURE', pointer }];
  const mostDays = at.initial === true ? INITIAL_AS_OF_MOST_DAYS : AS_OF_MOST_DAYS;
  const oldest = addDays(at.announcedOn ?? at.receivedOn, -mostDays);
  return asOf < oldest ? [{ code: 'FACTS_AS_OF_OLD', pointer }] : [];
};
