import type { Lang, ReportView } from '#contracts';
import type { Caller } from '../caller.ts';
import type { Registry } from '../registry.ts';
import { erasedAt, reportAt, type ReportAddress } from './find-report.ts';
import { asMember, readViews } from './read-views.ts';

/** One of the caller's own reports on the day of asking; undefined for another member's, as for one that does not exist. */
export const readReport = (
  registry: Registry,
  caller: Caller,
  { address, lang }: { address: ReportAddress; lang: Lang },
): Promise<ReportView | undefined> =>
  asMember(registry, caller, async (tx, day) => {
    const on = { member: caller.member.id, address };
    const report = (await reportAt(tx, address)) ?? (await erasedAt(registry, tx, on));
    return report === undefined
      ? undefined
      : (await readViews(registry, tx, { reports: [report], lang, day }))[0];
  });
