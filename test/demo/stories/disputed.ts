import type { Row } from '../boundaries/row.ts';
import type { Story } from '../plan.ts';
import { drawSum } from '../sums.ts';
import { type Dispute, RECEIVED } from './disputes.ts';
import { openRow } from './single.ts';
import { asks, labelOf, report, reads, story, type Telling } from './telling.ts';

/** One telling of a dispute from the table. */
export const dispute =
  (of: Dispute) =>
  (telling: Telling): Story => {
    const row: Row = { ...openRow(telling, RECEIVED), boundary: 'dispute: day 15 and day 20', near: of.near };
    const sum = drawSum(telling.draw);
    const holder = telling.holders.any();
    const [member, counter] = telling.members();
    const one = report(row, member, { holder, loan: telling.loan(), fen: sum.fen });
    const on = { one, counter };
    return story(`dispute: ${of.title}`, [holder.name], {
      sayings: [one.saying, ...of.said(on)],
      decisions: of.decided?.(on) ?? [],
      labels: [labelOf(row, of.title)],
      verdicts: of.seen.map(([day, status]) => reads(one, day, status)),
      questions: of.seen.map(([day, , shown]) => asks(counter, day, holder, shown(sum.band, row))),
    });
  };
