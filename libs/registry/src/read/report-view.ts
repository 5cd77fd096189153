import type { Lang, ReportView } from '#contracts';
import { wordsOfReason, wordsOfTest } from '#criteria';
import { disputesOf, nextDeadline, shownFrom, statusOn } from '#listing';
import type { LifeFound } from '../standing/life-of-report.ts';

export interface ViewOn {
  day: string;
  lang: Lang;
  /** Parties of reports' last versions of whom the standing holds a finding; none of a version that is not judged yet. */
  judged: Set<string>;
}

type PartyView = NonNullable<ReportView['finding']>['parties'][number];

const partyView = (read: LifeFound, at: number, on: ViewOn): PartyView | undefined => {
  const { stored: last, findings } = read.versions.at(-1)?.judged ?? {};
  const told = last?.parties[at];
  const finding = findings?.[at];
  if (!last || !told || !finding || !on.judged.has(told.party)) return undefined;
  const shown = shownFrom(read.life, told.party);
  const listed = statusOfParty(read, told.party, on.day);
  return {
    role: last.version.parties[at]?.role ?? 'BORROWER',
    masked: told.masked,
    listed,
    shownFrom: finding.qualifies ? shown : null,
    tests: finding.tests.map(test => ({ ...test, words: wordsOfTest(test, on.lang) })),
    reasons: finding.reasons.map(code => ({ code, words: wordsOfReason(code, on.lang) })),
  };
};

/** Whether a check on that day would be shown this party's part: alone, its status would be LISTED. */
const statusOfParty = ({ life }: LifeFound, party: string, day: string): boolean => {
  const said = life.said.map(s =>
    'parties' in s ? { ...s, parties: s.parties.filter(p => p.party === party) } : s,
  );
  return statusOn({ ...life, said }, day) === 'LISTED';
};

/** A report as its own member sees it, from this report's own statements and findings only. */
export const reportView = (read: LifeFound, on: ViewOn): ReportView => {
  const first = read.versions[0]?.statement;
  const { stored: last, findings } = read.versions.at(-1)?.judged ?? {};
  if (!first || !last || !findings) throw new Error('a report without a version');
  const parties = last.parties.flatMap((_, at) => partyView(read, at, on) ?? []);
  const judged = parties.length === last.parties.length;
  const { life } = read;
  return {
    id: life.report,
    number: life.said.length,
    // A withdrawal needs no finding: it takes effect at once.
    status: judged || statusOn(life, on.day) === 'WITHDRAWN' ? statusOn(life, on.day) : 'RECEIVED',
    receivedAt: first.receivedAt.toISOString(),
    criterion: life.criterion,
    loan: last.version.loan,
    versions: read.versions.map(({ statement: { kind, number, receivedAt, facts } }, at) => ({
      version: at + 1,
      number,
      kind,
      receivedAt: receivedAt.toISOString(),
      asOf: facts.asOf,
    })),
    finding: judged
      ? {
          qualifies: findings.some(({ qualifies }) => qualifies),
          ruleSet: read.on.ruleSet.version,
          parties,
        }
      : null,
    // Of which party is for the officers; at whose counter nobody here knows.
    disputes: disputesOf(life, on.day).map(({ party: _, ...dispute }) => dispute),
    nextDeadline: nextDeadline(life, on.day),
  };
};
