export { accusationSaid } from './accusation-said.ts';
export { accusedIn } from './accused.ts';
export { addDays, addMonths, addYears } from './calendar.ts';
export { accuses, criteria } from './criteria.ts';
export type { Finding, JsonValue, Test } from './finding.ts';
export { judge, type JudgedOn } from './judge.ts';
export { isMinorAt } from './never-qualifies.ts';
export { wordsOfReason, type FindingReason } from './reasons.ts';
export { refusalsOfAsOf, type Received } from './refuse-as-of.ts';
export { refusalsOfReport } from './refuse-report.ts';
export {
  withoutWords,
  type Around,
  type JudgedParty,
  type PlainExemption,
  type PlainFacts,
  type ReportVersion,
  type VersionOf,
  type WithoutWords,
} from './report-version.ts';
export { firstRuleSet, ruleSetFor, validateRuleSets } from './rule-sets.ts';
export { toldByBoth } from './told-by-both.ts';
export { weighsMore, type JudgedVersion } from './weighs-more.ts';
export { yuan } from './test-words.ts';
export { wordsOfTest } from './words-of-test.ts';
export type { CriterionRow, Floored, RuledBy, Weighed } from './rule.ts';
