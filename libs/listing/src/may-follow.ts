import type { Refusal, RefusalCode } from '#contracts';
import { refusalsOfAsOf } from '#criteria';
import { type Closing, closingOn } from './closing.ts';
import { correctionRefusals } from './may-correct.ts';
import { decisionRefusals } from './may-decide.ts';
import { disputeRefusals, openDisputeRefusals } from './may-dispute.ts';
import { lastAsOf } from './known.ts';
import type { Proposal, ReportLife } from './report-life.ts';
import { endRefusals } from './told-end-refusals.ts';

type ClosedTo = Partial<Record<Closing, RefusalCode>>;

/** What is left of it is proof, nothing more: neither conduct nor its end is said of it any more. */
const TAKEN_AWAY: ClosedTo = {
  WITHDRAWN: 'REPORT_WITHDRAWN',
  EXPIRED: 'REPORT_NOT_OPEN',
  UPHELD: 'REPORT_NOT_OPEN',
  REFUSED: 'REPORT_NOT_OPEN',
  LAPSED: 'REPORT_NOT_OPEN',
};

/** While a report is held its parties can dispute it and officers decide, whatever became of it. */
const HELD_NO_MORE: ClosedTo = { WITHDRAWN: 'REPORT_WITHDRAWN', EXPIRED: 'REPORT_NOT_OPEN' };

/** Which closed reports each kind of statement meets, and what it is then refused with. What is not named may follow. */
const CLOSED: Record<Proposal['kind'], ClosedTo> = {
  // A settled report can still be corrected, its date too.
  CORRECTION: TAKEN_AWAY,
  RENEWAL: { ...TAKEN_AWAY, SETTLED: 'REPORT_NOT_OPEN', ENDED: 'REPORT_NOT_OPEN' },
  SETTLEMENT: { ...TAKEN_AWAY, SETTLED: 'REPORT_SETTLED', ENDED: 'REPORT_SETTLED' },
  // Whatever should not have been made can be taken back, once.
  WITHDRAWAL: { WITHDRAWN: 'REPORT_WITHDRAWN' },
  DISPUTE: HELD_NO_MORE,
  DISPUTE_WITHDRAWAL: HELD_NO_MORE,
  REPLY: HELD_NO_MORE,
  DECISION: HELD_NO_MORE,
};

/** Its `asOf` is as fresh as a report's at the door, and not before the last one told. */
const renewalRefusals = (life: ReportLife, asOf: string, day: string): Refusal[] => {
  const pointer = '/asOf';
  if (asOf < lastAsOf(life)) return [{ code: 'FACTS_AS_OF_BACK', pointer }];
  return refusalsOfAsOf(asOf, { receivedOn: day }, pointer);
};

/** Why a report is closed to a kind of statement on `day`; then nothing else need be said of the statement. */
export const closedTo = (life: ReportLife, kind: Proposal['kind'], day: string): Refusal[] => {
  const closing = closingOn(life, day);
  const code = closing && CLOSED[kind][closing];
  return code ? [{ code }] : [];
};

/**
 * Whether a statement may follow on a report, received on `day`: why not, all at once; empty where it may.
 * It looks at this report's own statements only. Where the report is closed to it, nothing else is said.
 */
export const mayFollow = (life: ReportLife, next: Proposal, day: string): Refusal[] => {
  const closed = closedTo(life, next.kind, day);
  if (closed.length > 0) return closed;
  switch (next.kind) {
    case 'RENEWAL':
      return renewalRefusals(life, next.asOf, day);
    case 'SETTLEMENT':
      return endRefusals({ criterion: life.criterion, lastAsOf: lastAsOf(life), pointer: '' }, next, day);
    case 'CORRECTION':
      return correctionRefusals(life, next, day);
    case 'WITHDRAWAL':
      return [];
    case 'DISPUTE':
      return disputeRefusals(life, next);
    case 'DISPUTE_WITHDRAWAL':
    case 'REPLY':
      return openDisputeRefusals(life, next.dispute);
    case 'DECISION':
      return decisionRefusals(life, next.what, day);
  }
};
