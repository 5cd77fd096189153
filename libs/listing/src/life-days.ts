import { addDays, addMonths, addYears } from '#criteria';

/**
 * The days of a report, one line each with its source. The Regulation is that of 2013 on the Administration of
 * the Credit Reporting Industry; lines without an article are house rules (the product's table).
 *
 * The end of a conduct takes effect on its own day. Every other term runs through its last day, the day it starts
 * from not counted (Civil Code, art. 201), and what follows begins the day after.
 */

/** Regulation, art. 15 (prior notice; the length is the rule set's): the day after `noticeDays` full days. */
export const firstDayAfterNotice = (givenOn: string, noticeDays: number) => addDays(givenOn, noticeDays + 1);

/** Regulation, art. 16: kept 5 years from the end of the conduct (29 February to 28). */
export const lastDayKeptSettled = (endedOn: string) => addYears(endedOn, 5);

/** Regulation, art. 23 (accuracy): an open report is renewed within 12 months, else it is in doubt. */
export const lastDayRenewed = (asOf: string) => addMonths(asOf, 12);

/** Regulation, art. 23: what nobody has said for 15 months carries nothing. */
export const lastDayCarrying = (asOf: string) => addMonths(asOf, 15);

/** Regulation, art. 16, read for a conduct whose end nobody told: 5 years after the last `asOf`. */
export const lastDayKeptOpen = (asOf: string) => addYears(asOf, 5);

/** An accusation is confirmed within 30 days of receipt, else it lapses. */
export const lastDayToConfirm = (receivedOn: string) => addDays(receivedOn, 30);

/** A report whose last version does not qualify is kept 90 days, whatever its end. */
export const lastDayKeptNotQualifying = (receivedOn: string) => addDays(receivedOn, 90);

/** What follows a term begins the day after its last day. */
export const dayAfter = (lastDay: string) => addDays(lastDay, 1);
