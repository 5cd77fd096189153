import type { Decision, Refusal } from '#contracts';
import { failpoint } from '#platform';
import { sameDigest } from '#vault';
import { readClock } from '../administer/clock.ts';
import { sqlState, type Transaction } from '../database.ts';
import { sqlFile } from '../sql-file.ts';
import type { Desk } from './desk.ts';
import type { NewDecision } from './new-decision.ts';
import { prepareDecision } from './prepare-decision.ts';
import { digestOfDecision, officerWhoSigned, type ToSign } from './signatures.ts';

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
  // Of an erased one nothing is left to approve.
  if (!proposal || proposal.sealed.length === 0) return undefined;
  const { id: row } = proposal;
  const decision = await desk.open(tx, proposal.sealed, { table: 'approval', row, column: 'sealed' });
  // What is signed is what was read, never a digest that lay beside it.
  const toSign: ToSign = { digest: digestOfDecision(decision), proposal: row };
  return { proposal, decision: decision as Decision, toSign };
};

/** The proposal opened, for the officer who is to approve it, with what is to be signed. */
export const openProposal = (
  desk: Desk,
  id: string,
): Promise<{ decision: Decision; toSign: ToSign } | undefined> =>
  desk.db.transaction(async tx => {
    const read = await readProposal(desk, tx, id);
    return read && { decision: read.decision, toSign: read.toSign };
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

const NO_REPORT = { report: null, number: null, version: null };
const NO_TURN = { criterion: null, loanReference: null, turn: null };

/** On which report it stands, of whose; what takes no report's number is the operator's own. */
const placeOf = ({ on, turn: taken }: NewDecision, operator: string) => {
  const { report, number, version } = on ?? NO_REPORT;
  const { criterion, loanReference, turn } = taken ?? NO_TURN;
  return {
    ...{ about_member: on?.member ?? operator, report, number, version },
    ...{ criterion, loan_reference: loanReference, turn },
  };
};

const say = async (
  desk: Desk,
  tx: Transaction,
  { decision, signed, said }: { decision: NewDecision; signed: SignedBy; said: Decision },
): Promise<Said & { day: string; revoked: number }> => {
  const sealed = (await desk.sealingKey()).seal(Buffer.from(JSON.stringify(said)), {
    ...{ table: 'statement', row: decision.id, column: 'sealed' },
  });
  const statement = {
    ...{ id: decision.id, said_by: desk.operator, ...placeOf(decision, desk.operator) },
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
    JSON.stringify(decision.reopens),
  ]);
  if (!row) throw new Error('accept-decision returned no row');
  return { id: decision.id, seq: row.seq, receivedAt: row.at, day: row.day, revoked: row.revoked };
};

const refused = (code: Refusal['code']): { refused: Refusal[] } => ({ refused: [{ code }] });

const TURN_TAKEN = {
  name: 'turn-taken',
  text: `SELECT 1 FROM jsonb_to_recordset($1) AS t(report uuid, turn int)
           JOIN statement of ON of.report = t.report AND of.number = 1
           JOIN statement other ON other.about_member = of.about_member AND other.criterion = of.criterion
            AND other.loan_reference = of.loan_reference AND other.turn >= t.turn`,
};

/** A report of the same loan came first. Once the decision has its place in order, every earlier statement is visible. */
const overtaken = async (tx: Transaction, { reopens }: NewDecision): Promise<boolean> =>
  reopens.length > 0 && (await tx.rows(TURN_TAKEN, [JSON.stringify(reopens)])).length > 0;

/** Thrown where midnight fell between, or another statement took the number: it is validated again. */
class Overtaken extends Error {}

/** Two persons, each with a key in force. The proposer's is looked at again: it may have been revoked since. */
const signedBy = async (
  tx: Transaction,
  { proposal, toSign }: { proposal: Proposal; toSign: ToSign },
  signature: string,
): Promise<SignedBy | { refused: Refusal[] }> => {
  const { digest } = toSign;
  // What lies sealed is not what was proposed.
  if (!sameDigest(digest, proposal.digest)) return refused('DECISION_SIGNATURE');
  const approver = await officerWhoSigned(tx, toSign, signature);
  if ('refused' in approver) return approver;
  const proposer = await officerWhoSigned(tx, toSign, proposal.signature);
  if ('refused' in proposer) return proposer;
  if (proposer.officer !== proposal.officer || approver.officer === proposer.officer)
    return refused('DECISION_OFFICER');
  return {
    digest,
    officers: [proposer.officer, approver.officer],
    signatures: [proposal.signature, signature],
  };
};

const APPROVED = `UPDATE approval SET approved_by = $2, approved_at = cell.moment() WHERE id = $1`;

const approveOnce = (
  desk: Desk,
  { id, signature }: { id: string; signature: string },
): Promise<Said | { refused: Refusal[] }> =>
  desk.db.transaction(async tx => {
    const read = await readProposal(desk, tx, id);
    if (!read) return refused('DECISION_NOT_FOUND');
    if (read.proposal.approved) return refused('DECISION_ALREADY');
    if (read.proposal.expired) return refused('DECISION_EXPIRED');
    const signed = await signedBy(tx, read, signature);
    if ('refused' in signed) return signed;
    const { day } = await readClock(tx);
    const decision = await prepareDecision({ desk, tx, day, id }, read.decision);
    if ('refused' in decision) return decision;
    await tx.rows(APPROVED, [id, signed.officers[1]]);
    const said = await say(desk, tx, { decision, said: read.decision, signed });
    if (said.day !== day || (decision.revokes !== null && said.revoked === 0)) throw new Overtaken();
    if (await overtaken(tx, decision)) throw new Overtaken();
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
      // A data key of its own is made before, not inside: with every connection in use that would wait for ever.
      await desk.sealingKey();
      const said = await approveOnce(desk, approval);
      if (!('refused' in said)) await failpoint('officers.decide.after-commit');
      return said;
    } catch (error) {
      const passes = error instanceof Overtaken || RACES.has(sqlState(error) ?? '');
      if (!passes || attempt >= ATTEMPTS_MOST) throw error;
    }
  }
};
