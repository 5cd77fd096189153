import type { CreditDecision, Refusal } from '#contracts';
import { newId } from '#platform';
import type { Caller } from '../caller.ts';
import type { Registry } from '../registry.ts';

const RECORD = {
  name: 'record-credit-decision',
  text: `INSERT INTO credit_decision (id, check_id, member, at, body)
         SELECT $1, id, member, cell.moment(), $3 FROM cell.check_record WHERE id = $2 RETURNING id, at AS "recordedAt"`,
};

/** What the asking bank then did, kept beside its own check. OVERRIDDEN needs a reason. */
export const recordCreditDecision = (
  registry: Registry,
  caller: Caller,
  { check, body }: { check: string; body: CreditDecision },
): Promise<{ id: string; recordedAt: Date } | { refused: Refusal[] }> => {
  if (body.decision === 'OVERRIDDEN' && body.reason === undefined)
    return Promise.resolve({ refused: [{ code: 'CHECK_DECISION_REASON', pointer: '/reason' }] });
  return registry.db.transaction(async tx => {
    await tx.as(caller.member.id);
    const [row] = await tx.rows<{ id: string; recordedAt: Date }>(RECORD, [
      newId(),
      check,
      JSON.stringify(body),
    ]);
    return row ?? { refused: [{ code: 'CHECK_NOT_FOUND' as const }] };
  });
};
