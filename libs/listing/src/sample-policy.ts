import type { Policy } from '#contracts';

/** The policy of a member that has told none: a listing blocks, what leaves room for doubt is for a person. */
export const samplePolicy: Policy = {
  version: 'sample-1',
  effectiveOn: '2025-01-01',
  rows: [
    { reason: 'LISTED', roles: ['GUARANTOR', 'NOMINAL_BORROWER'], effect: 'REVIEW' },
    { reason: 'LISTED', effect: 'BLOCK' },
    { reason: 'LISTED_IN_DOUBT', effect: 'REVIEW' },
    { reason: 'SETTLED', how: ['ASSIGNED'], effect: 'REVIEW' },
    { reason: 'SETTLED', endedWithinMonths: 24, effect: 'REVIEW' },
    { reason: 'SETTLED', effect: 'INFORM' },
    { reason: 'NAME_MISMATCH', effect: 'REVIEW' },
    { reason: 'IDENTITY_CONTESTED', effect: 'REVIEW' },
    { reason: 'VICTIM_PROTECTED', effect: 'INFORM' },
    { reason: 'STANDING_STALE', effect: 'REVIEW' },
  ],
};
