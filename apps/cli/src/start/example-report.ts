import { addDays, addMonths } from '#criteria';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ExampleReport {
  file: string;
  loanReference: string;
}

/**
 * Writes the report of the README, its days counted back from today, so that the listing is shown the same
 * day: notice 10 days before, `asOf` yesterday, instalments due 5 and 4 months before. The rule set wants 7
 * full days since notice, and a default of more than 3 months; the number is the sample that GB 11643
 * publishes.
 *
 * @param today Shanghai day of the one clock
 */
export const writeExampleReport = (folder: string, today: string): ExampleReport => {
  const loanReference = `JK-${today.replaceAll('-', '')}-1`;
  const signedOn = addMonths(today, -24);
  const instalment = (no: number, monthsAgo: number) => ({
    no,
    dueOn: addMonths(today, -monthsAgo),
    amountFen: 200_000,
    clearedOn: null,
    paidFen: 0,
  });
  const report = {
    criterion: 'DEFAULT',
    loan: {
      reference: loanReference,
      signedOn,
      kind: 'FARMER_SMALL_CREDIT',
      principalFen: 5_000_000,
      outstandingFen: 3_812_000,
    },
    parties: [
      {
        role: 'BORROWER',
        kind: 'PERSON',
        name: '王小丫',
        identifiers: [{ type: 'RESIDENT_ID', number: '11010519491231002X' }],
        consent: { reference: `XY-${loanReference}`, signedOn },
        notice: { givenOn: addDays(today, -10), means: 'DUNNING_NOTICE' },
      },
    ],
    facts: { asOf: addDays(today, -1), instalments: [instalment(19, 5), instalment(20, 4)] },
    evidence: [{ kind: 'LOAN_CONTRACT', datedOn: signedOn }],
    unit: '0012',
    staff: '10231',
  };
  const file = join(folder, 'report.json');
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return { file, loanReference };
};
