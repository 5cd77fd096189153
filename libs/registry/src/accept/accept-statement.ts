import type { DisputeReceipt, Refusal, ReportStatus, StatementReceipt } from '#contracts';
import { readClock } from '../administer/clock.ts';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import { unitInForce } from '../read/read-members.ts';
import type { Registry } from '../registry.ts';
import { UNTOLD, type Accepted } from './accepted.ts';
import { digestOf, type Said, saidBefore } from './said-before.ts';
import { RaceLost, type Writing } from './write-statements.ts';

/** What a use case makes of a request once it has read what it needs: something to write, or refusals. */
export type Prepared =
  { writing: Writing; status: ReportStatus | null; version: number | null } | { refused: Refusal[] };

export interface Saying extends Said {
  /** Unique per member for as long as the statement is kept. */
  key: string;
  unit: string;
  /** A dispute is taken at any counter, of a member that only asks too. */
  anyMember?: true;
  /** Reads inside the member's transaction; validates for this day. Called again where a race was lost. */
  prepare(tx: Transaction, day: string): Promise<Prepared>;
}

/** A statement that loses this many races in a row finds the service overloaded. */
const ATTEMPTS_MOST = 16;

/**
 * All reads of one attempt see one moment: else a request sent twice at once finds its own key unused and, a moment
 * later, its own report in the way.
 */
const ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * The unit must be the member's own and in force on the day of receipt. The staff number is taken as said:
 * only the member knows its people.
 */
const refusedUnit = async (
  registry: Registry,
  caller: Caller,
  on: { unit: string; day: string },
): Promise<Refusal[]> => {
  const member = (await registry.members()).find(m => m.id === caller.member.id);
  return member && unitInForce(member, on.unit, on.day) ? [] : [{ code: 'UNIT_UNKNOWN', pointer: '/unit' }];
};

/** What stands against the statement as a whole is told alone: its fields do not matter then. */
const withUnits = (refused: Refusal[], units: Refusal[]): Refusal[] =>
  refused.some(({ pointer }) => pointer === undefined) ? refused : [...refused, ...units];

/**
 * Two transactions: one reads and validates as the member, the other writes and is shared with concurrent
 * statements. Nothing is locked in between; the unique keys of number and turn, and the day read again, tell
 * who lost.
 */
const attempt = async (
  registry: Registry,
  caller: Caller,
  saying: Saying & { digest: Buffer },
): Promise<Accepted<DisputeReceipt>> => {
  const { id: member } = caller.member;
  const read = await registry.db.transactionOf(
    member,
    async tx => {
      // First of all: what was accepted once gets its receipt again, even if it would be refused by now.
      const before = await saidBefore(registry, tx, saying);
      if (before) return { before };
      // The database's day; whether the receipt still fell on it is seen when it is written.
      const { day } = await readClock(tx);
      const units = await refusedUnit(registry, caller, { unit: saying.unit, day });
      const prepared = await saying.prepare(tx, day);
      if (!('refused' in prepared))
        return units.length > 0 ? { prepared: { refused: units }, day } : { prepared, day };
      return { prepared: { refused: withUnits(prepared.refused, units) }, day };
    },
    ONE_MOMENT,
  );
  if ('before' in read) return read.before;
  const { prepared, day } = read;
  if ('refused' in prepared) return prepared;
  const { key, digest } = saying;
  const written = await registry.writer.write({ member, day }, { key, digest, writing: prepared.writing });
  const { statement, aboutMember = member } = prepared.writing;
  const { status, version } = prepared;
  const receivedAt = written.receivedAt.toISOString();
  const receipt = { id: statement.id, receivedAt, seq: written.seq };
  if (aboutMember !== member || statement.report === null)
    return { receipt: { ...receipt, ...UNTOLD }, replayed: false };
  const { report, number } = statement;
  return { receipt: { ...receipt, report, number, version, status }, replayed: false };
};

/**
 * Accepts one statement: durable when this returns a receipt; nothing is written when it returns refusals.
 * The loser of a race is validated again.
 */
export const acceptStatement = async <Receipt extends DisputeReceipt = StatementReceipt>(
  registry: Registry,
  caller: Caller,
  saying: Saying,
): Promise<Accepted<Receipt>> => {
  if (!caller.member.reports && !saying.anyMember) return { refused: [{ code: 'MEMBER_ONLY_ASKS' }] };
  const digest = digestOf(registry, saying.said);
  for (let n = 1; n <= ATTEMPTS_MOST; n++) {
    try {
      // Only a dispute's receipt names no report: of any other kind it is the narrower one.
      return (await attempt(registry, caller, { ...saying, digest })) as Accepted<Receipt>;
    } catch (error) {
      if (!(error instanceof RaceLost)) throw error;
    }
  }
  return { refused: [{ code: 'OVERLOADED' }] };
};
