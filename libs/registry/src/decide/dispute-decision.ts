import type { Decision, Refusal } from '#contracts';
import { decidedRow, nothingDecided } from './new-decision.ts';
import type { DecidingOn } from './lives-for.ts';
import type { Decided } from './report-decision.ts';

interface Unmatched {
  report: string | null;
  withdrawn: boolean;
  decided: boolean;
}

const DISPUTE = {
  name: 'dispute-to-decide',
  text: `SELECT s.report,
                EXISTS (SELECT 1 FROM statement w WHERE w.kind = 'DISPUTE' AND w.facts ->> 'withdraws' = $1::text) AS withdrawn,
                EXISTS (SELECT 1 FROM decided d WHERE d.dispute = $1::uuid AND d.revoked_by IS NULL) AS decided
           FROM statement s WHERE s.id = $1::uuid AND s.kind = 'DISPUTE' AND s.facts ? 'ground'`,
};

const refusalOf = (found: Unmatched | undefined): Refusal | undefined => {
  if (!found) return { code: 'DISPUTE_NOT_FOUND', pointer: '/dispute' };
  // What stands on a report is decided there, of the version that was read.
  if (found.report !== null) return { code: 'DECISION_FIELD', pointer: '/report' };
  if (found.withdrawn) return { code: 'DISPUTE_NOT_OPEN', pointer: '/dispute' };
  return found.decided ? { code: 'DECISION_ALREADY', pointer: '/dispute' } : undefined;
};

/**
 * UPHOLD, REFUSE or UNRESOLVED of a dispute that matched no report, or is about a check or a number: it is answered in writing
 * like any other (Regulation of 2013, art. 25), and nothing follows from it in the standing.
 */
export const disputeDecision = async (on: DecidingOn, decision: Decision): Promise<Decided> => {
  const { dispute = '' } = decision;
  const [found] = await on.tx.rows<Unmatched>(DISPUTE, [dispute]);
  const refused = refusalOf(found);
  if (refused) return { refused: [refused] };
  return {
    ...nothingDecided,
    ...{ id: on.id, decision: decision.decision, on: null, facts: { dispute }, marks: [] },
    decided: [decidedRow({ dispute })],
  };
};
