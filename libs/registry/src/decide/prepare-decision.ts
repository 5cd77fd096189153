import { Decision, type DecisionKind, decisionFields, readShape, type Refusal } from '#contracts';
import { type NewDecision, nothingDecided } from './new-decision.ts';
import { disputeDecision } from './dispute-decision.ts';
import { identityDecision } from './identity-decision.ts';
import type { DecidingOn } from './lives-for.ts';
import { reportDecision, type Decided } from './report-decision.ts';
import { unprotecting } from './two-open.ts';

const ON_IDENTITY: readonly DecisionKind[] = ['LINK', 'APART', 'VOID_IDENTIFIER', 'PLACEHOLDER', 'PROTECT'];
const ON_DISPUTE: readonly DecisionKind[] = ['UPHOLD', 'REFUSE', 'UNRESOLVED'];
const ALWAYS = ['decision', 'reasons', 'case', 'document'];

/** The fields that this decision needs are there, and no others. */
const fieldFaults = (decision: Decision): Refusal[] => {
  const { needs, may } = decisionFields[decision.decision];
  const given = Object.entries(decision).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const missing: string[] = needs.filter(name => !given.includes(name));
  const allowed = new Set<string>([...ALWAYS, ...needs, ...may]);
  // Of a report always a version, and the other way round.
  if (decision.decision !== 'REVOKE' && given.includes('report') !== given.includes('version'))
    missing.push(given.includes('report') ? 'version' : 'report');
  return [...new Set(missing), ...given.filter(name => !allowed.has(name))].map(name => ({
    code: 'DECISION_FIELD',
    pointer: `/${name}`,
  }));
};

interface Earlier {
  id: string;
  report: string | null;
  decision: DecisionKind;
  /** Blind indexes of an identity decision, hex. */
  marks: string[];
  revoked: boolean;
  erased: boolean;
}

const EARLIER = {
  name: 'earlier-decision',
  text: `SELECT s.id, s.report, s.facts ->> 'decision' AS decision, coalesce(bool_or(d.revoked_by IS NOT NULL), false) AS revoked,
                s.erased_at IS NOT NULL AS erased,
                coalesce(array_agg(DISTINCT encode(coalesce(d.blind_index, c.blind_index), 'hex'))
                         FILTER (WHERE coalesce(d.blind_index, c.blind_index) IS NOT NULL), '{}')
                || coalesce((SELECT array_agg(encode(p.blind_index, 'hex')) FROM claim p WHERE p.report = s.id AND p.protects), '{}')
                AS marks
           FROM statement s LEFT JOIN decided d ON d.seq = s.seq LEFT JOIN claim c ON c.party = d.party
          WHERE s.id = $1 AND s.kind = 'DECISION' GROUP BY s.id, s.report, s.facts, s.erased_at`,
};

/** A REVOKE takes back one decision, once; of a report's own the report's life tells whether it may. */
const revoke = async (on: DecidingOn, decision: Decision): Promise<Decided> => {
  const [earlier] = await on.tx.rows<Earlier>(EARLIER, [decision.of]);
  if (!earlier) return { refused: [{ code: 'DECISION_NOT_FOUND', pointer: '/of' }] };
  if (earlier.erased) return { refused: [{ code: 'DECISION_LAPSED', pointer: '/of' }] };
  if (earlier.decision === 'REVOKE') return { refused: [{ code: 'DECISION_NOT_FITTING', pointer: '/of' }] };
  if (decision.report !== undefined && decision.report !== earlier.report)
    return { refused: [{ code: 'DECISION_PARTY', pointer: '/report' }] };
  if (earlier.report !== null) return reportDecision(on, decision, earlier.report);
  if (earlier.revoked) return { refused: [{ code: 'DECISION_ALREADY', pointer: '/of' }] };
  const opened = earlier.decision === 'PROTECT' ? await unprotecting(on, earlier.id) : { reopens: [] };
  if ('refused' in opened) return opened;
  const said: NewDecision = {
    ...nothingDecided,
    ...{
      id: on.id,
      decision: 'REVOKE',
      on: null,
      facts: { of: earlier.id },
      marks: [...new Set(earlier.marks)],
    },
    revokes: earlier.id,
    reopens: opened.reopens,
  };
  return said;
};

/** What a decision would write, or all that stands against it; the same at its proposal and when it is approved. */
export const prepareDecision = async (on: DecidingOn, body: unknown): Promise<Decided> => {
  const shape = readShape(Decision, body);
  if (shape.refusals) return { refused: shape.refusals };
  const decision = shape.value;
  const faults = fieldFaults(decision);
  if (faults.length > 0) return { refused: faults };
  if (decision.decision === 'REVOKE') return revoke(on, decision);
  if (ON_IDENTITY.includes(decision.decision)) return identityDecision(on, decision);
  if (ON_DISPUTE.includes(decision.decision) && decision.report === undefined)
    return disputeDecision(on, decision);
  return reportDecision(on, decision, decision.report ?? '');
};
