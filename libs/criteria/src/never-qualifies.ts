import { addYears } from './calendar.ts';
import type { Test } from './finding.ts';
import type { FindingReason } from './reasons.ts';
import type { JudgedParty, PlainExemption } from './report-version.ts';

/** A farmer is not listed for 30 yuan: the highest sum on one day must reach the criterion's floor, in fen. */
export const floorTest = (sumFen: number, floorFen: number): Test => ({
  rule: 'sum-floor',
  fact: 'sum',
  expected: { floorFen },
  found: { sumFen },
  met: sumFen >= floorFen,
});

/** Conduct that ended more than `endedYears` years before receipt is too old; the corresponding day is not. */
export const endedTest = (endedOn: string, receivedOn: string, endedYears: number): Test => {
  const lastDay = addYears(endedOn, endedYears);
  return {
    rule: 'ended-lately',
    fact: 'end',
    expected: { receivedBy: lastDay, years: endedYears },
    found: { endedOn, receivedOn },
    met: receivedOn <= lastDay,
  };
};

/** What keeps one party out whatever was done: `exemptions` are those that touch this party. */
export const partyReasons = (party: JudgedParty, exemptions: PlainExemption[]): FindingReason[] => [
  ...(party.minorAtSigning ? (['MINOR'] as const) : []),
  ...exemptions.flatMap(({ kind }) => (kind === 'DEATH' || kind === 'IDENTITY_USED' ? [kind] : [])),
];

/** The age of majority (Civil Code, art. 17). */
const MAJORITY_YEARS = 18;

/** Under 18 on the day when the loan was signed. */
export const isMinorAt = (signedOn: string, birthOn: string): boolean =>
  addYears(birthOn, MAJORITY_YEARS) > signedOn;
