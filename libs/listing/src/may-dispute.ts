import type { Id, Refusal } from '#contracts';
import { disputesSaid, isOpen } from './disputed.ts';
import { partyIn, versionsOf } from './known.ts';
import type { ReportLife, SaidDispute } from './report-life.ts';

/** Whoever the last version names may dispute the report, more than once too; whom it dropped it burdens no more. */
export const disputeRefusals = (life: ReportLife, { party }: Pick<SaidDispute, 'party'>): Refusal[] =>
  partyIn(versionsOf(life).at(-1), party) ? [] : [{ code: 'DISPUTE_PARTY', pointer: '/party' }];

/** What can be said of a dispute only while it is open: that it is withdrawn, or the member's reply, a second one too. */
export const openDisputeRefusals = (life: ReportLife, id: Id): Refusal[] => {
  const dispute = disputesSaid(life).find(one => one.id === id);
  if (!dispute) return [{ code: 'DISPUTE_NOT_FOUND' }];
  return isOpen(dispute) ? [] : [{ code: 'DISPUTE_NOT_OPEN' }];
};
