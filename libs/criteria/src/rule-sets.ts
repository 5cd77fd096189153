import { RuleSet } from '#contracts';

/** Rule set 1. Our own figures are marked so in the product's description; the others are the founding document's. */
export const firstRuleSet: RuleSet = {
  version: '2025-1',
  publishedAt: '2025-01-01T00:00:00.000Z',
  receivedFrom: '2000-01-01',
  receivedUntil: null,
  noticeDays: 7,
  settledRestFen: 100,
  guarantorDays: 90,
  endedYears: 5,
  criteria: {
    DEFAULT: { arrearsMonths: 3, pairMonths: 2, windowMonths: 6, floorFen: 100_000 },
    UNPAID_INTEREST: { overdueDays: 90, floorFen: 10_000 },
    MISUSED_PURPOSE: { sharePercent: 10, amountFen: 100_000, evidenceKinds: 2, floorFen: 100_000 },
    EVASION: { documentedActs: 1, otherActs: 2, floorFen: 100_000 },
    NOMINEE_LOAN: { floorFen: 100_000 },
  },
};

/** Both days are included; a rule set without a last day is open. */
const names = (ruleSet: RuleSet, receivedOn: string): boolean =>
  ruleSet.receivedFrom <= receivedOn &&
  (ruleSet.receivedUntil === null || receivedOn <= ruleSet.receivedUntil);

/** Later by instant; of two published at the same instant the later in the list. */
const isLater = (one: RuleSet, other: RuleSet): boolean =>
  Date.parse(one.publishedAt) >= Date.parse(other.publishedAt);

/** The rule set published last of those that name a report's own day of receipt: it judges all its versions. */
export const ruleSetFor = (ruleSets: readonly RuleSet[], receivedOn: string): RuleSet | undefined =>
  ruleSets
    .filter(ruleSet => names(ruleSet, receivedOn))
    .reduce<RuleSet | undefined>(
      (last, one) => (last === undefined || isLater(one, last) ? one : last),
      undefined,
    );

/** The first fault that a list of well-shaped rule sets has among themselves, in words for the operator. */
const faultOf = (ruleSets: RuleSet[]): string | null => {
  const versions = new Set<string>();
  for (const { version, receivedFrom, receivedUntil } of ruleSets) {
    if (versions.has(version)) return `rule set ${version} stands twice`;
    versions.add(version);
    if (receivedUntil !== null && receivedUntil < receivedFrom)
      return `rule set ${version}: receivedUntil is before receivedFrom`;
  }
  const instants = ruleSets.map(({ publishedAt }) => Date.parse(publishedAt));
  if (new Set(instants).size !== instants.length) return 'two rule sets were published at the same instant';
  return null;
};

/**
 * Rule sets as they are loaded: shapes first, then what they say of each other.
 *
 * @throws Error in words for the operator: a service must not start on rules that contradict themselves.
 */
export const validateRuleSets = (loaded: unknown): RuleSet[] => {
  const ruleSets = RuleSet.array().min(1).parse(loaded);
  const fault = faultOf(ruleSets);
  if (fault !== null) throw new Error(fault);
  return ruleSets;
};
