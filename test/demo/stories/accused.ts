import type { AccusationRow } from '../boundaries/accusation.ts';
import { EVIDENCE, partyOf, SIGNED_ON } from '../bodies.ts';
import type { Day } from '../days.ts';
import type { Holder } from '../holders.ts';
import type { Body, Member } from '../plan.ts';
import { labelOf, type Reported, type Telling } from './telling.ts';

const DIGEST = `sha256:${'7'.repeat(64)}`;
/** Far enough before every day of receipt for its 7 full days to have run. */
const NOTICE_ON = '2032-05-10';

/** An accusation with those whom it names. */
export interface Accusation extends Reported<AccusationRow> {
  readonly holders: readonly Holder[];
}

/** The report of a row; the proofs of an accusation have digests. */
export const accusationOf = (
  of: AccusationRow,
  people: readonly Holder[],
  { loan, day, noticeOn = NOTICE_ON }: { loan: string; day: Day; noticeOn?: string },
): Body => ({
  criterion: of.criterion,
  loan: {
    reference: loan,
    signedOn: SIGNED_ON,
    kind: 'FARMER_OTHER',
    principalFen: of.principalFen,
    outstandingFen: of.outstandingFen,
  },
  parties: of.parties.flatMap(({ role }, index) => {
    const holder = people[index];
    if (!holder) return [];
    const party = partyOf(holder, role, { receivedOn: day }, { loan, fen: 1 });
    return [{ ...party, notice: { givenOn: noticeOn, means: 'IN_PERSON', digest: DIGEST } }];
  }),
  facts: of.facts,
  evidence: [...of.evidence.map(kind => ({ kind, datedOn: '2032-03-20', digest: DIGEST })), ...EVIDENCE],
});

/** A row told by a member on a day about people of whom no two share a number. */
export const accuse = (telling: Telling, of: AccusationRow, member: Member, day: Day): Accusation => {
  const people = of.parties.map(() => telling.holders.person());
  const loan = telling.loan();
  return {
    row: of,
    member,
    loan,
    label: labelOf(of),
    holders: people,
    saying: {
      kind: 'REPORT',
      day,
      wave: 0,
      member,
      loan,
      criterion: of.criterion,
      body: accusationOf(of, people, { loan, day }),
      receipt: { status: 'RECEIVED', number: 1, version: 1 },
    },
  };
};
