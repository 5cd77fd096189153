import type { Lang, ReportView } from '#contracts';
import type { Finding } from '#criteria';
import { readClock } from '../administer/clock.ts';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { erasedViews } from './erased-reports.ts';
import { readLives } from './read-life.ts';
import { reportView } from './report-view.ts';

const FINDINGS = sqlFile('read/load-findings');

/** Findings of each report's last version by party, as the standing holds them: none until the matcher has judged it. */
const findingsOf = async (tx: Transaction, lives: LifeFound[]): Promise<Map<string, Finding>> => {
  const rows = await tx.rows<{ party: string; body: Finding }>(FINDINGS, [
    lives.map(({ life }) => life.report),
    lives.map(({ versions }) => versions.at(-1)?.statement.number ?? null),
    lives.map(({ on }) => on.ruleSet.version),
  ]);
  // A party belongs to one report.
  return new Map(rows.map(({ party, body }) => [party, body]));
};

/** These reports as their own member sees them on a day, in the order given; any other member's is left out. */
export const readViews = async (
  registry: Registry,
  tx: Transaction,
  { reports, lang, day }: { reports: string[]; lang: Lang; day: string },
): Promise<ReportView[]> => {
  const lives = await readLives(registry, tx, reports);
  const findings = await findingsOf(tx, [...lives.values()]);
  const missing = reports.filter(report => !lives.has(report));
  const erased = missing.length > 0 ? await erasedViews(tx, missing) : new Map<string, ReportView>();
  return reports.flatMap(report => {
    const found = lives.get(report);
    return found ? [reportView(found, { day, lang, findings })] : (erased.get(report) ?? []);
  });
};

/** Row security shows this member's rows alone until the transaction ends; the day is the one clock's. */
export const asMember = <T>(
  registry: Registry,
  caller: Caller,
  work: (tx: Transaction, day: string) => Promise<T>,
): Promise<T> => registry.db.transactionOf(caller.member.id, async tx => work(tx, (await readClock(tx)).day));
