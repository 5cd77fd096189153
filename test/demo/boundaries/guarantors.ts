import { due, NO, type Row, rows, type Verdict, YES, type GuarantorRow } from './row.ts';

/**
 * A guarantor is listed who was called upon within the guarantee period and has not paid for more than 90 days.
 * The borrower's own conduct qualifies in every row.
 */
const called = (
  receivedOn: Row['receivedOn'],
  [asOf, dueOn]: readonly [string, string],
  lines: readonly (readonly [string, string, string | null, Verdict, 'DAY'?])[],
): Row[] =>
  lines.flatMap(([calledOn, until, paidOn, verdict, near]) => {
    const guarantor: GuarantorRow = { calledOn, until, paidOn, verdict };
    return rows(
      { criterion: 'DEFAULT', boundary: 'guarantor over 90 days', near: near ?? null, receivedOn, guarantor },
      [[asOf, [due(dueOn)], YES]],
    );
  });

export const guarantors: readonly Row[] = [
  ...called(
    '2031-06-20',
    ['2031-06-20', '2031-01-10'],
    [
      ['2031-03-22', '2033-01-01', null, NO, 'DAY'],
      ['2031-03-21', '2033-01-01', null, YES, 'DAY'],
      // Called on the last day of the guarantee, or a day too late.
      ['2031-03-01', '2031-03-01', null, YES, 'DAY'],
      ['2031-03-02', '2031-03-01', null, NO, 'DAY'],
    ],
  ),
  ...called(
    '2032-03-01',
    ['2032-02-29', '2031-09-10'],
    [
      ['2031-12-01', '2033-01-01', null, NO, 'DAY'],
      ['2031-11-30', '2033-01-01', null, YES, 'DAY'],
    ],
  ),
  ...called(
    '2032-06-20',
    ['2032-06-20', '2032-01-10'],
    [
      ['2032-03-22', '2034-01-01', null, NO, 'DAY'],
      ['2032-03-21', '2034-01-01', null, YES, 'DAY'],
      ['2032-03-20', '2034-01-01', '2032-06-18', NO, 'DAY'],
      ['2032-03-19', '2034-01-01', '2032-06-18', YES, 'DAY'],
      ['2032-02-01', '2034-01-01', null, YES],
      ['2032-06-01', '2034-01-01', null, NO],
    ],
  ),
];
