export { addDays, addMonths, addYears, daysBetween } from './calendar.ts';
export { accuses, criteria } from './criteria.ts';
export type { Finding, JsonValue, Test } from './finding.ts';
export { judge, judgeBy, type JudgedOn } from './judge.ts';
export { isMinorAt } from './never-qualifies.ts';
export { reasonWords, wordsOfReason, type FindingReason } from './reasons.ts';
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
export { weighsMore, type JudgedVersion } from './weighs-more.ts';
export { wordsOfTest } from './words-of-test.ts';
