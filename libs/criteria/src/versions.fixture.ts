import type { Evidence, EvidenceKind, Guarantee, InterestDue, Instalment } from '#contracts';
import type { JudgedParty, PlainFacts, ReportVersion } from './report-version.ts';
import { judge } from './judge.ts';
import { firstRuleSet } from './rule-sets.ts';

/** What the specs of this folder judge: one plain version of each criterion that qualifies, and ways to vary it. */
export const loan: ReportVersion['loan'] = {
  reference: 'JK-1',
  signedOn: '2020-01-01',
  kind: 'FARMER_SMALL_CREDIT',
  principalFen: 5_000_000,
  outstandingFen: 3_000_000,
};

export const party = (change: Partial<JudgedParty> = {}): JudgedParty => ({
  role: 'BORROWER',
  kind: 'PERSON',
  minorAtSigning: false,
  guarantee: null,
  ...change,
});

export const guarantor = (guarantee: Guarantee | null): JudgedParty =>
  party({ role: 'GUARANTOR', guarantee });

export const evidenceOf = (...kinds: EvidenceKind[]): Evidence[] =>
  kinds.map(kind => ({ kind, datedOn: '2025-01-01' }));

const around = { loan, parties: [party()], exemptions: [], evidence: evidenceOf('LOAN_CONTRACT') };

export const instalment = (change: Partial<Instalment> = {}): Instalment => ({
  no: 1,
  dueOn: '2025-01-31',
  amountFen: 200_000,
  clearedOn: null,
  ...change,
});

export const interestDue = (change: Partial<InterestDue> = {}): InterestDue => ({
  no: 1,
  dueOn: '2025-03-21',
  amountFen: 20_000,
  paidOn: null,
  ...change,
});

export const defaultVersion = (
  asOf: string,
  instalments: Instalment[],
  change: Partial<ReportVersion<'DEFAULT'>> = {},
): ReportVersion<'DEFAULT'> => ({ criterion: 'DEFAULT', ...around, facts: { asOf, instalments }, ...change });

export const interestVersion = (
  asOf: string,
  interest: InterestDue[],
  change: Partial<ReportVersion<'UNPAID_INTEREST'>> = {},
): ReportVersion<'UNPAID_INTEREST'> => ({
  criterion: 'UNPAID_INTEREST',
  ...around,
  facts: { asOf, interest },
  ...change,
});

export const misuseFacts: PlainFacts<'MISUSED_PURPOSE'> = {
  asOf: '2025-06-01',
  agreedPurpose: { code: 'FARMING' },
  priorConsent: false,
  uses: [{ usedOn: '2025-03-01', amountFen: 500_000, purpose: { code: 'SECURITIES' }, evidence: [0, 1] }],
  heardOn: '2025-05-01',
  heardHow: 'IN_PERSON',
  actors: [0],
};

export const misuseVersion = (
  facts: Partial<PlainFacts<'MISUSED_PURPOSE'>> = {},
  change: Partial<ReportVersion<'MISUSED_PURPOSE'>> = {},
): ReportVersion<'MISUSED_PURPOSE'> => ({
  criterion: 'MISUSED_PURPOSE',
  ...around,
  evidence: evidenceOf('MONEY_TRAIL', 'INVOICE', 'INSPECTION', 'COURT', 'AUTHORITY'),
  facts: { ...misuseFacts, ...facts },
  ...change,
});

/** Evidence: 0 court, 1 notary, 2 authority, 3 inspection, 4 signed statement. */
export const evasionVersion = (
  facts: Partial<PlainFacts<'EVASION'>> = {},
  change: Partial<ReportVersion<'EVASION'>> = {},
): ReportVersion<'EVASION'> => ({
  criterion: 'EVASION',
  ...around,
  evidence: evidenceOf('COURT', 'NOTARY', 'AUTHORITY', 'INSPECTION', 'SIGNED_STATEMENT'),
  facts: {
    asOf: '2025-06-01',
    ableToPay: { evidence: [3] },
    acts: [{ kind: 'ASSETS_MOVED', doneOn: '2025-03-01', evidence: [0] }],
    actors: [0],
    ...facts,
  },
  ...change,
});

export const nomineeVersion = (
  facts: Partial<PlainFacts<'NOMINEE_LOAN'>> = {},
  change: Partial<ReportVersion<'NOMINEE_LOAN'>> = {},
): ReportVersion<'NOMINEE_LOAN'> => ({
  criterion: 'NOMINEE_LOAN',
  ...around,
  parties: [party({ role: 'REAL_USER' }), party({ role: 'NOMINAL_BORROWER' }), party({ role: 'GUARANTOR' })],
  evidence: evidenceOf('SIGNED_STATEMENT', 'MONEY_TRAIL', 'COURT', 'LOAN_CONTRACT'),
  facts: {
    asOf: '2025-06-01',
    proof: 'ADMITTED_BY_BOTH',
    evidence: [0],
    nominalConsented: true,
    staffInvolved: false,
    actors: [0, 1, 2],
    ...facts,
  },
  ...change,
});

/** Judged by rule set 1, received on the day up to which the facts are known. */
export const judged = (version: ReportVersion, at = 0, receivedOn = version.facts.asOf) =>
  judge(version, at, { receivedOn, ruleSet: firstRuleSet });

export const qualifies = (version: ReportVersion, at = 0) => judged(version, at).qualifies;
