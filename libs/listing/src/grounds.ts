import type { SaidParty } from './report-life.ts';

/**
 * Rules whose being met decides which words are true of a listing. Other rows (floor, age, role) hold of every
 * listing and say nothing of what was done.
 */
const GROUNDS = ['arrears-long', 'arrears-pair', 'interest-unpaid'] as const;

/** The grounds on which a party's conduct qualified, in that order. */
export const groundsOf = ({ finding }: SaidParty): string[] =>
  GROUNDS.filter(ground => finding.tests.some(({ rule, met }) => met && rule === ground));
