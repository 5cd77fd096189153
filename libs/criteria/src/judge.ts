import type { Criterion, RuleSet } from '#contracts';
import { criteria } from './criteria.ts';
import { beforeCourtFen } from './exempt-dues.ts';
import type { Finding, Test } from './finding.ts';
import { endedTest, floorTest, partyReasons } from './never-qualifies.ts';
import type { FindingReason } from './reasons.ts';
import type { JudgedParty, PlainExemption, ReportVersion, VersionOf } from './report-version.ts';
import { guarantorVerdict, partEndedOn, roleReasons } from './roles.ts';
import type { CriterionRow, Floored, RuledBy } from './rule.ts';
import { exemptionsTouching } from './touching.ts';

/** The report's own day of receipt and the rule set of that day; both are the same for all its versions. */
export interface JudgedOn {
  receivedOn: string;
  ruleSet: RuleSet;
}

/** The conduct as it stands under a set of exemptions, with the floor and the age that every criterion has. */
interface Conduct {
  tests: Test[];
  reasons: FindingReason[];
  sumFen: number;
  /** The end of the conduct itself, before this party's own. */
  conductEndedOn: string | null;
  endedOn: string | null;
}

/** How one version is judged for one party: what stays the same while exemptions are tried out. */
interface Question<Facts, Parameters extends Floored> {
  row: CriterionRow<Facts, Parameters>;
  version: VersionOf<Facts>;
  party: JudgedParty;
  asOf: string;
  by: RuledBy<Parameters>;
}

/**
 * Weighs the conduct as if only `exemptions` had been said. What is before a court comes off the
 * highest day's sum: the same as taking it off each day's, and never less than nothing.
 */
const conductUnder = <Facts, Parameters extends Floored>(
  { row, version, party, asOf, by }: Question<Facts, Parameters>,
  exemptions: PlainExemption[],
): Conduct => {
  const { tests, unmet, ...weighed } = row.weigh({ ...version, exemptions }, by);
  const sumFen = Math.max(0, weighed.sumFen - beforeCourtFen(exemptions));
  const endedOn = row.accuses ? weighed.endedOn : partEndedOn(party, weighed.endedOn, asOf);
  const floor = floorTest(sumFen, by.parameters.floorFen);
  const age = endedOn === null ? [] : [endedTest(endedOn, by.receivedOn, by.ruleSet.endedYears)];
  const reasons = [...unmet];
  if (!floor.met) reasons.push('BELOW_FLOOR');
  if (age.some(test => !test.met)) reasons.push('ENDED_LONG_AGO');
  return { tests: [...tests, floor, ...age], reasons, sumFen, conductEndedOn: weighed.endedOn, endedOn };
};

/** Where exemptions alone keep the conduct from qualifying they are the reason: one by itself, else together. */
const reasonsOf = <Facts, Parameters extends Floored>(
  question: Question<Facts, Parameters>,
  exemptions: PlainExemption[],
  judged: Conduct,
): FindingReason[] => {
  const without = (left: PlainExemption[]) => conductUnder(question, left).reasons.length === 0;
  if (judged.reasons.length === 0 || exemptions.length === 0 || !without([])) return judged.reasons;
  const kinds = [...new Set(exemptions.map(({ kind }) => kind))];
  const causes = kinds.filter(kind => without(exemptions.filter(one => one.kind !== kind)));
  return causes.length > 0 ? causes : kinds;
};

/**
 * A criterion's verdict on one version of a report and one party, by any line of a table of criteria.
 *
 * @throws RangeError where `party` is no index of the version's parties.
 */
export const judgeBy = <Facts extends { asOf: string }, Parameters extends Floored>(
  row: CriterionRow<Facts, Parameters>,
  version: VersionOf<Facts>,
  { at, ...by }: RuledBy<Parameters> & { at: number },
): Finding => {
  const party = version.parties[at];
  if (party === undefined) throw new RangeError(`no party ${at} in this version`);
  const { asOf } = version.facts;
  const touching = exemptionsTouching(version, at);
  const question = { row, version, party, asOf, by };
  const conduct = conductUnder(question, touching);
  const guarantor =
    party.role === 'GUARANTOR' && !row.accuses
      ? guarantorVerdict(party, {
          asOf,
          endedOn: conduct.conductEndedOn,
          guarantorDays: by.ruleSet.guarantorDays,
        })
      : { tests: [], reasons: [] };
  const reasons = [
    ...reasonsOf(question, touching, conduct),
    ...roleReasons(row, version.facts, { party, at }),
    ...guarantor.reasons,
    ...partyReasons(party, touching),
  ];
  return {
    qualifies: reasons.length === 0,
    tests: [...conduct.tests, ...guarantor.tests],
    reasons: [...new Set(reasons)],
    endedOn: conduct.endedOn,
    how: conduct.endedOn === null ? null : row.endsAs,
    sumFen: conduct.sumFen,
  };
};

/** judge(version, party, receivedOn, ruleSet) -> finding: pure, and the same for ever for the same four. */
export const judge = <C extends Criterion>(version: ReportVersion<C>, party: number, on: JudgedOn): Finding =>
  judgeBy(criteria[version.criterion], version, {
    at: party,
    receivedOn: on.receivedOn,
    ruleSet: on.ruleSet,
    parameters: on.ruleSet.criteria[version.criterion],
  });
