/** What need be kept no longer: a report, a PROTECT, or a dispute that matched no report. */
export interface Ended {
  id: string;
  /** The statement that began it. */
  seq: number;
}

/** Refuses what has not ended by the one clock, and erases all of the rest or nothing (migration 7). */
export const ERASE = { name: 'erase-ended', text: 'SELECT erase_ended($1::bigint[])' };
