import type { ReportStatus } from '#contracts';
import { statusOn, type ReportLife } from '#listing';

/** What the receipt says: a version is RECEIVED until it is judged; what follows a version takes effect at once. */
export const statusAtReceipt = (life: ReportLife): ReportStatus => {
  const last = life.said.at(-1);
  if (!last || last.kind === 'REPORT' || last.kind === 'CORRECTION') return 'RECEIVED';
  return statusOn(life, last.receivedOn);
};
