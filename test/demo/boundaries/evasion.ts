import type { Body } from '../plan.ts';
import { type AccusationRow, AS_OF, borrower, row } from './accusation.ts';
import type { Near } from './row.ts';

/** Its kind, the documents that prove it by place, and its day. */
type Act = readonly [kind: string, evidence: readonly number[], doneOn?: string];

const acts = (list: readonly Act[]): Body[] =>
  list.map(([kind, evidence, doneOn = '2032-02-02']) => ({ kind, doneOn, words: '行为经过', evidence }));

const evaded = (
  boundary: string,
  near: Near,
  {
    did = [['ASSETS_MOVED', [0]]],
    evidence = ['COURT'],
    able = [0],
    outstandingFen = 9_000_000,
    codes = [],
    amountBand = 'FROM_50K_TO_200K_YUAN',
  }: {
    did?: readonly Act[];
    evidence?: readonly string[];
    able?: readonly number[];
    outstandingFen?: number;
    codes?: readonly string[];
    amountBand?: string;
  },
): AccusationRow =>
  row({
    criterion: 'EVASION',
    boundary,
    near,
    principalFen: 10_000_000,
    outstandingFen,
    facts: {
      asOf: AS_OF,
      ableToPay: { words: '名下有可供偿债的房产', evidence: able },
      acts: acts(did),
      actors: [0],
    },
    evidence,
    parties: borrower(...codes),
    amountBand,
  });

const ONE = 'evasion: one documented act';
const TWO = 'evasion: two other acts';
const COURT = "evasion: only by a court's document";
const FLOOR = 'evasion: floor of 100,000 fen';
/** Documents of nobody who can attest. */
const OTHERS = ['INSPECTION', 'SIGNED_STATEMENT'];
const UNPROVED = ['ACTS_UNPROVED'];

export const evasion: readonly AccusationRow[] = [
  evaded(ONE, null, {}),
  evaded(ONE, null, { evidence: ['NOTARY'] }),
  evaded(ONE, null, { evidence: ['AUTHORITY'], did: [['DISAPPEARED', [0]]] }),
  evaded(ONE, null, { evidence: ['INSPECTION'], codes: UNPROVED }),
  evaded(TWO, null, {
    evidence: OTHERS,
    did: [
      ['ASSETS_MOVED', [0]],
      ['ASSETS_HIDDEN', [1]],
    ],
  }),
  evaded(TWO, 'DAY', {
    evidence: OTHERS,
    did: [
      ['ASSETS_MOVED', [0]],
      ['ASSETS_MOVED', [1], '2032-02-03'],
    ],
  }),
  evaded(TWO, 'DAY', {
    evidence: OTHERS,
    did: [
      ['ASSETS_MOVED', [0]],
      ['ASSETS_MOVED', [1]],
    ],
    codes: UNPROVED,
  }),
  evaded(TWO, null, {
    evidence: OTHERS,
    did: [
      ['DISAPPEARED', [0]],
      ['NEW_COMPANY', [1], '2032-03-01'],
    ],
  }),
  // Neither is on assets or on the debtor company.
  evaded(TWO, null, {
    evidence: OTHERS,
    did: [
      ['DISAPPEARED', [0]],
      ['DISAPPEARED', [1], '2032-03-01'],
    ],
    codes: UNPROVED,
  }),
  evaded(COURT, null, { did: [['DEFIANCE', [0]]] }),
  evaded(COURT, null, { evidence: ['AUTHORITY', 'NOTARY'], did: [['VIOLENCE', [0, 1]]], codes: UNPROVED }),
  evaded('evasion: inability alone', null, { able: [], codes: ['ABILITY_UNPROVED'] }),
  evaded(FLOOR, 'FEN', { outstandingFen: 99_999, codes: ['BELOW_FLOOR'] }),
  evaded(FLOOR, 'FEN', { outstandingFen: 100_000, amountBand: 'UNDER_10K_YUAN' }),
];
