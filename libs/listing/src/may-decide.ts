import type { Id, Refusal } from '#contracts';
import { accuses } from '#criteria';
import { closingOn, stateOf } from './closing.ts';
import { confirmableUntil, confirmedFrom, qualifiesAtAll, refusedFrom } from './confirmed.ts';
import { type Dispute, disputesSaid } from './disputed.ts';
import { decisionOf } from './in-force.ts';
import { partiesOf, versionsOf } from './known.ts';
import type { ReportLife, WhatDecided } from './report-life.ts';

const notFitting: Refusal = { code: 'DECISION_NOT_FITTING' };
const already: Refusal = { code: 'DECISION_ALREADY' };

/** The last version is confirmed or refused, once, within its term; what a confirmed one covers needs no other CONFIRM. */
const confirmRefusals = (life: ReportLife, number: number, day: string): Refusal[] => {
  const last = versionsOf(life).at(-1);
  if (!accuses(life.criterion) || !last) return [notFitting];
  if (number !== last.number) return [{ code: 'DECISION_OUTDATED' }];
  if (!qualifiesAtAll(last)) return [notFitting];
  if (confirmedFrom(life, last) !== null || refusedFrom(life, last) !== null) return [already];
  if (day > confirmableUntil(life, last)) return [{ code: 'DECISION_LAPSED' }];
  return closingOn(life, day) === 'UPHELD' ? [{ code: 'REPORT_NOT_OPEN' }] : [];
};

/** A dispute that stands and awaits its decision: one each, until its REVOKE. */
const undecidedRefusals = ({ withdrawnOn, decided }: Dispute): Refusal[] => {
  if (withdrawnOn !== null) return [{ code: 'DISPUTE_NOT_OPEN' }];
  return decided ? [already] : [];
};

/** To uphold that a settlement is missing is to say when the conduct ended. */
const disputeDecisionRefusals = (
  what: Extract<WhatDecided, { dispute: Id }>,
  dispute: Dispute | undefined,
): Refusal[] => {
  if (!dispute) return [{ code: 'DISPUTE_NOT_FOUND' }];
  if (what.decision === 'RELEASE_WORDS') {
    if (dispute.hasWords === false) return [notFitting];
    return dispute.released ? [already] : [];
  }
  const cannotUphold = what.decision === 'UPHOLD' && dispute.ground === 'MISSING_SETTLEMENT';
  return cannotUphold ? [notFitting] : undecidedRefusals(dispute);
};

const endRefusals = (
  { endedOn, dispute: id }: Extract<WhatDecided, { decision: 'ENDED_ON' }>,
  dispute: Dispute | undefined,
  day: string,
): Refusal[] => {
  if (endedOn > day) return [{ code: 'DECISION_DATE', pointer: '/endedOn' }];
  if (id === undefined) return [];
  return dispute ? undecidedRefusals(dispute) : [{ code: 'DISPUTE_NOT_FOUND' }];
};

/** Whether what was gone on `day` would be there again: its time is over, and it may be erased. */
export const bringsBack = (life: ReportLife, after: ReportLife, day: string): boolean =>
  partiesOf(life).some(
    party => stateOf(life, party, day) === 'GONE' && stateOf(after, party, day) !== 'GONE',
  );

/** A decision is revoked once and a REVOKE never; nor can it bring back a part whose time is over. */
const revokeRefusals = (life: ReportLife, of: Id, day: string): Refusal[] => {
  const decision = decisionOf(life, of);
  if (!decision) return [{ code: 'DECISION_NOT_FOUND' }];
  if (decision.what.decision === 'REVOKE') return [notFitting];
  if (!decision.stands) return [already];
  const revoke = { id: '', number: Infinity, receivedOn: day, what: { decision: 'REVOKE' as const, of } };
  const after = { ...life, said: [...life.said, { kind: 'DECISION' as const, ...revoke }] };
  return bringsBack(life, after, day) ? [{ code: 'DECISION_LAPSED', pointer: '/of' }] : [];
};

/** Why officers may not decide so on `day`. Whether the loan has another open report, acceptance looks. */
export const decisionRefusals = (life: ReportLife, what: WhatDecided, day: string): Refusal[] => {
  const disputes = disputesSaid(life);
  switch (what.decision) {
    case 'CONFIRM':
    case 'REFUSE_CONFIRM':
      return confirmRefusals(life, what.version, day);
    case 'UPHOLD':
    case 'REFUSE':
    case 'UNRESOLVED':
    case 'RELEASE_WORDS':
      return disputeDecisionRefusals(
        what,
        disputes.find(({ id }) => id === what.dispute),
      );
    case 'ENDED_ON':
      return endRefusals(
        what,
        disputes.find(({ id }) => id === what.dispute),
        day,
      );
    case 'REVOKE':
      return revokeRefusals(life, what.of, day);
  }
};
