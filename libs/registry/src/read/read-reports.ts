import type { ReportPage, ReportStatus, ReportView } from '#contracts';
import type { Finding } from '#criteria';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import type { Registry } from '../registry.ts';
import { reportAt, type ReportAddress } from './find-report.ts';
import { readLife } from './read-life.ts';
import { reportView } from './report-view.ts';

type Lang = 'zh' | 'en';

const FINDINGS = {
  name: 'findings-of-report',
  text: `SELECT party, body FROM finding WHERE report = $1 AND number = $2 AND rule_set = $3`,
};

const DAY = { name: 'today', text: 'SELECT cell.day(cell.moment())::text AS day' };

const viewOf = async (
  registry: Registry,
  tx: Transaction,
  on: { report: string; lang: Lang; day: string },
): Promise<ReportView | undefined> => {
  const read = await readLife(registry, tx, on.report);
  const last = read?.versions.at(-1)?.statement;
  if (!read || !last) return undefined;
  const rows = await tx.rows<{ party: string; body: Finding }>(FINDINGS, [
    on.report,
    last.number,
    read.on.ruleSet.version,
  ]);
  return reportView(read, {
    day: on.day,
    lang: on.lang,
    findings: new Map(rows.map(r => [r.party, r.body])),
  });
};

/** Row security shows this member's rows alone until the transaction ends; the day is the one clock's. */
const asMember = <T>(
  registry: Registry,
  caller: Caller,
  work: (tx: Transaction, day: string) => Promise<T>,
): Promise<T> =>
  registry.db.transaction(async tx => {
    await tx.as(caller.member.id);
    const [today] = await tx.rows<{ day: string }>(DAY);
    return work(tx, today?.day ?? '');
  });

/** One of the caller's own reports on the day of asking; undefined for another member's, as for one that does not exist. */
export const readReport = (
  registry: Registry,
  caller: Caller,
  { address, lang }: { address: ReportAddress; lang: Lang },
): Promise<ReportView | undefined> =>
  asMember(registry, caller, async (tx, day) => {
    const report = await reportAt(tx, address);
    return report === undefined ? undefined : viewOf(registry, tx, { report, lang, day });
  });

export interface ReportQuery {
  /** The last report of the page before; the page begins after it. */
  after?: string | undefined;
  /** 1 to 200. */
  limit: number;
  loanReference?: string | undefined;
  /** As of the day of asking; it is stored nowhere, so the page is filtered after reading. */
  status?: ReportStatus | undefined;
  /** Shanghai day. */
  receivedOn?: string | undefined;
  lang: Lang;
}

const PAGE = {
  name: 'page-of-reports',
  text: `SELECT report FROM statement
          WHERE kind = 'REPORT' AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid
            AND seq > coalesce((SELECT seq FROM statement WHERE kind = 'REPORT' AND report = $1::uuid), 0)
            AND ($2::text IS NULL OR loan_reference = $2) AND ($3::date IS NULL OR cell.day(received_at) = $3)
          ORDER BY seq LIMIT $4`,
};

/**
 * Reports looked at for one page at most, however few have the status asked for. The page is short then, and
 * `next` goes on from there.
 */
const LOOKED_AT_MOST = 2_000;

/** The caller's own reports in order of receipt. `next` is the `after` of the following page, null on the last. */
export const listReports = (registry: Registry, caller: Caller, query: ReportQuery): Promise<ReportPage> =>
  asMember(registry, caller, async (tx, day) => {
    const { limit, lang, status } = query;
    const items: ReportView[] = [];
    let after = query.after ?? null;
    for (let looked = 0; looked < LOOKED_AT_MOST;) {
      const rows = await tx.rows<{ report: string }>(PAGE, [
        after,
        query.loanReference ?? null,
        query.receivedOn ?? null,
        limit,
      ]);
      for (const { report } of rows) {
        const view = await viewOf(registry, tx, { report, lang, day });
        if (view && (status === undefined || view.status === status)) items.push(view);
        after = report;
        if (items.length === limit) return { items, next: after };
      }
      if (rows.length < limit) return { items, next: null };
      looked += rows.length;
    }
    return { items, next: after };
  });
