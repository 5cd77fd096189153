import type { Transaction } from '../database.ts';

/** What a day knew and is kept no longer: its place in order, and nothing of what it said. */
export interface ErasedStatement {
  seq: number;
  /** Code of the member that said it; null of a decision. */
  member: string | null;
  kind: string;
  /** Shanghai days. */
  receivedOn: string;
  erasedOn: string;
}

export interface ErasedSince {
  statements: ErasedStatement[];
  /** Reports erased since of which no number is left: whether one was of the number that is asked about nobody can tell. */
  unknownReports: number;
}

const STATEMENTS = {
  name: 'erased-since',
  text: `SELECT s.seq, m.code AS member, s.kind, cell.day(s.received_at)::text AS "receivedOn", cell.day(s.erased_at)::text AS "erasedOn"
           FROM statement s LEFT JOIN member m ON m.id = s.said_by
          WHERE (s.report = ANY ($1::uuid[]) OR s.id = ANY ($1::uuid[])) AND s.erased_at >= $2 AND s.seq <= $3 ORDER BY s.seq`,
};
/** The skeleton of each erased REPORT has a loan digest: the index statement_erased is of those alone. */
const UNKNOWN = {
  name: 'erased-of-nobody',
  text: `SELECT count(*)::int AS n FROM statement s WHERE s.loan_digest IS NOT NULL AND s.erased_at >= $1 AND s.seq <= $2
            AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.report = s.report)`,
};

/**
 * What was erased after the end of a day, of all that was received by then.
 *
 * @param reports those erased ones, and PROTECTs, that are still known to be of the number
 */
export const erasedSince = async (
  tx: Transaction,
  { reports, end, upTo }: { reports: string[]; end: Date; upTo: number },
): Promise<ErasedSince> => {
  const statements = await tx.rows<ErasedStatement>(STATEMENTS, [reports, end, upTo]);
  const [unknown] = await tx.rows<{ n: number }>(UNKNOWN, [end, upTo]);
  return { statements, unknownReports: unknown?.n ?? 0 };
};
