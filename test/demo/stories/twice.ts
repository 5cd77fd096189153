import type { Row } from '../boundaries/row.ts';
import { BOUNDARIES } from '../boundaries.ts';
import type { Day } from '../days.ts';
import type { Holder } from '../holders.ts';
import type { Criterion, Member, Story } from '../plan.ts';
import { drawSum, SMALL, type Sum } from '../sums.ts';
import { blocked, listed } from './expected.ts';
import { statusOf } from './single.ts';
import { asks, report, type Reported, reads, story, type Telling } from './telling.ts';

/** The days on which two banks report the same borrower; every one has rows of the three kinds. */
const MEETING: readonly Day[] = ['2031-06-20', '2032-03-01', '2032-05-30', '2032-06-20'];

type Second = 'open' | 'not' | 'ended';

const open = (row: Row): boolean => row.verdict === 'QUALIFIES' && row.endedOn === null;
const fits: Readonly<Record<Second, (row: Row) => boolean>> = {
  open,
  not: row => row.verdict === 'NOT',
  ended: row => row.endedOn !== null,
};

const drawn = (telling: Telling, day: Day, criterion: Criterion, kind: Second): Row =>
  telling.draw.of(
    BOUNDARIES.filter(
      row =>
        row.receivedOn === day &&
        row.criterion === criterion &&
        fits[kind](row) &&
        !row.exemption &&
        !row.born &&
        row.dues.every(due => due.amountFen === undefined),
    ),
  );

interface Two {
  readonly holder: Holder;
  readonly sum: Sum;
  readonly day: Day;
  readonly asking: Member;
  readonly one: Reported;
  readonly two: Reported;
}

/** The second bank writes the number and the name in another way that is the same with certainty. */
const twoReports = (
  telling: Telling,
  second: Second,
  criteria: readonly [Criterion, Criterion],
  same = false,
): Two => {
  const { draw, holders } = telling;
  const holder = holders.any();
  const sum = drawSum(draw);
  const day = draw.of(MEETING);
  const [first, other] = telling.members();
  const rows = [drawn(telling, day, criteria[0], 'open'), drawn(telling, day, criteria[1], second)] as const;
  const one = report(rows[0], first, { holder, loan: telling.loan(), fen: sum.fen });
  const spelled = { identifier: draw.of(holder.document.asked), name: holder.askedName };
  const two = report(rows[1], same ? first : other, {
    holder,
    loan: telling.loan(),
    fen: SMALL.fen,
    ...spelled,
  });
  return { holder, sum, day, asking: 'ASK', one, two };
};

const told = (
  title: string,
  { holder, day, asking, one, two }: Two,
  reasons: ReturnType<typeof listed>[],
): Story =>
  story(title, [holder.name, holder.askedName], {
    sayings: [one.saying, two.saying],
    labels: [one.label, two.label],
    verdicts: [reads(one, day, statusOf(one.row)), reads(two, day, statusOf(two.row))],
    questions: [asks(asking, day, holder, blocked(...reasons), 1)],
  });

/** Two members, one borrower: one subject and one listing, carried by both. */
export const twoMembers = (telling: Telling): Story => {
  const two = twoReports(telling, 'open', ['DEFAULT', 'DEFAULT']);
  return told('two members, one listing', two, [
    listed(two.day, two.one.row, { institutions: 2, amountBand: two.sum.band }),
  ]);
};

/** Two loans at one member count as one institution. */
export const oneMemberTwice = (telling: Telling): Story => {
  const two = twoReports(telling, 'open', ['DEFAULT', 'DEFAULT'], true);
  return told('two loans at one member', two, [
    listed(two.day, two.one.row, { institutions: 1, amountBand: two.sum.band }),
  ]);
};

/** What does not qualify, or has ended, counts in no active listing. */
export const oneOfTwo = (telling: Telling): Story => {
  const two = twoReports(telling, telling.draw.chance(0.5) ? 'not' : 'ended', ['DEFAULT', 'DEFAULT']);
  return told('two members, one carries', two, [
    listed(two.day, two.one.row, { institutions: 1, amountBand: two.sum.band }),
  ]);
};

/** Two criteria are two listings of one subject. */
export const twoCriteria = (telling: Telling): Story => {
  const two = twoReports(telling, 'open', ['DEFAULT', 'UNPAID_INTEREST']);
  return told('two criteria, two listings', two, [
    listed(two.day, two.one.row, { amountBand: two.sum.band }),
    listed(two.day, two.two.row, { amountBand: SMALL.band }),
  ]);
};
