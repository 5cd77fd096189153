import type { CreditDecision, Refusal } from '#contracts';
import { newId } from '#platform';
import type { Caller } from '../caller.ts';
import { unitInForce } from '../read/read-members.ts';
import type { Registry } from '../registry.ts';

/** The present member's own check, and the day: row security hides every other one. */
const FIND = {
  name: 'check-to-decide',
  text: 'SELECT cell.day(cell.moment())::text AS day FROM cell.check_record WHERE id = $1',
};
const RECORD = {
  name: 'record-credit-decision',
  text: `INSERT INTO credit_decision (id, check_id, member, at, body, sealed)
         VALUES ($1, $2, $3, cell.moment(), $4, $5) RETURNING id, at AS "recordedAt"`,
};

const faultsOf = async (
  registry: Registry,
  caller: Caller,
  { body, day }: { body: CreditDecision; day: string },
): Promise<Refusal[]> => {
  const faults: Refusal[] = [];
  if (body.decision === 'OVERRIDDEN' && body.reason === undefined)
    faults.push({ code: 'CHECK_DECISION_REASON', pointer: '/reason' });
  const member = (await registry.members()).find(m => m.id === caller.member.id);
  if (!member || !unitInForce(member, body.unit, day))
    faults.push({ code: 'UNIT_UNKNOWN', pointer: '/unit' });
  return faults;
};

/** The reason is free text and may name somebody: sealed, beside what is only codes and sums. */
const storedForm = async (
  registry: Registry,
  id: string,
  { reason, ...plain }: CreditDecision,
): Promise<[plain: string, sealed: Buffer | null]> => {
  if (reason === undefined) return [JSON.stringify(plain), null];
  const key = await registry.sealingKey();
  const place = { table: 'credit_decision', row: id, column: 'sealed' };
  return [JSON.stringify(plain), key.seal(Buffer.from(JSON.stringify({ reason })), place)];
};

/**
 * What the asking bank then did, kept beside its own check; any other check is not found. OVERRIDDEN needs a
 * reason. No statement: nothing follows from it about the borrower. A later one stands beside it.
 */
export const recordCreditDecision = (
  registry: Registry,
  caller: Caller,
  { check, body }: { check: string; body: CreditDecision },
): Promise<{ id: string; recordedAt: Date } | { refused: Refusal[] }> =>
  registry.db.transactionOf(caller.member.id, async tx => {
    const [found] = await tx.rows<{ day: string }>(FIND, [check]);
    if (!found) return { refused: [{ code: 'CHECK_NOT_FOUND' }] };
    const refused = await faultsOf(registry, caller, { body, day: found.day });
    if (refused.length > 0) return { refused };
    const id = newId();
    const said = [id, check, caller.member.id, ...(await storedForm(registry, id, body))];
    const [row] = await tx.rows<{ id: string; recordedAt: Date }>(RECORD, said);
    if (!row) throw new Error('a credit decision came back without its row');
    return row;
  });
