import { cardText } from '#listing';
import type { NameDigests } from '#matching';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const listing = {
  criterion: 'DEFAULT' as const,
  state: 'ACTIVE' as const,
  roles: ['BORROWER' as const],
  grounds: ['arrears-long/3'],
  members: [NOBODY],
  since: '2000-01',
  amountBand: 'UNDER_10K_YUAN' as const,
  ...{ doubts: [], inDoubt: false, endedOn: null, how: null, words: [] },
};

const NAME = 'of whom is asked';
const text = cardText({
  periods: [
    {
      from: '2000-01-01',
      until: null,
      entries: [
        {
          subject: NOBODY,
          names: [{ canonical: NAME, reading: null, latin: false }],
          apart: [],
          listings: [listing],
        },
      ],
      ...{ full: false, contested: false, protected: false },
    },
  ],
  reach: null,
});

/**
 * A card of nobody under the name asked about. It is read, decided on and worded where nothing was found, and dropped:
 * an answer takes as long about whom nobody listed as about whom somebody did, so that who sees only when answers pass
 * learns nothing of them.
 */
export const decoyCard = ({ canonical }: NameDigests): string => text.replace(NAME, canonical);
