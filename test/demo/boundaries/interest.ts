import type { Day } from '../days.ts';
import { due, type Line, NO, type Row, rows, YES } from './row.ts';

/** An interest due unpaid for more than 90 days (Measures for the Risk Classification of Financial Assets, 2023). */
const ninetyDays = (receivedOn: Day, lines: readonly Line[]): Row[] =>
  rows({ criterion: 'UNPAID_INTEREST', boundary: 'interest over 90 days', near: 'DAY', receivedOn }, lines);

export const interest: readonly Row[] = [
  ...ninetyDays('2031-06-20', [
    ['2031-06-19', [due('2031-03-21')], NO],
    ['2031-06-20', [due('2031-03-21')], YES],
    ['2031-06-20', [due('2031-03-21', '2031-06-19')], NO],
    ['2031-06-20', [due('2031-03-21', '2031-06-20')], YES, '2031-06-20'],
  ]),
  ...ninetyDays('2031-09-20', [
    ['2031-09-19', [due('2031-06-21')], NO],
    ['2031-09-20', [due('2031-06-21')], YES],
  ]),
  ...ninetyDays('2031-12-21', [
    ['2031-12-20', [due('2031-09-21')], NO],
    ['2031-12-21', [due('2031-09-21')], YES],
    ['2031-12-21', [due('2031-09-22')], NO],
  ]),
  ...ninetyDays('2032-02-29', [
    ['2032-02-29', [due('2031-12-01')], NO],
    ['2032-02-29', [due('2031-11-30')], YES],
    ['2032-02-28', [due('2031-11-30')], NO],
  ]),
  ...ninetyDays('2032-03-01', [
    ['2032-03-01', [due('2031-12-01')], YES],
    ['2032-03-01', [due('2031-12-01', '2032-02-29')], NO],
    ['2032-03-01', [due('2031-12-01', '2032-03-01')], YES, '2032-03-01'],
  ]),
  ...ninetyDays('2032-05-30', [
    ['2032-05-29', [due('2032-02-29')], NO],
    ['2032-05-30', [due('2032-02-29')], YES],
    ['2032-05-30', [due('2032-02-29', '2032-05-29')], NO],
    ['2032-05-30', [due('2032-02-29', '2032-05-30')], YES, '2032-05-30'],
  ]),
  ...ninetyDays('2032-06-20', [
    ['2032-06-19', [due('2032-03-21')], NO],
    ['2032-06-20', [due('2032-03-21')], YES],
    // An old one that was paid on its day does not heal the younger one, nor the other way round.
    ['2032-06-20', [due('2031-12-21', '2031-12-21'), due('2032-03-21')], YES],
    ['2032-06-20', [due('2031-12-21', '2032-03-20'), due('2032-03-21', '2032-03-21')], NO],
    ['2032-06-20', [due('2031-12-21', '2032-03-21'), due('2032-03-21', '2032-03-21')], YES, '2032-03-21'],
  ]),
];
