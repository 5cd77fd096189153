import type { CorrectionBody, Refusal } from '#contracts';
import { closedTo } from '#listing';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import { erasedAt, loanOf, reportAt, type ReportAddress } from '../read/find-report.ts';
import { readLife } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import { acceptStatement, type Prepared } from './accept-statement.ts';
import type { Accepted } from './accepted.ts';
import { marksOfReport } from './marks-of-report.ts';
import { prepareCorrection } from './prepare-correction.ts';
import { prepareFollowing, type Following } from './prepare-following.ts';

/** A member's statement on one of its own reports; `ifMatch` is the number that the report must have, null for any. */
export type OnReport = { address: ReportAddress; ifMatch: number | null; key: string } & (
  { kind: 'CORRECTION'; body: CorrectionBody } | Following
);

const NOT_FOUND: { refused: Refusal[] } = { refused: [{ code: 'REPORT_NOT_FOUND' }] };
const ERASED: { refused: Refusal[] } = { refused: [{ code: 'REPORT_WITHDRAWN' }] };

const prepare = async (
  registry: Registry,
  request: OnReport,
  { tx, day, member }: { tx: Transaction; day: string; member: string },
): Promise<Prepared> => {
  const { address } = request;
  const report = await reportAt(tx, address);
  const found = report && (await readLife(registry, tx, report));
  if (!found) return (await erasedAt(registry, tx, { member, address })) === undefined ? NOT_FOUND : ERASED;
  // What the member read must be what it speaks on (RFC 9110, 13.1.1). Without a number, as with `*`, the
  // unique key alone decides between two that speak at once.
  if (request.ifMatch !== null && request.ifMatch !== found.life.said.length)
    return { refused: [{ code: 'VERSION_MOVED' }] };
  // Told alone and first: where a report takes no more statements, the fields of the body do not matter.
  const closed = closedTo(found.life, request.kind, day);
  if (closed.length > 0) return { refused: closed };
  const on = { found, day, marks: await marksOfReport(tx, found.life.report) };
  if (request.kind === 'CORRECTION') return prepareCorrection(registry, request.body, { ...on, tx });
  return prepareFollowing(registry, request, on);
};

/** The report's other address: a job that said a thing by our id may send it again by the loan, and the other way round. */
const otherAddress = async (
  tx: Transaction,
  address: ReportAddress,
  report: string,
): Promise<ReportAddress | undefined> => {
  if ((await reportAt(tx, address)) !== report) return undefined;
  return 'id' in address ? loanOf(tx, report) : { id: report };
};

/**
 * Accepts a correction, renewal, settlement, withdrawal or reply on one of the caller's own reports.
 * Another member's report is REPORT_NOT_FOUND, like one that does not exist.
 */
export const acceptOnReport = (registry: Registry, caller: Caller, request: OnReport): Promise<Accepted> => {
  const { address, kind, body, key } = request;
  return acceptStatement(registry, caller, {
    key,
    unit: body.unit,
    said: { kind, address, body },
    saidOtherwise: async (tx, report) => {
      const other = await otherAddress(tx, address, report);
      return other && { kind, address: other, body };
    },
    prepare: (tx, day) => prepare(registry, request, { tx, day, member: caller.member.id }),
  });
};
