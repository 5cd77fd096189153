/**
 * Law at the door: what a report must bring before it is accepted. These limits are law or the
 * service's own order, not thresholds, so they stand in no rule set; each line names its article.
 */

/** Oldest facts that are accepted, in days before the day of receipt (Regulation of 2013, art. 23: accurate information). */
export const AS_OF_MOST_DAYS = 7;

/** The same for a member's first load, announced as INITIAL: a whole portfolio is not drawn in a week. */
export const INITIAL_AS_OF_MOST_DAYS = 45;

/** A notice to a natural person is dated at least so many days before the day of receipt (art. 15: told beforehand). */
export const NOTICE_LEAST_DAYS = 1;
