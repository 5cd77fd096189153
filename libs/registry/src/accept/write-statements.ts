import type { StatementKind } from '#contracts';
import { failpoint } from '#platform';
import { sqlState, type Database } from '../database.ts';
import { sqlFile } from '../sql-file.ts';

/** A statement ready to be kept. */
export interface NewStatement {
  id: string;
  kind: StatementKind;
  /** Null in what takes no report's number, as its number is. */
  report: string | null;
  /** The report's next one: of two that took the same one the later commit fails, and is validated again. */
  number: number | null;
  version: number | null;
  /**
   * With loan reference and turn only in a REPORT, and in what opens one again: the unique key that keeps a loan from
   * having two open reports.
   */
  criterion: string | null;
  loanReference: string | null;
  turn: number | null;
  /** What judging reads, in plain; what tells who somebody is stands in `sealed`. */
  facts: unknown;
  sealed: Buffer | null;
  /** Of a version who its parties are, sealed apart: it is kept longer than the rest. */
  identity?: Buffer;
}

export interface NewClaim {
  /** Blind index, hex; as everywhere outside the database. */
  index: string;
  party: string;
  report: string;
  role: string;
  kind: string;
  type: string;
  class: string;
  names: unknown;
  birth: string | null;
  sex: string | null;
  loanDigest: string;
}

/** What one acceptance writes: a statement, its claims, and a mark for each number that it touches. */
export interface Writing {
  statement: NewStatement;
  claims: NewClaim[];
  marks: string[];
  /** Withdrawn as WRONG_PARTY: the report's claims join and list nobody any more. */
  partiesLeave: boolean;
  /** Whose report it is about; left out: the member's own. */
  aboutMember?: string;
}

/** A statement with the key and the digest of the body under which it may be repeated. */
export interface Keyed {
  key: string;
  digest: Buffer;
  writing: Writing;
}

/** Who says them, and the Shanghai day on which they were validated. */
export interface SaidBy {
  member: string;
  day: string;
}

export interface Written {
  /** The place of the statement among all; gaps mean nothing. */
  seq: number;
  receivedAt: Date;
}

/** Thrown where the receipt fell on another day than the one validated, or another statement won the race. */
export class RaceLost extends Error {}

const STATEMENTS = sqlFile('accept/accept-statements');
/** unique_violation, serialization_failure, deadlock_detected (PostgreSQL, appendix A). */
const RACES = new Set(['23505', '40001', '40P01']);

const rowOf = (
  member: string,
  { key, digest, writing: { statement: s, aboutMember } }: Keyed,
  n: number,
) => ({
  n,
  id: s.id,
  kind: s.kind,
  said_by: member,
  // A member speaks of itself; only a dispute is about another than the one who says it.
  about_member: aboutMember ?? member,
  report: s.report,
  number: s.number,
  version: s.version,
  criterion: s.criterion,
  loan_reference: s.loanReference,
  turn: s.turn,
  facts: s.facts,
  sealed: s.sealed?.toString('hex') ?? null,
  identity: s.identity?.toString('hex') ?? null,
  idempotency_key: key,
  body_digest: digest.toString('hex'),
});

const claimOf = (member: string, { index, loanDigest, ...claim }: NewClaim, n: number) => ({
  ...claim,
  n,
  member,
  blind_index: index,
  loan_digest: loanDigest,
});

/** The parameters of accept-statements.sql: everything by the statement's place `n`, from 1. */
const parametersOf = (member: string, keyed: Keyed[]): unknown[] => {
  const each = <T>(of: (one: Keyed, n: number) => T[]): T[] => keyed.flatMap((one, at) => of(one, at + 1));
  const leaving = each((one, n) =>
    one.writing.partiesLeave ? [{ report: one.writing.statement.report, n }] : [],
  );
  return [
    JSON.stringify(each((one, n) => [rowOf(member, one, n)])),
    JSON.stringify(each((one, n) => one.writing.claims.map(claim => claimOf(member, claim, n)))),
    JSON.stringify(each((one, n) => one.writing.marks.map(index => ({ n, blind_index: index })))),
    leaving.map(l => l.report),
    leaving.map(l => l.n),
  ];
};

/**
 * Keeps statements of one member with their claims and marks in one transaction, all or none; durable once this returns.
 *
 * @throws RaceLost where they must be validated again
 */
export const writeStatements = async (
  db: Database,
  { member, day }: SaidBy,
  keyed: Keyed[],
): Promise<Written[]> => {
  try {
    const written = await db.transactionOf(member, async tx => {
      const parameters = parametersOf(member, keyed);
      const [row] = await tx.rows<{ base: number; at: Date; day: string }>(STATEMENTS, parameters);
      if (!row) throw new Error('accept-statements returned no row');
      // Midnight fell in between: every limit in days was reckoned from the day before.
      if (row.day !== day) throw new RaceLost();
      await failpoint('gateway.accept.before-commit');
      return keyed.map((_, at) => ({ seq: row.base + at + 1, receivedAt: row.at }));
    });
    await failpoint('gateway.accept.after-commit');
    return written;
  } catch (error) {
    if (RACES.has(sqlState(error) ?? '')) throw new RaceLost();
    throw error;
  }
};
