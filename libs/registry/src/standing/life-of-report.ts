import type { RuleSet } from '#contracts';
import { accusationSaid, type JudgedOn } from '#criteria';
import type { Protection, ReportLife, Said, SaidParty, SaidVersion } from '#listing';
import { judgeVersion, saidParties, type JudgedVersion } from './judged-version.ts';
import { stillTold } from './still-told.ts';
import {
  isVersion,
  type StoredDispute,
  type StoredFollowing,
  type StoredStatement,
  type StoredVersionStatement,
} from './stored-facts.ts';

const versionSaid = (s: StoredVersionStatement, parties: SaidParty[]): SaidVersion => ({
  kind: s.kind,
  number: s.number,
  receivedOn: s.receivedOn,
  asOf: s.facts.asOf,
  parties,
  says: accusationSaid(
    s.facts.version,
    s.facts.parties.map(({ party }) => party),
  ),
  ...(s.facts.settlement && { settlement: s.facts.settlement }),
  ...(s.facts.takenAlong && { takenAlong: s.facts.takenAlong }),
});

/** A dispute goes by the id of the statement that opened it. */
const disputeSaid = (
  facts: StoredDispute,
  on: { id: string; number: number; receivedOn: string },
): Exclude<Said, SaidVersion> => {
  const { id, ...receipt } = on;
  if ('withdraws' in facts) return { kind: 'DISPUTE_WITHDRAWAL', ...receipt, dispute: facts.withdraws };
  const { party, ground, newEvidence, hasWords } = facts;
  return { kind: 'DISPUTE', ...receipt, dispute: id, party, ground, newEvidence, hasWords };
};

/** Without sums: no day of a listing's life depends on them. */
export const followingSaid = (
  { kind, facts }: StoredFollowing,
  { id, number, receivedOn }: { id: string; number: number; receivedOn: string },
): Exclude<Said, SaidVersion> => {
  switch (kind) {
    case 'RENEWAL':
      return { kind, number, receivedOn, asOf: facts.asOf };
    case 'SETTLEMENT':
      return { kind, number, receivedOn, endedOn: facts.endedOn, how: facts.how };
    case 'WITHDRAWAL':
      return { kind, number, receivedOn, reason: facts.reason };
    case 'DISPUTE':
      return disputeSaid(facts, { id, number, receivedOn });
    case 'REPLY':
      return { kind, number, receivedOn, dispute: facts.dispute };
    case 'DECISION':
      return { kind, number, receivedOn, id, what: facts.what };
  }
};

/** Days to confirm an accusation (1-product); those of a first load are told with its file. */
const CONFIRM_DAYS = 30 as const;

/** What lives are made by, beside the statements on the reports themselves. */
export interface LivesOn {
  ruleSetOf: (receivedOn: string) => RuleSet;
  /** Parts that a PROTECT ends, of any report: a decision that takes no report's number. */
  protections: Protection[];
}

/** A report's whole life: what was said on it, and what each version was found to be. */
export interface LifeFound {
  life: ReportLife;
  /** The day of receipt of its first version and the rule set of that day, which judge all versions. */
  on: JudgedOn;
  versions: { statement: StoredVersionStatement; judged: JudgedVersion }[];
}

/**
 * Builds a report's life from its own statements, in order of number; the first is the REPORT, whose own day of receipt
 * chooses the rule set that judges all its versions.
 */
const lifeOfReport = (statements: StoredStatement[], { ruleSetOf, protections }: LivesOn): LifeFound => {
  const [first] = statements;
  if (first?.kind !== 'REPORT') throw new Error('a report begins with its REPORT');
  const on = { receivedOn: first.receivedOn, ruleSet: ruleSetOf(first.receivedOn) };
  const versions: LifeFound['versions'] = [];
  const withLeft = stillTold(on);
  const said = statements.map(statement => {
    if (!isVersion(statement)) return followingSaid(statement, statement);
    const judged = judgeVersion(statement.facts, on);
    const before = versions.at(-1)?.judged ?? null;
    versions.push({ statement, judged });
    return versionSaid(statement, withLeft(statement.number, judged, saidParties(judged, before)));
  });
  const { report, member } = first;
  const { criterion } = first.facts.version;
  const parties = new Set(versions.flatMap(({ judged }) => judged.stored.parties.map(p => p.party)));
  const life = {
    ...{ report, member, criterion, noticeDays: on.ruleSet.noticeDays, confirmDays: CONFIRM_DAYS, said },
    protections: protections.filter(({ party }) => parties.has(party)),
  };
  return { life, on, versions };
};

/** The lives of some reports. A life is of one report alone: what others say of the borrower changes nothing in it. */
export const livesOf = (statements: StoredStatement[], on: LivesOn): Map<string, LifeFound> => {
  const byReport = new Map<string, StoredStatement[]>();
  for (const s of statements) byReport.set(s.report, [...(byReport.get(s.report) ?? []), s]);
  return new Map([...byReport].map(([report, said]) => [report, lifeOfReport(said, on)]));
};
