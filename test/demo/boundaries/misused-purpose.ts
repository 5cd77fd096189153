import type { Body } from '../plan.ts';
import { type AccusationRow, AS_OF, borrower, row } from './accusation.ts';
import type { Near } from './row.ts';

/** Of the loan used otherwise, in fen, and the documents that prove it by place. */
type Use = readonly [amountFen: number, evidence?: readonly number[], changes?: Body];

const uses = (list: readonly Use[]): Body[] =>
  list.map(([amountFen, evidence = [0, 1], changes = {}], index) => ({
    usedOn: `2031-04-0${String(index + 2)}`,
    amountFen,
    purpose: { code: 'SECURITIES', words: '转入证券账户' },
    evidence,
    ...changes,
  }));

const misused = (
  boundary: string,
  near: Near,
  {
    of = 10_000_000,
    used = [[2_000_000]],
    evidence = ['MONEY_TRAIL', 'SIGNED_STATEMENT'],
    codes = [],
    changes = {},
    amountBand = 'FROM_10K_TO_50K_YUAN',
  }: {
    of?: number;
    used?: readonly Use[];
    evidence?: readonly string[];
    codes?: readonly string[];
    changes?: Body;
    amountBand?: string;
  },
): AccusationRow =>
  row({
    criterion: 'MISUSED_PURPOSE',
    boundary,
    near,
    principalFen: of,
    outstandingFen: of,
    facts: {
      asOf: AS_OF,
      agreedPurpose: { code: 'FARMING', words: '购买化肥种子' },
      priorConsent: false,
      uses: uses(used),
      heardOn: '2032-04-10',
      heardHow: 'IN_PERSON',
      actors: [0],
      ...changes,
    },
    evidence,
    parties: borrower(...codes),
    amountBand,
  });

const SHARE = 'misused: 10% of the loan';
const AMOUNT = 'misused: 100,000 fen';
const KINDS = 'misused: two kinds of evidence, one strong';
const HEARD = 'misused: heard after the use';
const SMALL = 'UNDER_10K_YUAN';

export const misusedPurpose: readonly AccusationRow[] = [
  misused('far from any', null, {}),
  misused(SHARE, 'FEN', { used: [[999_999]], codes: ['MISUSE_TOO_SMALL'] }),
  misused(SHARE, 'FEN', { used: [[1_000_000]] }),
  misused(SHARE, 'FEN', { used: [[600_000], [399_999]], codes: ['MISUSE_TOO_SMALL'] }),
  misused(SHARE, 'FEN', { used: [[600_000], [400_000]] }),
  // Each use is proved by itself: what is not does not count.
  misused(SHARE, null, { used: [[600_000], [400_000, [0]]], codes: ['MISUSE_TOO_SMALL'] }),
  misused(AMOUNT, 'FEN', { of: 500_000, used: [[99_999]], codes: ['MISUSE_TOO_SMALL', 'BELOW_FLOOR'] }),
  misused(AMOUNT, 'FEN', { of: 500_000, used: [[100_000]], amountBand: SMALL }),
  misused(KINDS, null, { evidence: ['COURT', 'INVOICE'] }),
  misused(KINDS, null, { evidence: ['INVOICE', 'AUTHORITY'] }),
  misused(KINDS, null, {
    evidence: ['INVOICE', 'INSPECTION'],
    codes: ['PURPOSE_KEPT', 'MISUSE_TOO_SMALL', 'BELOW_FLOOR'],
  }),
  misused(KINDS, null, {
    evidence: ['MONEY_TRAIL', 'MONEY_TRAIL'],
    codes: ['PURPOSE_KEPT', 'MISUSE_TOO_SMALL', 'BELOW_FLOOR'],
  }),
  misused(HEARD, 'DAY', { changes: { heardOn: '2031-04-01' }, codes: ['NOT_HEARD'] }),
  misused(HEARD, 'DAY', { changes: { heardOn: '2031-04-02' } }),
  misused('misused: agreed too vaguely', null, {
    changes: { agreedPurpose: { code: 'UNSPECIFIED', words: '生产经营' } },
    codes: ['PURPOSE_TOO_VAGUE'],
  }),
  misused('misused: with prior consent', null, {
    changes: { priorConsent: true },
    codes: ['CONSENT_GIVEN'],
  }),
];
