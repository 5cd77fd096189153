import type { RuleSet } from '#contracts';
import { judge, weighsMore, type Finding } from '#criteria';
import type { ReportLife, Said, SaidParty, SaidVersion } from '#listing';
import {
  isVersion,
  type StoredFollowing,
  type StoredStatement,
  type StoredVersion,
  type StoredVersionStatement,
} from './stored-facts.ts';

/** A version judged: a finding for each of its parties, in their order. */
export interface JudgedVersion {
  stored: StoredVersion;
  findings: Finding[];
}

/** What judging one report goes by: the day of receipt of its first version, and the rule set of that day. */
export interface JudgedOn {
  receivedOn: string;
  ruleSet: RuleSet;
}

/** All versions by the report's own first day: a rule set published later touches only what comes after. */
export const judgeVersion = (stored: StoredVersion, on: JudgedOn): JudgedVersion => ({
  stored,
  findings: stored.parties.map((_, party) => judge(stored.version, party, on)),
});

/** The parties of a version as a life holds them; `before` is the version that it would follow. */
export const saidParties = (judged: JudgedVersion, before: JudgedVersion | null): SaidParty[] =>
  judged.stored.parties.map(({ party, notice }, at) => {
    const finding = judged.findings[at];
    const { role, kind } = judged.stored.version.parties[at] ?? {};
    if (!finding || !role || !kind) throw new Error(`version without party ${String(at)}`);
    const then = before?.stored.parties.findIndex(p => p.party === party) ?? -1;
    const found = before?.findings[then];
    // Of whom nothing was said before, everything weighs more, and needs its notice.
    const weighs =
      !before ||
      !found ||
      weighsMore(
        { version: before.stored.version, party: then, finding: found },
        { version: judged.stored.version, party: at, finding },
      );
    return { party, role, kind, notice, finding, weighsMore: weighs };
  });

const versionSaid = (
  s: StoredVersionStatement,
  judged: JudgedVersion,
  before: JudgedVersion | null,
): SaidVersion => ({
  kind: s.kind,
  number: s.number,
  receivedOn: s.receivedOn,
  asOf: s.facts.asOf,
  parties: saidParties(judged, before),
  ...(s.facts.settlement && { settlement: s.facts.settlement }),
});

/** Without sums: no day of a listing's life depends on them. */
export const followingSaid = (
  { kind, facts }: StoredFollowing,
  { number, receivedOn }: Pick<Said, 'number' | 'receivedOn'>,
): Exclude<Said, SaidVersion> => {
  switch (kind) {
    case 'RENEWAL':
      return { kind, number, receivedOn, asOf: facts.asOf };
    case 'SETTLEMENT':
      return { kind, number, receivedOn, endedOn: facts.endedOn, how: facts.how };
    case 'WITHDRAWAL':
      return { kind, number, receivedOn, reason: facts.reason };
  }
};

/** A report's whole life: what was said on it, and what each version was found to be. */
export interface LifeFound {
  life: ReportLife;
  on: JudgedOn;
  versions: { statement: StoredVersionStatement; judged: JudgedVersion }[];
}

/**
 * Builds a report's life from its own statements, in order of number; the first is the REPORT, whose own day of receipt
 * chooses the rule set that judges all its versions.
 */
const lifeOfReport = (
  statements: StoredStatement[],
  ruleSetOf: (receivedOn: string) => RuleSet,
): LifeFound => {
  const [first] = statements;
  if (first?.kind !== 'REPORT') throw new Error('a report begins with its REPORT');
  const on = { receivedOn: first.receivedOn, ruleSet: ruleSetOf(first.receivedOn) };
  const versions: LifeFound['versions'] = [];
  const said = statements.map(statement => {
    if (!isVersion(statement)) return followingSaid(statement, statement);
    const judged = judgeVersion(statement.facts, on);
    const before = versions.at(-1)?.judged ?? null;
    versions.push({ statement, judged });
    return versionSaid(statement, judged, before);
  });
  const { report, member } = first;
  const { criterion } = first.facts.version;
  return { life: { report, member, criterion, noticeDays: on.ruleSet.noticeDays, said }, on, versions };
};

/** The lives of some reports. A life is of one report alone: what others say of the borrower changes nothing in it. */
export const livesOf = (
  statements: StoredStatement[],
  ruleSetOf: (receivedOn: string) => RuleSet,
): Map<string, LifeFound> => {
  const byReport = new Map<string, StoredStatement[]>();
  for (const s of statements) byReport.set(s.report, [...(byReport.get(s.report) ?? []), s]);
  return new Map([...byReport].map(([report, said]) => [report, lifeOfReport(said, ruleSetOf)]));
};
