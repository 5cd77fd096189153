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

/** An accusation is confirmed within 30 days of receipt (365 from an INITIAL file), else it lapses. */
export const lastDayToConfirm = (receivedOn: string, confirmDays: 30 | 365) =>
  addDays(receivedOn, confirmDays);

/** A dispute that its member has not answered for 15 days suspends. */
export const lastDayToReply = (openedOn: string) => addDays(openedOn, 15);

/** Regulation, art. 25: a dispute is answered in writing within 20 days, the day of receipt not counted. */
export const lastDayToDecide = (openedOn: string) => addDays(openedOn, 20);

/** What should not have counted (withdrawn, upheld, protected, refused or lapsed) is kept a year as proof of that. */
export const lastDayKeptTakenAway = (on: string) => addYears(on, 1);

/** A report whose last version does not qualify is kept 90 days, whatever its end. */
export const lastDayKeptNotQualifying = (receivedOn: string) => addDays(receivedOn, 90);

/** A protected number says so through the corresponding day 3 years later (house rule); renewable. */
export const lastDayProtected = (receivedOn: string) => addYears(receivedOn, 3);

/** What follows a term begins the day after its last day. */
export const dayAfter = (lastDay: string) => addDays(lastDay, 1);
