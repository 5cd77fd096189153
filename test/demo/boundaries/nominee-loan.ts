import { type Accused, type AccusationRow, AS_OF, row } from './accusation.ts';
import type { Near } from './row.ts';

const nominee = (
  boundary: string,
  near: Near,
  {
    proof = 'FUNDS_TRACED',
    evidence = ['MONEY_TRAIL'],
    consented = true,
    staff = false,
    outstandingFen = 9_000_000,
    both = [],
    nominal = [],
    amountBand = 'FROM_50K_TO_200K_YUAN',
  }: {
    proof?: string;
    evidence?: readonly string[];
    consented?: boolean;
    staff?: boolean;
    outstandingFen?: number;
    /** What speaks against listing either party, and what against the nominal borrower alone. */
    both?: readonly string[];
    nominal?: readonly string[];
    amountBand?: string;
  },
): AccusationRow => {
  const parties: Accused[] = [
    { role: 'REAL_USER', codes: both },
    { role: 'NOMINAL_BORROWER', codes: [...both, ...nominal] },
  ];
  return row({
    criterion: 'NOMINEE_LOAN',
    boundary,
    near,
    principalFen: 10_000_000,
    outstandingFen,
    facts: {
      asOf: AS_OF,
      proof,
      evidence: [0],
      nominalConsented: consented,
      staffInvolved: staff,
      actors: [0, 1],
    },
    evidence,
    parties,
    amountBand,
  });
};

const PROOF = 'nominee: how it was proved';
const NOMINAL = 'nominee: the nominal borrower';
const FLOOR = 'nominee: floor of 100,000 fen';
const UNPROVED = ['NOMINEE_UNPROVED'];

export const nomineeLoan: readonly AccusationRow[] = [
  nominee(PROOF, null, {}),
  nominee(PROOF, null, { evidence: ['SIGNED_STATEMENT'], both: UNPROVED }),
  nominee(PROOF, null, { proof: 'ADMITTED_BY_BOTH', evidence: ['SIGNED_STATEMENT'] }),
  nominee(PROOF, null, { proof: 'ADMITTED_BY_BOTH', evidence: ['INSPECTION'], both: UNPROVED }),
  nominee(PROOF, null, { proof: 'COURT', evidence: ['COURT'] }),
  nominee(PROOF, null, { proof: 'COURT', evidence: ['MONEY_TRAIL'], both: UNPROVED }),
  // His name was used (冒名): a victim.
  nominee(NOMINAL, null, { consented: false, nominal: ['NOMINAL_DID_NOT_CONSENT'] }),
  nominee(NOMINAL, null, { staff: true, nominal: ['STAFF_INVOLVED'] }),
  nominee(FLOOR, 'FEN', { outstandingFen: 99_999, both: ['BELOW_FLOOR'] }),
  nominee(FLOOR, 'FEN', { outstandingFen: 100_000, amountBand: 'UNDER_10K_YUAN' }),
];
