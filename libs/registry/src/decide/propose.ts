import { Decision, type Refusal } from '#contracts';
import { newId } from '#platform';
import { readClock } from '../administer/clock.ts';
import type { Desk } from './desk.ts';
import { prepareDecision } from './prepare-decision.ts';
import { type Moved, previewDecision } from './preview-decision.ts';
import { digestOfDecision, officerWhoSigned, type ToSign } from './signatures.ts';

/** What reads before a decision see one moment. */
const ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** What a decision would do if it were approved now, or why it cannot be said. Nothing is written. */
const tryDecision = (desk: Desk, body: unknown): Promise<{ moved: Moved } | { refused: Refusal[] }> =>
  desk.db.transaction(async tx => {
    const { day } = await readClock(tx);
    const decision = await prepareDecision({ desk, tx, day, id: newId() }, body);
    return 'refused' in decision ? decision : { moved: await previewDecision(tx, decision, day) };
  }, ONE_MOMENT);

const PROPOSE = `INSERT INTO approval (id, proposed_by, proposed_at, decision, digest, signature, sealed)
  VALUES ($1, $2, cell.moment(), $3, $4, $5, $6)`;

/**
 * Keeps a proposal, sealed, for another officer: 7 days. `sign`: with the key of the one who proposes, a compact JWS.
 *
 * @returns its id with all that it would move, or every refusal
 */
export const proposeDecision = async (
  desk: Desk,
  body: unknown,
  sign: (on: ToSign) => Promise<string>,
): Promise<{ id: string; moved: Moved } | { refused: Refusal[] }> => {
  const tried = await tryDecision(desk, body);
  if ('refused' in tried) return tried;
  const decision = Decision.parse(body);
  const id = newId();
  const digest = digestOfDecision(decision);
  const signature = await sign({ digest, proposal: id });
  const by = await officerWhoSigned(desk.db, { digest, proposal: id }, signature);
  if ('refused' in by) return by;
  const key = await desk.sealingKey();
  const sealed = key.seal(Buffer.from(JSON.stringify(decision)), {
    table: 'approval',
    row: id,
    column: 'sealed',
  });
  await desk.db.rows(PROPOSE, [id, by.officer, decision.decision, digest, signature, sealed]);
  return { id, moved: tried.moved };
};
