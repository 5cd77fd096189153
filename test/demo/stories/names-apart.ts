import type { Day } from '../days.ts';
import { branchOf } from '../names.ts';
import type { Story } from '../plan.ts';
import { questionOf } from '../bodies.ts';
import { drawSum } from '../sums.ts';
import { blocked, contested, listed, mismatch, toReview } from './expected.ts';
import { openRow } from './single.ts';
import { asks, report, reads, story, type Telling } from './telling.ts';

/** The world's clock stands on each of these, and a case is open through 20 days from receipt. */
const CASE_DAYS: readonly Day[] = ['2032-03-01', '2032-05-30', '2032-06-20'];

/** The number is listed, the asked name is another: nothing else of the listing is shown. */
export const otherNameAsked = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const day = draw.of(CASE_DAYS);
  const holder = holders.any();
  const [member, asking] = telling.members();
  const one = report(openRow(telling, day), member, { holder, loan: telling.loan(), fen: drawSum(draw).fen });
  const name = holder.kind === 'PERSON' ? holders.otherName(holder.name) : branchOf(holder.name);
  return story('the number under another name', [holder.name, name], {
    sayings: [one.saying],
    labels: [one.label],
    verdicts: [reads(one, day, 'LISTED')],
    questions: [
      { day, member: asking, body: questionOf(holder.document.reported, name, day), ...toReview(mismatch) },
    ],
  });
};

/** Two banks report one number under two names: both stand, apart, with a match case. */
export const twoNames = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const day = draw.of(CASE_DAYS);
  const holder = holders.resident();
  const other = { ...holder, name: holders.otherName(holder.name) };
  const [member, second] = telling.members();
  const [sum, further] = [drawSum(draw), drawSum(draw)];
  const one = report(openRow(telling, day), member, { holder, loan: telling.loan(), fen: sum.fen });
  const two = report(openRow(telling, day), second, {
    holder: other,
    loan: telling.loan(),
    fen: further.fen,
    wave: 1,
  });
  const both = [mismatch, contested];
  return story('one number, two names', [holder.name, other.name], {
    sayings: [one.saying, two.saying],
    labels: [one.label, two.label],
    verdicts: [reads(one, day, 'LISTED'), reads(two, day, 'LISTED')],
    questions: [
      asks('ASK', day, holder, blocked(listed(day, one.row, { amountBand: sum.band }), ...both)),
      asks(
        'ASK',
        day,
        { ...other, askedName: other.name },
        blocked(listed(day, two.row, { amountBand: further.band }), ...both),
      ),
    ],
  });
};

/** The second name's conduct does not qualify: its bank is told of the case, and nothing of the listing. */
export const quietSecondName = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const day = draw.of(CASE_DAYS);
  const holder = holders.resident();
  const other = { ...holder, name: holders.otherName(holder.name) };
  const [member, second] = telling.members();
  const sum = drawSum(draw);
  const one = report(openRow(telling, day), member, { holder, loan: telling.loan(), fen: sum.fen });
  const two = report(openRow(telling, day), second, {
    holder: other,
    loan: telling.loan(),
    fen: 5_000,
    wave: 1,
  });
  return story('one number, the second name not listed', [holder.name, other.name], {
    sayings: [one.saying, two.saying],
    labels: [one.label, { ...two.label, boundary: 'far below the floor', near: null, verdict: 'NOT' }],
    verdicts: [reads(one, day, 'LISTED'), reads(two, day, 'NOT_QUALIFYING', { qualifies: false })],
    questions: [
      asks('ASK', day, { ...other, askedName: other.name }, toReview(mismatch, contested)),
      asks('ASK', day, holder, blocked(listed(day, one.row, { amountBand: sum.band }), contested)),
    ],
  });
};
