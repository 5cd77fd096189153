import { NO, type Row, rows, sum, type Due, YES } from './row.ts';

/** Under the floor nobody is listed: 10,000 fen of interest, 100,000 of the rest (highest sum overdue on one day). */
const floor = (
  receivedOn: Row['receivedOn'],
  asOf: string,
  lines: readonly [Due[], Row['verdict']][],
): Row[] =>
  rows(
    { criterion: 'DEFAULT', boundary: 'floor of 100,000 fen', near: 'FEN', receivedOn },
    lines.map(([dues, verdict]) => [asOf, dues, verdict] as const),
  );

const interestFloor = (
  receivedOn: Row['receivedOn'],
  asOf: string,
  lines: readonly [Due[], Row['verdict']][],
): Row[] =>
  rows(
    { criterion: 'UNPAID_INTEREST', boundary: 'floor of 10,000 fen', near: 'FEN', receivedOn },
    lines.map(([dues, verdict]) => [asOf, dues, verdict] as const),
  );

export const floors: readonly Row[] = [
  ...floor('2032-03-01', '2032-02-28', [
    [[sum('2031-11-10', 99_999)], NO],
    [[sum('2031-11-10', 100_000)], YES],
    [[sum('2031-11-10', 150_000, 50_001)], NO],
    [[sum('2031-11-10', 150_000, 50_000)], YES],
  ]),
  ...floor('2032-05-30', '2032-05-29', [
    [[sum('2032-01-10', 49_999), sum('2032-02-10', 50_000)], NO],
    [[sum('2032-01-10', 50_000), sum('2032-02-10', 50_000)], YES],
  ]),
  ...interestFloor('2032-03-01', '2032-02-28', [
    [[sum('2031-11-10', 9_999)], NO],
    [[sum('2031-11-10', 10_000)], YES],
  ]),
  ...interestFloor('2032-06-20', '2032-06-20', [
    // 91 days overdue: by a day on the time, by a fen on the sum.
    [[sum('2032-03-21', 9_999)], NO],
    [[sum('2032-03-21', 10_000)], YES],
    [[sum('2032-03-21', 30_000, 20_001)], NO],
    [[sum('2032-03-21', 30_000, 20_000)], YES],
  ]),
];
