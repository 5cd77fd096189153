import { ReportBody, type Refusal } from '#contracts';
import type { Received } from './refuse-as-of.ts';
import { refusalsOfReport } from './refuse-report.ts';
import { firstRuleSet } from './rule-sets.ts';

const digest = `sha256:${'0'.repeat(64)}`;
export const person = {
  role: 'BORROWER',
  kind: 'PERSON',
  name: '王小丫',
  identifiers: [{ type: 'RESIDENT_ID', number: '11010519491231002X' }],
  consent: { reference: 'XY-1', signedOn: '2023-03-02' },
  notice: { givenOn: '2025-06-01', means: 'LETTER', digest },
};
export const { notice: _notice, ...unnoticed } = person;
export const organisation = {
  ...unnoticed,
  role: 'GUARANTOR',
  kind: 'ORGANISATION',
  guarantee: { calledOn: '2025-02-20', until: '2026-03-02', paidOn: null },
};
export const around = {
  loan: {
    reference: 'JK-1',
    signedOn: '2023-03-02',
    kind: 'FARMER_OTHER',
    principalFen: 5_000_000,
    outstandingFen: 3_000_000,
  },
  parties: [person],
  evidence: [{ kind: 'COURT', datedOn: '2025-06-01', digest }],
  unit: '0012',
  staff: '10231',
};
const purpose = (code: string) => ({ code, words: '某用途' });
export const facts = {
  DEFAULT: {
    asOf: '2025-06-08',
    instalments: [
      { no: 7, dueOn: '2025-01-15', amountFen: 200_000, clearedOn: null, paidFen: 50_000 },
      { no: 8, dueOn: '2025-02-15', amountFen: 200_000, clearedOn: null },
    ],
  },
  UNPAID_INTEREST: {
    asOf: '2025-06-08',
    interest: [
      { no: 1, dueOn: '2025-03-21', amountFen: 20_000, paidOn: null },
      { no: 2, dueOn: '2025-06-21', amountFen: 20_000, paidOn: null },
    ],
  },
  MISUSED_PURPOSE: {
    asOf: '2025-06-08',
    agreedPurpose: purpose('FARMING'),
    priorConsent: false,
    heardOn: '2025-05-01',
    heardHow: 'IN_PERSON',
    actors: [0],
    uses: [{ usedOn: '2025-03-01', amountFen: 900_000, purpose: purpose('EQUITY'), evidence: [0] }],
  },
  EVASION: {
    asOf: '2025-06-08',
    ableToPay: { words: '有存款', evidence: [0] },
    actors: [0],
    acts: [{ kind: 'ASSETS_MOVED', doneOn: '2025-03-01', words: '转移', evidence: [0] }],
  },
  NOMINEE_LOAN: {
    asOf: '2025-06-08',
    proof: 'COURT',
    evidence: [0],
    nominalConsented: true,
    staffInvolved: false,
    actors: [0, 1],
  },
};
export type Of = keyof typeof facts;
/** A report that nothing is wrong with. */
export const body = (criterion: Of) => ({
  criterion,
  ...around,
  ...(criterion === 'NOMINEE_LOAN'
    ? {
        parties: [
          { ...person, role: 'REAL_USER' },
          { ...person, role: 'NOMINAL_BORROWER' },
        ],
      }
    : {}),
  facts: facts[criterion],
});
export const received = { receivedOn: '2025-06-08', ruleSet: firstRuleSet };
/** Shape is checked first, as the API does, so no row here is one that a schema would refuse. */
export const refused = (sent: unknown, at: Partial<Received> = {}): string[] =>
  refusalsOfReport(ReportBody.parse(sent), { ...received, ...at }).map(
    ({ code, pointer }: Refusal) => `${code} ${pointer ?? ''}`,
  );

export const withParty = (change: object) => ({ ...body('DEFAULT'), parties: [{ ...person, ...change }] });
export const withSecond = (change: object) => ({
  ...body('DEFAULT'),
  parties: [person, { ...organisation, ...change }],
});
export const withLoan = (change: object) => ({ ...body('DEFAULT'), loan: { ...around.loan, ...change } });
export const withFacts = (criterion: Of, change: object) => ({
  ...body(criterion),
  facts: { ...facts[criterion], ...change },
});
export const [seventh, eighth] = facts.DEFAULT.instalments;
export const withEighth = (change: object) =>
  withFacts('DEFAULT', { instalments: [seventh, { ...eighth, ...change }] });
const [firstDue, secondDue] = facts.UNPAID_INTEREST.interest;
export const withDue = (change: object) =>
  withFacts('UNPAID_INTEREST', { interest: [firstDue, { ...secondDue, ...change }] });
export const withExemption = (exemption: object, criterion: Of = 'DEFAULT') => ({
  ...body(criterion),
  exemptions: [{ document: '某文书', ...exemption }],
});
export const [use] = facts.MISUSED_PURPOSE.uses;
export const [act] = facts.EVASION.acts;
export const cleared = '/facts/instalments/1/clearedOn';
