import type { Lang, ReportView } from '#contracts';
import { readClock } from '../administer/clock.ts';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { erasedViews } from './erased-reports.ts';
import { readLives } from './read-life.ts';
import { reportView } from './report-view.ts';

const JUDGED = sqlFile('read/judged-parties');

/** Parties of each report's last version of whom the standing holds a finding: none until the matcher has judged it. */
const judgedParties = async (tx: Transaction, lives: LifeFound[]): Promise<Set<string>> => {
  const asked = lives.flatMap(({ versions, on }) => {
    const { number, facts } = versions.at(-1)?.statement ?? {};
    return (facts?.parties ?? []).map(({ party }) => ({ party, number, ruleSet: on.ruleSet.version }));
  });
  const rows = await tx.rows<{ party: string }>(JUDGED, [
    asked.map(({ party }) => party),
    asked.map(({ number }) => number),
    asked.map(({ ruleSet }) => ruleSet),
  ]);
  // A party belongs to one report.
  return new Set(rows.map(({ party }) => party));
};

/** These reports as their own member sees them on a day, in the order given; any other member's is left out. */
export const readViews = async (
  registry: Registry,
  tx: Transaction,
  { reports, lang, day }: { reports: string[]; lang: Lang; day: string },
): Promise<ReportView[]> => {
  const lives = await readLives(registry, tx, reports);
  const judged = await judgedParties(tx, [...lives.values()]);
  const missing = reports.filter(report => !lives.has(report));
  const erased = missing.length > 0 ? await erasedViews(tx, missing) : new Map<string, ReportView>();
  return reports.flatMap(report => {
    const found = lives.get(report);
    return found ? [reportView(found, { day, lang, judged })] : (erased.get(report) ?? []);
  });
};

/** Row security shows this member's rows alone until the transaction ends; the day is the one clock's. */
export const asMember = <T>(
  registry: Registry,
  caller: Caller,
  work: (tx: Transaction, day: string) => Promise<T>,
): Promise<T> => registry.db.transactionOf(caller.member.id, async tx => work(tx, (await readClock(tx)).day));
