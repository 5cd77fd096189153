import type { Lang, ReportPage, ReportStatus, ReportView } from '#contracts';
import type { Caller } from '../caller.ts';
import type { Asks } from '../database.ts';
import type { Registry } from '../registry.ts';
import { isOwn } from './find-report.ts';
import { sqlFile } from '../sql-file.ts';
import { asMember, readViews } from './read-views.ts';

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

const PAGE = sqlFile('read/list-reports');

/** Whether a page can begin there: at the first report, or after one of the member's own, erased or not. */
const isPlace = async (tx: Asks, after: string | null): Promise<boolean> =>
  after === null || (await isOwn(tx, after));

/**
 * Reports looked at for one page at most, however few have the status asked for. The page is short then, and
 * `next` goes on from there.
 */
const LOOKED_AT_MOST = 2_000;
/** Reports read at once where only some may have the status asked for. */
const STEP = 200;

/** The next `step` of the reports asked for; one more is read, which tells whether anything follows the last. */
const lookAt = async (tx: Asks, { after, loanReference, receivedOn }: ReportQuery, step: number) => {
  const asked = [after ?? null, loanReference ?? null, receivedOn ?? null, step + 1];
  const rows = await tx.rows<{ report: string }>(PAGE, asked);
  const reports = rows.slice(0, step).map(({ report }) => report);
  const isEnd = rows.length <= step;
  return { reports, isEnd, end: isEnd ? reports.at(-1) : undefined };
};

/**
 * The caller's own reports in order of receipt. `next` is the `after` of the following page, null on the last.
 * Undefined where `after` is none of them: whoever pages on from a lost place must not begin anew unawares.
 */
export const listReports = (
  registry: Registry,
  caller: Caller,
  query: ReportQuery,
): Promise<ReportPage | undefined> =>
  asMember(registry, caller, async (tx, day) => {
    const { limit, lang, status } = query;
    const step = status === undefined ? limit : STEP;
    const items: ReportView[] = [];
    let { after } = query;
    if (!(await isPlace(tx, after ?? null))) return undefined;
    for (let looked = 0; looked < LOOKED_AT_MOST; looked += step) {
      const { reports, isEnd, end } = await lookAt(tx, { ...query, after }, step);
      for (const view of await readViews(registry, tx, { reports, lang, day })) {
        if (status === undefined || view.status === status) items.push(view);
        after = view.id;
        if (items.length === limit) return { items, next: view.id === end ? null : after };
      }
      if (isEnd) return { items, next: null };
    }
    return { items, next: after ?? null };
  });
