import type { CriteriaParameters, Criterion, Role, RuleSet, SettlementHow } from '#contracts';
import type { Test } from './finding.ts';
import type { FindingReason } from './reasons.ts';
import type { PlainFacts, VersionOf } from './report-version.ts';
import type { TestWords } from './test-words.ts';

/** Every criterion has a floor, in fen, under which nobody is listed. */
export interface Floored {
  floorFen: number;
}

/** A rule set's parameters for one criterion, and the rule set they stand in. */
export interface RuledBy<Parameters> {
  parameters: Parameters;
  ruleSet: RuleSet;
  /** The report's own day of receipt: what ended long before it counts no more. */
  receivedOn: string;
}

/** What a criterion makes of the conduct, whoever took part in it. */
export interface Weighed {
  tests: Test[];
  /** Why the conduct does not qualify; empty where it does. */
  unmet: FindingReason[];
  /** Highest sum on one day, in fen, before what is before a court comes off. */
  sumFen: number;
  /** The end that the facts state; null while open, or where they state none. */
  endedOn: string | null;
}

/** One line of the table of criteria: all that judging knows of a kind of bad conduct. */
export interface CriterionRow<Facts, Parameters extends Floored> {
  words: { zh: string; en: string };
  /** An accusation is listed only after officers have confirmed it. */
  accuses: boolean;
  /** Roles that can be listed at all; others are relations. */
  listedRoles: readonly Role[];
  /** How the end that the facts state counts; null where they state none. */
  endsAs: SettlementHow | null;
  /** Judges the conduct, whoever took part: reads only the exemptions that touch the party in question. */
  weigh(version: VersionOf<Facts>, by: RuledBy<Parameters>): Weighed;
  /** Indexes of the parties that the facts name as actors; absent where all of a listed role are meant. */
  actors?(facts: Facts): number[];
  /** What else keeps a listed role out. */
  roleReasons?(facts: Facts, role: Role): FindingReason[];
  /** The facts of one version as far as another tells them too: each due at its least, each use and act that both tell. */
  within(version: VersionOf<Facts>, other: VersionOf<Facts>): Facts;
  /** The later facts hold a further instalment, use or act. */
  furtherThan(later: VersionOf<Facts>, earlier: VersionOf<Facts>): boolean;
  /** What is said in compared elements, but for actors and exemptions; only of what accuses (`accusationSaid`). */
  accusationOf?(version: VersionOf<Facts>): string[];
  /** A higher sum weighs more; false for interest, which alone never does. */
  sumWeighs: boolean;
  /** The sentences of its rules' rows, by rule id. */
  ruleWords: Record<string, TestWords>;
}

/** A line for each criterion: over its own facts, by its own parameters. */
export type CriterionTable = { [C in Criterion]: CriterionRow<PlainFacts<C>, CriteriaParameters[C]> };
