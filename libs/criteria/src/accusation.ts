import type { FindingReason } from './reasons.ts';
import { leavesOutAll } from './exempt-dues.ts';
import type { Test } from './finding.ts';
import type { VersionOf } from './report-version.ts';
import type { CriterionRow, Floored, RuledBy } from './rule.ts';

/** An accusing criterion as its line in the table says it. */
export interface AccusingLine<Facts, Parameters extends Floored> extends Omit<
  CriterionRow<Facts, Parameters>,
  'accuses' | 'endsAs' | 'weigh' | 'sumWeighs' | 'furtherThan'
> {
  rule(version: VersionOf<Facts>, by: RuledBy<Parameters>): { tests: Test[]; sumFen: number };
  /** What it means that a rule is not met. */
  unmet: Record<string, FindingReason>;
  /** What officers confirm. */
  accusationOf(version: VersionOf<Facts>): string[];
  /** How much is said of each deed, by a key: of uses of one kind on one day the fen, of an act 1. */
  deedsOf(facts: Facts): ReadonlyMap<string, number>;
}

/** Sums by key. */
export const summed = (deeds: [key: string, fen: number][]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [key, fen] of deeds) sums.set(key, (sums.get(key) ?? 0) + fen);
  return sums;
};

/** Accusations need every row met, and state no end: only a settlement ends them. */
export const accusation = <Facts, Parameters extends Floored>(
  line: AccusingLine<Facts, Parameters>,
): CriterionRow<Facts, Parameters> => ({
  ...line,
  accuses: true,
  endsAs: null,
  sumWeighs: true,
  // An exemption that names no instalment hits the conduct as a whole; there is nothing smaller to leave out.
  weigh(version, by) {
    const { tests, sumFen } = line.rule(version, by);
    const exempt = version.exemptions.filter(leavesOutAll).map(({ kind }) => kind);
    const unmet = tests.flatMap(test => (test.met ? [] : (line.unmet[test.rule] ?? [])));
    return { tests, unmet: [...unmet, ...exempt], sumFen, endedOn: null };
  },
  // A use or an act counts as said, proved or not: telling more of a person needs telling him first. Less is no news.
  furtherThan(later, earlier) {
    const before = line.deedsOf(earlier.facts);
    return [...line.deedsOf(later.facts)].some(([deed, much]) => much > (before.get(deed) ?? 0));
  },
});
