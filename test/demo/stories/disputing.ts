import type { Day } from '../days.ts';
import { type Body, idOf, type Member, type Saying } from '../plan.ts';
import { follow, type Judged, type Reported } from './telling.ts';

type On = Reported<Judged>;
interface At {
  readonly day: Day;
  readonly wave?: number;
  /** Which of several disputes of a report it is. */
  readonly which?: string;
}

/** Under which the id of a dispute is kept. */
export const disputeName = ({ loan, row }: On, which = 'first'): string =>
  `dispute ${row.criterion} ${loan} ${which}`;

/** A document that the party had not shown before. */
export const NEW_EVIDENCE: Body = {
  newEvidence: { kind: 'LEDGER', digest: `sha256:${'3'.repeat(64)}` },
};

/** Taken at another member's counter, which learns nothing of the report; `party` is the place in the report. */
export const disputes = (on: On, counter: Member, { day, wave, which }: At, more: Body = {}): Saying => ({
  ...follow(
    on,
    'DISPUTE',
    { day, ...(wave === undefined ? {} : { wave }), receipt: { status: null, number: null, version: null } },
    {
      about: { loanReference: on.loan, criterion: on.row.criterion, memberCode: on.member },
      ground: 'WRONG_FACTS',
      identitySeen: { type: 'RESIDENT_ID', seenOn: day },
      evidence: [],
      ...more,
    },
  ),
  member: counter,
  name: disputeName(on, which),
});

export const takesBack = (on: On, counter: Member, { day, wave = 1, which }: At): Saying => ({
  ...follow(on, 'DISPUTE_WITHDRAWAL', { day, wave, receipt: { status: null, number: null } }, {}),
  member: counter,
  of: disputeName(on, which),
});

/** The reporting member stands by its report. */
export const replies = (
  on: On,
  { day, wave, which }: At,
  receipt: { status: string; number: number },
): Saying =>
  follow(
    on,
    'REPLY',
    { day, receipt, ...(wave === undefined ? {} : { wave }) },
    { dispute: idOf(disputeName(on, which)), grounds: '借据与还款明细相符', evidence: [] },
  );
