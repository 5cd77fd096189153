import type { Row } from '../boundaries/row.ts';
import type { Day } from '../days.ts';
import type { Story } from '../plan.ts';
import { drawSum } from '../sums.ts';
import { blocked, CLEAR, listed } from './expected.ts';
import { openRow } from './single.ts';
import { asks, labelOf, report, reads, story, type Telling } from './telling.ts';

/** A listing is shown from the day after 7 full days since the notice. `[received, notice given, shown from]` */
const RUNNING: readonly (readonly [Day, string, Day])[] = [
  ['2031-02-28', '2031-02-20', '2031-02-28'],
  ['2031-02-28', '2031-02-21', '2031-03-01'],
  ['2031-06-20', '2031-06-12', '2031-06-20'],
  ['2031-06-20', '2031-06-13', '2031-06-21'],
  ['2032-02-29', '2032-02-21', '2032-02-29'],
  ['2032-02-29', '2032-02-22', '2032-03-01'],
  ['2033-02-28', '2033-02-20', '2033-02-28'],
  ['2033-02-28', '2033-02-21', '2033-03-01'],
];

/** The notice of 7 full days, and a check on the last day without and the first day with the listing. */
export const noticeRuns = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const [received, noticeOn, shownFrom] = draw.of(RUNNING);
  const row: Row = { ...openRow(telling, received), boundary: 'notice of 7 full days', near: 'DAY' };
  const holder = holders.person();
  const sum = drawSum(draw);
  const [member, asking] = telling.members();
  const one = report(row, member, { holder, loan: telling.loan(), fen: sum.fen, noticeOn });
  const shown = blocked(listed(shownFrom, row, { amountBand: sum.band }));
  const atOnce = shownFrom === received;
  return story('prior notice', [holder.name], {
    sayings: [one.saying],
    labels: [labelOf(row)],
    verdicts: [
      reads(one, received, atOnce ? 'LISTED' : 'NOTICE_RUNNING', {
        parties: [{ listed: atOnce, shownFrom }],
      }),
      ...(atOnce ? [] : [reads(one, shownFrom, 'LISTED')]),
    ],
    questions: atOnce
      ? [asks(asking, received, holder, shown)]
      : [asks(asking, received, holder, CLEAR), asks(asking, shownFrom, holder, shown)],
  });
};
