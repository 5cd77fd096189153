import { BOUNDARIES } from '../boundaries.ts';
import type { Row, Verdict } from '../boundaries/row.ts';
import type { Day } from '../days.ts';
import type { Story } from '../plan.ts';
import { drawSum, type Sum } from '../sums.ts';
import { type Answer, blocked, CLEAR, informed, listed, settled, toReview } from './expected.ts';
import { asks, report, reads, story, type Telling } from './telling.ts';

/** How many of the single reports fall on a day: what qualifies not is erased 90 days later, so most come late. */
const WEIGHTS: Readonly<Record<Day, number>> = {
  '2031-02-28': 1,
  '2031-03-01': 1,
  '2031-05-01': 1,
  '2031-06-20': 1,
  '2031-06-21': 0,
  '2031-09-20': 1,
  '2031-12-21': 1,
  '2032-02-29': 2,
  '2032-03-01': 3,
  '2032-05-20': 0,
  '2032-05-28': 3,
  '2032-05-30': 5,
  '2032-06-14': 0,
  '2032-06-15': 0,
  '2032-06-19': 0,
  '2032-06-20': 8,
  '2033-02-28': 2,
  '2033-03-01': 2,
};

const sharesOf = (verdict: Verdict): Map<string, (readonly [Row, number])[]> => {
  const found = new Map<string, (readonly [Row, number])[]>();
  for (const row of BOUNDARIES.filter(one => one.verdict === verdict))
    found.set(row.boundary, [...(found.get(row.boundary) ?? []), [row, WEIGHTS[row.receivedOn]]]);
  return found;
};

const BY_VERDICT = { QUALIFIES: sharesOf('QUALIFIES'), NOT: sharesOf('NOT') };

/** Half of the world lies at the two great boundaries; a row's day decides how often it comes. */
const weightOf = (boundary: string): number =>
  boundary.startsWith('arrears')
    ? 10
    : boundary.startsWith('interest') || boundary.startsWith('second')
      ? 6
      : 2;

/** The verdict first, then the boundary on which it sits, then a row that has both. */
export const drawRow = (telling: Telling, verdict: Verdict): Row => {
  const boundaries = [...BY_VERDICT[verdict]].map(([name, rows]) => [rows, weightOf(name)] as const);
  return telling.draw.weighted(telling.draw.weighted(boundaries));
};

/** A row that qualifies and is still open, received on `day`. */
export const openRow = (telling: Telling, day: Day): Row =>
  telling.draw.of(
    BOUNDARIES.filter(
      row =>
        row.verdict === 'QUALIFIES' &&
        row.endedOn === null &&
        row.receivedOn === day &&
        !row.exemption &&
        !row.born &&
        row.dues.every(due => due.amountFen === undefined),
    ),
  );

export const statusOf = (row: Row): string =>
  row.verdict === 'NOT' ? 'NOT_QUALIFYING' : row.endedOn === null ? 'LISTED' : 'SETTLED';

const bandOf = (row: Row, sum: Sum): string =>
  row.dues.some(due => due.amountFen !== undefined)
    ? 'UNDER_10K_YUAN'
    : row.exemption?.amountFen
      ? 'UNDER_10K_YUAN'
      : sum.band;

/** What another member is told on the day of receipt. */
export const answerOf = (row: Row, sum: Sum, own: boolean): Answer => {
  if (row.verdict === 'NOT') return CLEAR;
  if (row.endedOn === null)
    return blocked(listed(row.receivedOn, row, { amountBand: bandOf(row, sum), own }));
  const effect = row.settledEffect ?? 'REVIEW';
  const reason = settled(row.endedOn, row, { amountBand: bandOf(row, sum), own, effect });
  return effect === 'REVIEW' ? toReview(reason) : informed(reason);
};

const onePerson = (row: Row): boolean =>
  row.exemption?.parties !== undefined || row.exemption?.kind === 'DEATH';

/** One report about one person or organisation, asked on the same day. */
export const single = (telling: Telling): Story => {
  const verdict: Verdict = telling.draw.chance(0.55) ? 'QUALIFIES' : 'NOT';
  const row = drawRow(telling, verdict);
  const { holders, draw } = telling;
  const holder = row.born ? holders.person(row.born) : onePerson(row) ? holders.person() : holders.any();
  const sum = drawSum(draw);
  const [member, asking] = telling.members();
  const one = report(row, member, { holder, loan: telling.loan(), fen: sum.fen });
  const asked = draw.chance(0.1) ? member : draw.chance(0.2) ? 'ASK' : asking;
  return story('one report', [holder.name], {
    sayings: [one.saying],
    labels: [one.label],
    verdicts: [
      reads(one, row.receivedOn, statusOf(row), {
        ...(statusOf(row) === 'LISTED' ? { parties: [{ listed: true, shownFrom: row.receivedOn }] } : {}),
        ...(verdict === 'NOT' ? { parties: [{ listed: false }] } : {}),
      }),
    ],
    questions: [asks(asked, row.receivedOn, holder, answerOf(row, sum, asked === member), draw.whole(0, 3))],
  });
};
