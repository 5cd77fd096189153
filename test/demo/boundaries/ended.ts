import type { Day } from '../days.ts';
import { due, type Line, NO, type Row, rows, YES } from './row.ts';

/**
 * Conduct that ended more than 5 years before receipt never qualifies (Regulation of 2013, art. 16); what ended later
 * is SETTLED from the start, and its clock runs from the true day.
 */
const fiveYears = (receivedOn: Day, lines: readonly Line[]): Row[] =>
  rows(
    {
      criterion: 'DEFAULT',
      boundary: '5 years since the end',
      near: 'DAY',
      receivedOn,
      settledEffect: 'INFORM',
    },
    lines,
  );

/** A listing that ended at most 24 months ago is for review, an older one only for information (sample policy). */
const twoYears = (receivedOn: Day, settledEffect: 'REVIEW' | 'INFORM', lines: readonly Line[]): Row[] =>
  rows(
    { criterion: 'DEFAULT', boundary: '24 months since the end', near: 'DAY', receivedOn, settledEffect },
    lines,
  );

export const ended: readonly Row[] = [
  ...fiveYears('2031-02-28', [
    ['2031-02-28', [due('2025-11-10', '2026-02-27')], NO],
    ['2031-02-28', [due('2025-11-10', '2026-02-28')], YES, '2026-02-28'],
  ]),
  ...fiveYears('2031-03-01', [
    ['2031-03-01', [due('2025-11-10', '2026-02-28')], NO],
    ['2031-03-01', [due('2025-11-10', '2026-03-01')], YES, '2026-03-01'],
  ]),
  ...fiveYears('2032-02-29', [
    ['2032-02-29', [due('2026-11-10', '2027-02-28')], NO],
    ['2032-02-29', [due('2026-11-10', '2027-03-01')], YES, '2027-03-01'],
  ]),
  ...fiveYears('2033-02-28', [
    ['2033-02-28', [due('2027-11-10', '2028-02-27')], NO],
    ['2033-02-28', [due('2027-11-10', '2028-02-28')], YES, '2028-02-28'],
    // 29 February runs through 28 February of a common year.
    ['2033-02-28', [due('2027-11-10', '2028-02-29')], YES, '2028-02-29'],
  ]),
  ...fiveYears('2033-03-01', [
    ['2033-03-01', [due('2027-11-10', '2028-02-29')], NO],
    ['2033-03-01', [due('2027-11-10', '2028-03-01')], YES, '2028-03-01'],
  ]),
  ...twoYears('2031-03-01', 'REVIEW', [['2031-03-01', [due('2028-11-10', '2029-03-01')], YES, '2029-03-01']]),
  ...twoYears('2031-03-01', 'INFORM', [['2031-03-01', [due('2028-11-10', '2029-02-28')], YES, '2029-02-28']]),
  ...twoYears('2032-02-29', 'REVIEW', [['2032-02-29', [due('2029-11-10', '2030-03-01')], YES, '2030-03-01']]),
  ...twoYears('2032-02-29', 'INFORM', [['2032-02-29', [due('2029-11-10', '2030-02-28')], YES, '2030-02-28']]),
  ...twoYears('2032-06-20', 'REVIEW', [['2032-06-20', [due('2030-02-10', '2030-06-20')], YES, '2030-06-20']]),
  ...twoYears('2032-06-20', 'INFORM', [['2032-06-20', [due('2030-02-10', '2030-06-19')], YES, '2030-06-19']]),
];
