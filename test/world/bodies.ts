import type { CheckQuestion, ReportBody } from '#contracts';
import { addDays, addMonths } from '#criteria';

type DefaultReport = Extract<ReportBody, { criterion: 'DEFAULT' }>;
type PersonParty = DefaultReport['parties'][number];

export const person = (
  number: string,
  name: string,
  today: string,
  rest: Partial<PersonParty> = {},
): PersonParty => ({
  role: 'BORROWER',
  kind: 'PERSON',
  name,
  identifiers: [{ type: 'RESIDENT_ID', number }],
  consent: { reference: 'XY-1', signedOn: addMonths(today, -24) },
  notice: { givenOn: addDays(today, -10), means: 'DUNNING_NOTICE' },
  ...rest,
});

/** A DEFAULT that qualifies and is shown at once: two instalments 5 and 4 months overdue, told 10 days before. */
export const defaultReport = (
  today: string,
  rest: Partial<DefaultReport> & { reference?: string } = {},
): DefaultReport => {
  const { reference = 'JK-1', ...fields } = rest;
  const due = (no: number, months: number) => ({
    no,
    dueOn: addMonths(today, -months),
    amountFen: 200_000,
    clearedOn: null,
  });
  return {
    criterion: 'DEFAULT',
    loan: {
      reference,
      signedOn: addMonths(today, -24),
      kind: 'FARMER_SMALL_CREDIT',
      principalFen: 5_000_000,
      outstandingFen: 3_812_000,
    },
    parties: [person('11010519491231002X', '王小丫', today)],
    facts: { asOf: addDays(today, -1), instalments: [due(1, 5), due(2, 4)] },
    evidence: [{ kind: 'LOAN_CONTRACT', datedOn: addMonths(today, -24) }],
    unit: '0012',
    staff: '10231',
    ...fields,
  };
};

export const question = (today: string, number: string, name: string, unit = '0031'): CheckQuestion => ({
  identifier: { type: 'RESIDENT_ID', number },
  name,
  purpose: 'LOAN_APPROVAL',
  authorisation: { reference: 'SQ-1', signedOn: today },
  unit,
  staff: '20455',
});
