import { loadRuleSets } from '../administer/rule-sets.ts';
import type { Transaction } from '../database.ts';
import { loadComponent } from '../refresh/load-component.ts';
import { sqlFile } from '../sql-file.ts';
import { compareStanding } from '../standing/compare-standing.ts';
import { computeStanding, type Loaded } from '../standing/compute-standing.ts';
import type { ClaimRow } from '../standing/claim-row.ts';
import type { DecidedRow } from '../standing/decided-row.ts';
import type { Row } from '../standing/derived-tables.ts';
import type { StoredStatement } from '../standing/stored-facts.ts';
import type { NewDecision } from './new-decision.ts';

/** A row of the standing that the decision would change: as it is, and as it would be. */
export interface Change {
  table: string;
  before: Row | null;
  after: Row | null;
}

/** All that a decision would move. */
export interface Moved {
  /** Rows of subjects, cases, listings and cards that would differ. */
  changes: Change[];
  /** Members that were answered on these numbers within 24 months: code, how often, when last. */
  answered: { member: string; checks: number; lastOn: string }[];
}

const CLOSE = sqlFile('refresh/close-component');
const ANSWERED = {
  name: 'answered-on',
  text: `SELECT m.code AS member, count(*)::int AS checks, cell.day(max(r.asked_at))::text AS "lastOn"
           FROM cell.check_record r JOIN member m ON m.id = r.member
          WHERE r.asked_at > cell.moment() - interval '24 months'
            AND (r.blind_index = ANY ($1::bytea[]) OR r.also_index = ANY ($1::bytea[]))
          GROUP BY m.code ORDER BY m.code`,
};

/** Later than every statement kept: the decision is the last thing said. */
const LAST = Number.MAX_SAFE_INTEGER;

const claimRows = ({ claims, id }: NewDecision, day: string): ClaimRow[] =>
  claims.map(({ index, party, kind, type, class: strength, names, birth, sex, loanDigest }) => ({
    ...{ index, party, seq: LAST, report: id, member: id, kind: kind as ClaimRow['kind'] },
    ...{
      type: type as ClaimRow['type'],
      class: strength as ClaimRow['class'],
      names: names as ClaimRow['names'],
    },
    ...{ birth, sex, receivedOn: day, gone: false, loan: loanDigest, protects: true, erased: false },
  }));

/** A REVOKE, and what is decided of a dispute, say nothing of who is who. */
const decidedRows = ({ decided, decision, id }: NewDecision, day: string): DecidedRow[] =>
  decided.every(({ dispute }) => dispute !== null)
    ? []
    : decided.map(({ side, party, index }) => ({
        ...{ seq: LAST, id, kind: decision as DecidedRow['kind'], receivedOn: day },
        ...{ side, party, index, revokedOn: null },
      }));

const statementOf = ({ on, id, facts }: NewDecision, day: string): StoredStatement[] =>
  on === null
    ? []
    : [
        {
          ...{ seq: LAST, id, member: on.member, report: on.report, number: on.number, version: on.version },
          ...{ criterion: null, receivedAt: new Date(0), receivedOn: day, kind: 'DECISION' },
          facts: facts as { what: never },
        },
      ];

/** The component as though the decision had been said now. */
const withDecision = (loaded: Loaded, decision: NewDecision, day: string): Loaded => {
  const { revokes } = decision;
  const victims = decision.decision === 'PROTECT' ? decision.decided : [];
  const ended = new Set(
    revokes === null ? [] : loaded.decided.filter(({ id }) => id === revokes).map(({ party }) => party),
  );
  return {
    ...loaded,
    claims: [
      ...loaded.claims.map(claim =>
        claim.report === revokes && claim.protects ? { ...claim, gone: true } : claim,
      ),
      ...claimRows(decision, day),
    ],
    decided: [
      ...loaded.decided.map(row => (row.id === revokes ? { ...row, revokedOn: day } : row)),
      ...decidedRows(decision, day),
    ],
    statements: [...loaded.statements, ...statementOf(decision, day)],
    protections: [
      ...loaded.protections.filter(({ party }) => !ended.has(party)),
      ...victims.flatMap(({ party, report }) =>
        party === null || report === null ? [] : [{ party, receivedOn: day, revokedOn: null }],
      ),
    ],
  };
};

const changesOf = (
  before: ReturnType<typeof computeStanding>,
  after: ReturnType<typeof computeStanding>,
): Change[] =>
  compareStanding(before, after).flatMap(({ table, upsert, remove }) => {
    const keyed = (row: Row) => table.key.map(column => String(row[column])).join('|');
    const old = new Map((before[table.name] ?? []).map(row => [keyed(row), row]));
    return [
      ...remove.map(row => ({ table: table.name, before: row, after: null })),
      ...upsert.map(row => ({ table: table.name, before: old.get(keyed(row)) ?? null, after: row })),
    ];
  });

/** Computes what a decision would move, in memory: the same pure functions that the matcher runs once it is said. */
export const previewDecision = async (
  tx: Transaction,
  decision: NewDecision,
  day: string,
): Promise<Moved> => {
  const keys = decision.marks.map(index => Buffer.from(index, 'hex'));
  const closed = await tx.rows<{ index: string }>(CLOSE, [keys]);
  const loaded = await loadComponent(
    tx,
    closed.map(({ index }) => index),
  );
  const ruleSetOf = await loadRuleSets(tx);
  const before = computeStanding(loaded, ruleSetOf);
  const changes = changesOf(before, computeStanding(withDecision(loaded, decision, day), ruleSetOf));
  const cards = changes.filter(({ table }) => table === 'cell.card');
  const numbers = cards.map(({ before: a, after: b }) =>
    Buffer.from(String((a ?? b)?.['blind_index']), 'hex'),
  );
  const answered = numbers.length === 0 ? [] : await tx.rows<Moved['answered'][number]>(ANSWERED, [numbers]);
  return { changes, answered };
};
