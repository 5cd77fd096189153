import type { StatementKind } from '#contracts';
import { failpoint } from '#platform';
import { sqlState, type Database } from '../database.ts';
import { sqlFile } from '../sql-file.ts';

/** A statement ready to be kept; `n` counts from 1 within one call. */
export interface NewStatement {
  id: string;
  kind: StatementKind;
  report: string;
  number: number;
  version: number | null;
  criterion: string | null;
  loanReference: string | null;
  turn: number | null;
  facts: unknown;
  sealed: Buffer | null;
}

/** Who says it, on which day it was validated, and the key and digest of the body under which it may be repeated. */
export interface SaidBy {
  member: string;
  day: string;
  key: string;
  digest: Buffer;
}

export interface NewClaim {
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
  partiesLeave: boolean;
}

export interface Written {
  seq: number;
  receivedAt: Date;
}

/** Thrown where the receipt fell on another day than the one validated, or another statement won the race. */
export class RaceLost extends Error {}

const STATEMENTS = sqlFile('accept/accept-statements');
/** unique_violation, serialization_failure, deadlock_detected (PostgreSQL, appendix A). */
const RACES = new Set(['23505', '40001', '40P01']);

const rowOf = ({ member, key, digest }: SaidBy, { statement: s }: Writing) => ({
  n: 1,
  id: s.id,
  kind: s.kind,
  said_by: member,
  about_member: member,
  report: s.report,
  number: s.number,
  version: s.version,
  criterion: s.criterion,
  loan_reference: s.loanReference,
  turn: s.turn,
  facts: s.facts,
  sealed: s.sealed?.toString('hex') ?? null,
  idempotency_key: key,
  body_digest: digest.toString('hex'),
});

const claimOf = (member: string, c: NewClaim) => ({
  n: 1,
  member,
  blind_index: c.index,
  party: c.party,
  report: c.report,
  role: c.role,
  kind: c.kind,
  type: c.type,
  class: c.class,
  names: c.names,
  birth: c.birth,
  sex: c.sex,
  loan_digest: c.loanDigest,
});

/**
 * Keeps one statement with its claims and marks in one transaction; durable once this returns.
 *
 * @throws RaceLost where it must be validated again.
 */
export const writeStatement = async (db: Database, said: SaidBy, writing: Writing): Promise<Written> => {
  const { member, day } = said;
  try {
    const written = await db.transaction(async tx => {
      await tx.as(member);
      const [row] = await tx.rows<{ base: number; at: Date; day: string }>(STATEMENTS, [
        JSON.stringify([rowOf(said, writing)]),
        JSON.stringify(writing.claims.map(c => claimOf(member, c))),
        JSON.stringify(writing.marks.map(index => ({ n: 1, blind_index: index }))),
        writing.partiesLeave ? [writing.statement.report] : [],
        writing.partiesLeave ? [1] : [],
      ]);
      if (!row) throw new Error('accept-statements returned no row');
      if (row.day !== day) throw new RaceLost();
      await failpoint('gateway.accept.before-commit');
      return { seq: row.base + 1, receivedAt: row.at };
    });
    await failpoint('gateway.accept.after-commit');
    return written;
  } catch (error) {
    if (RACES.has(sqlState(error) ?? '')) throw new RaceLost();
    throw error;
  }
};
