import { BOUNDARIES } from '../boundaries.ts';
import type { Day } from '../days.ts';
import type { Story } from '../plan.ts';
import { drawSum } from '../sums.ts';
import { CLEAR } from './expected.ts';
import { answerOf } from './single.ts';
import { asks, report, reads, story, type Telling } from './telling.ts';

/** The last day of 5 years since the end, and the world's next day, on which nothing is shown. */
const LAST: readonly (readonly [string, Day])[] = [
  ['2026-02-28', '2031-03-01'],
  ['2028-02-28', '2033-03-01'],
  ['2028-02-29', '2033-03-01'],
];

/** Shown through the corresponding day 5 years after the end (29 February to 28), and no longer. */
export const expiry = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const [endedOn, gone] = draw.of(LAST);
  const row = draw.of(
    BOUNDARIES.filter(one => one.endedOn === endedOn && one.boundary.startsWith('5 years')),
  );
  const holder = holders.any();
  const sum = drawSum(draw);
  const [member, asking] = telling.members();
  const one = report(row, member, { holder, loan: telling.loan(), fen: sum.fen });
  return story('5 years are over', [holder.name], {
    sayings: [one.saying],
    labels: [one.label],
    verdicts: [reads(one, row.receivedOn, 'SETTLED'), reads(one, gone, 'ERASED')],
    questions: [
      asks(asking, row.receivedOn, holder, answerOf(row, sum, false)),
      asks(asking, gone, holder, CLEAR),
    ],
  });
};
