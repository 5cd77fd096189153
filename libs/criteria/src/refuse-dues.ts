import type { Refusal, RefusalCode } from '#contracts';
import { refusalsOfSum } from './refuse-sum.ts';

/** A due item as a report states it, of either kind. */
export interface SentDue {
  no: number;
  dueOn: string;
  amountFen: number;
  paidFen?: number | undefined;
  /** `clearedOn` of an instalment, `paidOn` of interest. */
  clearedOn: string | null;
}

/** What dues are held against, and how the body names their list and their day of clearing. */
export interface DuesAt {
  list: 'instalments' | 'interest';
  clearedField: 'clearedOn' | 'paidOn';
  asOf: string;
  signedOn: string;
  settledRestFen: number;
}

type Fault = [RefusalCode, string];

/** Numbers rise by one without a gap, and due days do not fall: a gap is refused, not judged. */
const sequenceFaults = (due: SentDue, before: SentDue | undefined): Fault[] => {
  if (before === undefined) return [];
  const faults: Fault[] = [];
  if (due.no > before.no + 1) faults.push(['FACTS_GAP', 'no']);
  if (due.no <= before.no) faults.push(['FACTS_ORDER', 'no']);
  if (due.dueOn < before.dueOn) faults.push(['FACTS_ORDER', 'dueOn']);
  return faults;
};

/** A part payment that leaves next to nothing has cleared it on some day; one that leaves more has not. */
const paymentFaults = ({ amountFen, paidFen, clearedOn }: SentDue, at: DuesAt): Fault[] => {
  if (paidFen === undefined) return [];
  if (paidFen > amountFen) return [['FACTS_PAID_OVER', 'paidFen']];
  const left = amountFen - paidFen;
  if (clearedOn !== null) return left > at.settledRestFen ? [['FACTS_CLEARED_EARLY', at.clearedField]] : [];
  return paidFen > 0 && left <= at.settledRestFen ? [['FACTS_CLEARED_MISSING', at.clearedField]] : [];
};

/** A due day may lie ahead, a payment may not; neither is older than the loan. */
const dateFaults = ({ dueOn, clearedOn }: SentDue, { asOf, signedOn, clearedField }: DuesAt): Fault[] => {
  const faults: Fault[] = [];
  if (dueOn < signedOn) faults.push(['FACTS_BEFORE_SIGNING', 'dueOn']);
  if (clearedOn !== null && clearedOn < signedOn) faults.push(['FACTS_CLEARED_EARLY', clearedField]);
  if (clearedOn !== null && clearedOn > asOf) faults.push(['FACTS_FUTURE', clearedField]);
  return faults;
};

/** What is incomplete or contradictory in the instalments or the interest of a report. */
export const refusalsOfDues = (dues: SentDue[], at: DuesAt): Refusal[] => [
  ...refusalsOfSum(dues, `/facts/${at.list}`),
  ...dues.flatMap((due, place) =>
    [...sequenceFaults(due, dues[place - 1]), ...dateFaults(due, at), ...paymentFaults(due, at)].map(
      ([code, field]) => ({ code, pointer: `/facts/${at.list}/${place}/${field}` }),
    ),
  ),
];
