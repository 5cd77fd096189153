import { GUARANTORS } from '../boundaries.ts';
import { partyOf } from '../bodies.ts';
import type { Day } from '../days.ts';
import type { Body, Story } from '../plan.ts';
import { drawSum } from '../sums.ts';
import { type Answer, blocked, CLEAR, listed, settled, toReview } from './expected.ts';
import { openRow } from './single.ts';
import { asks, labelOf, report, reads, story, type Telling } from './telling.ts';

const OPEN_DAYS: readonly Day[] = ['2032-03-01', '2032-05-30', '2032-06-20'];

/** A guarantor called upon, at the boundary of his 90 days; his borrower is listed in every case. */
export const guarantor = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const row = draw.of(GUARANTORS);
  const called = row.guarantor;
  if (!called) throw new Error('a guarantor row without a guarantor');
  const [borrower, surety] = [holders.any(), holders.any()];
  const sum = drawSum(draw);
  const loan = telling.loan();
  const [member, asking] = telling.members();
  const { verdict, ...guarantee } = called;
  const party: Body = { ...partyOf(surety, 'GUARANTOR', row, { loan, fen: sum.fen }), guarantee };
  const one = report(row, member, { holder: borrower, loan, fen: sum.fen, others: [party] });
  const day = row.receivedOn;
  const reason = { role: 'GUARANTOR', amountBand: sum.band } as const;
  const answer: Answer =
    verdict === 'NOT'
      ? CLEAR
      : called.paidOn === null
        ? toReview(listed(day, row, { ...reason, effect: 'REVIEW' }))
        : toReview(settled(called.paidOn, row, reason));
  return story('a guarantor', [borrower.name, surety.name], {
    sayings: [one.saying],
    labels: [labelOf(row, `GUARANTOR_${verdict}`)],
    verdicts: [
      reads(one, day, 'LISTED', {
        parties: [{ listed: true }, ...(called.paidOn === null ? [{ listed: verdict === 'QUALIFIES' }] : [])],
      }),
    ],
    questions: [
      asks(asking, day, surety, answer),
      asks(asking, day, borrower, blocked(listed(day, row, { amountBand: sum.band }))),
    ],
  });
};

/** A legal representative is a relation: never listed by it. */
export const representative = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const day = draw.of(OPEN_DAYS);
  const row = openRow(telling, day);
  const [company, person] = [holders.organisation(), holders.person()];
  const sum = drawSum(draw);
  const loan = telling.loan();
  const [member, asking] = telling.members();
  const party = partyOf(person, 'LEGAL_REPRESENTATIVE', row, { loan, fen: sum.fen });
  const one = report(row, member, { holder: company, loan, fen: sum.fen, others: [party] });
  return story('a legal representative', [company.name, person.name], {
    sayings: [one.saying],
    labels: [one.label],
    verdicts: [reads(one, day, 'LISTED', { parties: [{ listed: true }, { listed: false }] })],
    questions: [asks(asking, day, person, CLEAR)],
  });
};

/** A co-borrower is listed like the borrower. */
export const coBorrower = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const day = draw.of(OPEN_DAYS);
  const row = openRow(telling, day);
  const [husband, wife] = [holders.person(), holders.person()];
  const sum = drawSum(draw);
  const loan = telling.loan();
  const [member, asking] = telling.members();
  const party = partyOf(wife, 'CO_BORROWER', row, { loan, fen: sum.fen });
  const one = report(row, member, { holder: husband, loan, fen: sum.fen, others: [party] });
  return story('a co-borrower', [husband.name, wife.name], {
    sayings: [one.saying],
    labels: [one.label],
    verdicts: [reads(one, day, 'LISTED', { parties: [{ listed: true }, { listed: true }] })],
    questions: [asks(asking, day, wife, blocked(listed(day, row, { role: 'CO_BORROWER' })))],
  });
};
