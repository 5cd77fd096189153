import { addYears } from './calendar.ts';
import { arrearsEndedOn, highestSumFen, wasOverdue, type Due } from './arrears.ts';
import { exemptDues, type NumbersOf } from './exempt-dues.ts';
import type { Test } from './finding.ts';
import type { VersionOf } from './report-version.ts';
import type { CriterionRow, Floored } from './rule.ts';

/** What an arrears rule looks at: the dues left after exemptions, known up to `asOf`. */
export interface Arrears {
  asOf: string;
  dues: Due[];
}

/** A criterion of arrears as its line in the table says it. */
export interface ArrearsLine<Facts, Parameters extends Floored> extends Pick<
  CriterionRow<Facts, Parameters>,
  'words' | 'endsAs' | 'sumWeighs' | 'ruleWords'
> {
  numbersOf: NumbersOf;
  duesOf(facts: Facts): Due[];
  /** The same facts with these dues only. */
  withDues(facts: Facts, dues: Due[]): Facts;
  rule(arrears: Arrears, parameters: Parameters): Test[];
  /** A further due weighs more; false for interest. */
  furtherWeighs: boolean;
}

/**
 * Arrears that ended more than `endedYears` before receipt count no more, whatever came after them: else one day's delay
 * today would bring back what is long past (Regulation of 2013, art. 16). Where all ended so long ago, all are weighed,
 * and the end itself keeps them from qualifying.
 */
const lately = (dues: Due[], on: { asOf: string; receivedOn: string; endedYears: number }): Due[] => {
  const counts = ({ clearedOn }: Due) =>
    clearedOn === null || addYears(clearedOn, on.endedYears) >= on.receivedOn;
  const left = dues.filter(counts);
  return left.some(due => wasOverdue(due, on.asOf)) ? left : dues;
};

/** Overdue no longer, and with no more, than both tell it. */
const leastOf = (one: Due, other: Due): Due => ({
  no: one.no,
  dueOn: one.dueOn > other.dueOn ? one.dueOn : other.dueOn,
  clearedOn: [one.clearedOn, other.clearedOn].filter(day => day !== null).sort()[0] ?? null,
  restFen: Math.min(one.restFen, other.restFen),
});

/** Of these dues those that are told too, at their least; `told` is after the exemptions, `stated` as it was said. */
const bothTold = (dues: Due[], told: Due[], stated: Due[]): Due[] => {
  const others = new Map(told.map(due => [due.no, due]));
  const rests = new Map(stated.map(due => [due.no, due.restFen]));
  return dues.flatMap(due => {
    const other = others.get(due.no);
    // What is before a court comes off where each is judged, and only there.
    return other ? [leastOf(due, { ...other, restFen: rests.get(due.no) ?? other.restFen })] : [];
  });
};

/** Arrears are ledger facts, so they accuse nobody; one rule that is met is enough. */
export const arrearsCriterion = <Facts extends { asOf: string }, Parameters extends Floored>(
  line: ArrearsLine<Facts, Parameters>,
): CriterionRow<Facts, Parameters> => {
  // Judging reads the rule set's rest; comparing two versions needs only which dues are overdue at all.
  const left = ({ facts, exemptions }: VersionOf<Facts>, restFen: number) =>
    exemptDues(line.duesOf(facts), exemptions, { numbersOf: line.numbersOf, restFen });
  const overdueNumbers = (version: VersionOf<Facts>) =>
    left(version, 0)
      .filter(due => wasOverdue(due, version.facts.asOf))
      .map(due => due.no);
  return {
    words: line.words,
    accuses: false,
    listedRoles: ['BORROWER', 'CO_BORROWER', 'GUARANTOR'],
    endsAs: line.endsAs,
    sumWeighs: line.sumWeighs,
    ruleWords: line.ruleWords,
    // Weighed anew for each party, since exemptions may name parties: the rows differ only there.
    weigh(version, { parameters, ruleSet, receivedOn }) {
      const { asOf } = version.facts;
      const all = left(version, ruleSet.settledRestFen);
      const dues = lately(all, { asOf, receivedOn, endedYears: ruleSet.endedYears });
      const tests = line.rule({ asOf, dues }, parameters);
      return {
        tests,
        unmet: tests.some(test => test.met) ? [] : ['NOT_LONG_ENOUGH'],
        sumFen: highestSumFen(dues, asOf),
        endedOn: arrearsEndedOn(dues, asOf),
      };
    },
    // Its own exemptions are for who judges it; what the other leaves out it does not tell.
    within: ({ facts }, other) =>
      line.withDues(facts, bothTold(line.duesOf(facts), left(other, 0), line.duesOf(other.facts))),
    furtherThan(later, earlier) {
      if (!line.furtherWeighs) return false;
      const before = new Set(overdueNumbers(earlier));
      return overdueNumbers(later).some(no => !before.has(no));
    },
  };
};
