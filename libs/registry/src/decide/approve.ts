import type { Decision, Refusal } from '#contracts';
import { failpoint } from '#platform';
import { readClock } from '../administer/clock.ts';
import { type Database, sqlState, type Transaction } from '../database.ts';
import { sqlFile } from '../sql-file.ts';
import type { Desk } from './desk.ts';
import type { NewDecision } from './new-decision.ts';
import { prepareDecision } from './prepare-decision.ts';
import { officerWhoSigned } from './signatures.ts';

const SAY = sqlFile('decide/accept-decision');
/** A proposal waits so long; then it must be made again, on what stands by then. */
const WAITS_DAYS = 7;
const ATTEMPTS_MOST = 8;
const RACES = new Set(['23505', '40001', '40P01']);

interface Proposal {
  id: string;
  officer: string;
  digest: Buffer;
  signature: string;
  sealed: Buffer;
  approved: boolean;
  expired: boolean;
}

const PROPOSAL = {
  name: 'proposal',
  text: `SELECT id, proposed_by AS officer, digest, signature, sealed, approved_at IS NOT NULL AS approved,
                proposed_at < cell.moment() - $2::interval AS expired
           FROM approval WHERE id = $1 FOR UPDATE`,
};

/** What was proposed, as it was sealed. */
const readProposal = async (desk: Desk, tx: Transaction, id: string) => {
  const [proposal] = await tx.rows<Proposal>(PROPOSAL, [id, `${String(WAITS_DAYS)} days`]);
  if (!proposal) return undefined;
  const decision = await desk.open(tx, proposal.sealed, { table: 'approval', row: id, column: 'sealed' });
  return { proposal, decision: decision as Decision };
};

/** The proposal opened, for the officer who is to approve it, with the digest to be signed. */
export const openProposal = (
  desk: Desk,
  id: string,
): Promise<{ decision: Decision; digest: Buffer } | undefined> =>
  desk.db.transaction(async tx => {
    const read = await readProposal(desk, tx, id);
    return read && { decision: read.decision, digest: read.proposal.digest };
  });

export interface Said {
  id: string;
  seq: number;
  receivedAt: Date;
}

/** Reasons, a person and a document may hold names: sealed. The signatures prove who decided. */
const facts = ({ decision, facts: of }: NewDecision, { digest, officers, signatures }: SignedBy) => ({
  ...{ decision, ...of, officers, signatures, digest: digest.toString('hex') },
});

interface SignedBy {
  digest: Buffer;
  officers: [string, string];
  signatures: [string, string];
}

const say = async (
  desk: Desk,
  tx: Transaction,
  { decision, signed, said }: { decision: NewDecision; signed: SignedBy; said: Decision },
): Promise<Said & { day: string; revoked: number }> => {
  const { on, turn } = decision;
  const sealed = (await desk.sealingKey()).seal(Buffer.from(JSON.stringify(said)), {
    ...{ table: 'statement', row: decision.id, column: 'sealed' },
  });
  const statement = {
    ...{ id: decision.id, said_by: desk.operator, about_member: on?.member ?? desk.operator },
    ...{ report: on?.report ?? null, number: on?.number ?? null, version: on?.version ?? null },
    ...{
      criterion: turn?.criterion ?? null,
      loan_reference: turn?.loanReference ?? null,
      turn: turn?.turn ?? null,
    },
    ...{ facts: facts(decision, signed), sealed: sealed.toString('hex') },
    ...{ idempotency_key: decision.id, body_digest: signed.digest.toString('hex') },
  };
  const [row] = await tx.rows<{ seq: number; at: Date; day: string; revoked: number }>(SAY, [
    JSON.stringify(statement),
    JSON.stringify(decision.decided.map((one, at) => ({ ...one, n: at + 1 }))),
    JSON.stringify(
      decision.claims.map(({ index, loanDigest, ...claim }) => ({
        ...claim,
        blind_index: index,
        loan_digest: loanDigest,
      })),
    ),
    decision.marks,
    decision.revokes,
    decision.decision,
  ]);
  if (!row) throw new Error('accept-decision returned no row');
  return { id: decision.id, seq: row.seq, receivedAt: row.at, day: row.day, revoked: row.revoked };
};

const refused = (code: Refusal['code']): { refused: Refusal[] } => ({ refused: [{ code }] });

/** Thrown where midnight fell between, or another statement took the number: it is validated again. */
class Overtaken extends Error {}

const approveOnce = (
  desk: Desk,
  db: Database,
  { id, signature }: { id: string; signature: string },
): Promise<Said | { refused: Refusal[] }> =>
  db.transaction(async tx => {
    const read = await readProposal(desk, tx, id);
    if (!read) return refused('DECISION_NOT_FOUND');
    const { proposal, decision: body } = read;
    if (proposal.approved) return refused('DECISION_ALREADY');
    if (proposal.expired) return refused('DECISION_EXPIRED');
    const approver = await officerWhoSigned(tx, proposal.digest, signature);
    if (approver === undefined) return refused('DECISION_SIGNATURE');
    // The proposer's key is looked at again: it may have been revoked since.
    const proposer = await officerWhoSigned(tx, proposal.digest, proposal.signature);
    if (proposer !== proposal.officer || approver === proposer) return refused('DECISION_OFFICER');
    const { day } = await readClock(tx);
    const decision = await prepareDecision({ desk, tx, day, id }, body);
    if ('refused' in decision) return decision;
    const officers: [string, string] = [proposer, approver];
    const signatures: [string, string] = [proposal.signature, signature];
    await tx.rows('UPDATE approval SET approved_by = $2, approved_at = cell.moment() WHERE id = $1', [
      id,
      approver,
    ]);
    const said = await say(desk, tx, {
      ...{ decision, said: body, signed: { digest: proposal.digest, officers, signatures } },
    });
    if (said.day !== day || (decision.revokes !== null && said.revoked === 0)) throw new Overtaken();
    await failpoint('officers.decide.before-commit');
    return { id: said.id, seq: said.seq, receivedAt: said.receivedAt };
  });

/**
 * Says the DECISION that another officer proposed: durable when this returns. Both keys are verified, in force and of two
 * persons; what was proposed is judged again as things stand now.
 */
export const approveDecision = async (
  desk: Desk,
  approval: { id: string; signature: string },
): Promise<Said | { refused: Refusal[] }> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const said = await approveOnce(desk, desk.db, approval);
      if (!('refused' in said)) await failpoint('officers.decide.after-commit');
      return said;
    } catch (error) {
      const passes = error instanceof Overtaken || RACES.has(sqlState(error) ?? '');
      if (!passes || attempt >= ATTEMPTS_MOST) throw error;
    }
  }
};
