import type { ReportStatus } from '#contracts';
import { closingOn, statesOn } from './closing.ts';
import { knownOn } from './known.ts';
import type { ReportLife } from './report-life.ts';
import type { PartState } from './segment.ts';

/** A report of several parts is what the first of these is that any of its parts is. */
const STATUS_OF: readonly (readonly [PartState, ReportStatus])[] = [
  ['ACTIVE', 'LISTED'],
  ['WAITING', 'NOTICE_RUNNING'],
  ['AWAITING_CONFIRMATION', 'AWAITING_CONFIRMATION'],
  ['SUSPENDED', 'SUSPENDED'],
  ['SETTLED', 'SETTLED'],
  ['REFUSED', 'LAPSED'],
  ['LAPSED', 'LAPSED'],
  ['NOT_QUALIFYING', 'NOT_QUALIFYING'],
  ['UPHELD', 'UPHELD'],
  ['PROTECTED', 'UPHELD'],
];

/** The report's status on a day, of what was told by its end; RECEIVED while nothing is known of it. */
export const statusOn = (life: ReportLife, day: string): ReportStatus => {
  const known = knownOn(life, day);
  if (known.said.length === 0) return 'RECEIVED';
  const closing = closingOn(life, day);
  if (closing === 'WITHDRAWN' || closing === 'EXPIRED') return closing;
  const states = statesOn(known, day);
  // Ended while its notice still runs: settled for its own bank, though nobody is shown it yet.
  if (states.has('WAITING') && closing !== null) return 'SETTLED';
  return STATUS_OF.find(([state]) => states.has(state))?.[1] ?? 'EXPIRED';
};
