import type { SaidParty } from './report-life.ts';

/**
 * Rules whose being met decides which words are true of a listing, and the thresholds that those words name.
 * Other rows (floor, age, role) hold of every listing and say nothing of what was done.
 */
const GROUNDS: Readonly<Record<string, readonly string[]>> = {
  'arrears-long': ['months'],
  'arrears-pair': ['months', 'windowMonths'],
  'interest-unpaid': ['days'],
  'misuse-large': ['sharePercent', 'amountFen'],
};

/**
 * The grounds on which a party's conduct qualified, sorted, each with the thresholds by which it was judged:
 * `arrears-pair/2/6`. A report keeps those of its own rule set, whatever is in force when it is asked about.
 */
export const groundsOf = ({ finding }: SaidParty): string[] => {
  const grounds = finding.tests.flatMap(({ rule, expected, met }) => {
    const thresholds = GROUNDS[rule];
    return met && thresholds ? [[rule, ...thresholds.map(name => Number(expected[name]))].join('/')] : [];
  });
  return [...new Set(grounds)].sort();
};
