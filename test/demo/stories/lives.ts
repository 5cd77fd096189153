import { due, type Near, type Row } from '../boundaries/row.ts';
import type { Day } from '../days.ts';
import type { Body, ExpectedReason, Kind, Question, Story } from '../plan.ts';
import { drawSum } from '../sums.ts';
import { type Answer, blocked, CLEAR, inDoubt, listed, settled, toReview } from './expected.ts';
import { asks, follow, labelOf, report, reads, story, type Telling } from './telling.ts';

/** The status on a day, and what another member is told on it. */
interface Seen {
  readonly day: Day;
  readonly status: string;
  readonly answer: (band: string) => Answer;
}

/** One life as a literal table: when it was received, what was said later, what is seen when. */
interface Life {
  readonly title: string;
  readonly boundary: string;
  /** A status or an answer changes within a day of a day on which the life is seen. */
  readonly near: Near;
  readonly row: Pick<Row, 'receivedOn' | 'asOf'> & { readonly dueOn: string };
  readonly said: readonly {
    readonly kind: Kind;
    readonly day: Day;
    readonly body: Body;
    /** Which its receipt tells. */
    readonly status: string;
  }[];
  readonly seen: readonly Seen[];
}

const DEFAULTED = { criterion: 'DEFAULT' } as const;
type Make = (band: string) => ExpectedReason;

const active =
  (since: Day): Make =>
  band =>
    listed(since, DEFAULTED, { amountBand: band });
const doubtful =
  (since: Day): Make =>
  band =>
    inDoubt(since, DEFAULTED, { amountBand: band });
const over =
  (endedOn: string, how: string): Make =>
  band =>
    settled(endedOn, DEFAULTED, { amountBand: band, how });

const seen = (day: Day, status: string, make?: Make): Seen => ({
  day,
  status,
  answer: band => {
    if (!make) return CLEAR;
    const reason = make(band);
    return reason.effect === 'BLOCK' ? blocked(reason) : toReview(reason);
  },
});

const FEBRUARY = { receivedOn: '2031-02-28', asOf: '2031-02-28', dueOn: '2030-09-20' } as const;
const MARCH = { receivedOn: '2031-03-01', asOf: '2031-03-01', dueOn: '2030-09-20' } as const;
const renewal = (day: Day, asOf: string) =>
  ({ kind: 'RENEWAL', status: 'LISTED', day, body: { asOf, outstandingFen: 100_000 } }) as const;
const settlement = (day: Day, endedOn: string, how: string) =>
  ({
    kind: 'SETTLEMENT',
    status: 'SETTLED',
    day,
    body: { endedOn, how, recovered: { principalFen: 90_000, interestFen: 1_200 } },
  }) as const;
const withdrawal = (day: Day, reason: string) =>
  ({ kind: 'WITHDRAWAL', status: 'WITHDRAWN', day, body: { reason } }) as const;

/** 12 months after the last `asOf` in doubt, 15 months after it suspended; each runs through its last day. */
export const LIVES: readonly Life[] = [
  {
    title: 'not renewed: in doubt after 12 months, silent after 15',
    boundary: '12 and 15 months unrenewed',
    near: 'DAY',
    row: FEBRUARY,
    said: [],
    seen: [
      seen('2031-12-21', 'LISTED', active('2031-02-28')),
      seen('2032-02-29', 'LISTED', doubtful('2031-02-28')),
      seen('2032-05-28', 'LISTED', doubtful('2031-02-28')),
      seen('2032-05-30', 'SUSPENDED'),
    ],
  },
  {
    title: 'not renewed: the last good day is 12 months later',
    boundary: '12 and 15 months unrenewed',
    near: 'DAY',
    row: MARCH,
    said: [],
    seen: [
      seen('2032-03-01', 'LISTED', active('2031-03-01')),
      seen('2032-05-30', 'LISTED', doubtful('2031-03-01')),
      seen('2032-06-20', 'SUSPENDED'),
    ],
  },
  {
    title: 'renewed in time: no doubt',
    boundary: '12 and 15 months unrenewed',
    near: null,
    row: FEBRUARY,
    said: [renewal('2031-09-20', '2031-09-19')],
    seen: [
      seen('2032-02-29', 'LISTED', active('2031-02-28')),
      seen('2032-06-20', 'LISTED', active('2031-02-28')),
      seen('2033-02-28', 'SUSPENDED'),
    ],
  },
  {
    title: 'renewed after its silence: listed again, since that day',
    boundary: '12 and 15 months unrenewed',
    near: null,
    row: FEBRUARY,
    said: [renewal('2032-06-20', '2032-06-20')],
    seen: [seen('2032-05-30', 'SUSPENDED'), seen('2032-06-20', 'LISTED', active('2032-06-20'))],
  },
  {
    title: 'settled by payment',
    boundary: 'settlement',
    near: null,
    row: MARCH,
    said: [settlement('2031-05-01', '2031-04-28', 'PAID')],
    seen: [
      seen('2031-03-01', 'LISTED', active('2031-03-01')),
      seen('2031-05-01', 'SETTLED', over('2031-04-28', 'PAID')),
      seen('2033-03-01', 'SETTLED', over('2031-04-28', 'PAID')),
    ],
  },
  {
    title: 'settled on the day of the last asOf told',
    boundary: 'settlement',
    near: 'DAY',
    row: MARCH,
    said: [settlement('2031-05-01', '2031-03-01', 'PAID')],
    seen: [
      seen('2031-05-01', 'SETTLED', over('2031-03-01', 'PAID')),
      // 24 months run through 1 March.
      seen('2033-03-01', 'SETTLED', over('2031-03-01', 'PAID')),
    ],
  },
  {
    title: 'sold to another: stays for review',
    boundary: 'settlement',
    near: null,
    row: FEBRUARY,
    said: [settlement('2031-03-01', '2031-02-28', 'ASSIGNED')],
    seen: [
      seen('2031-03-01', 'SETTLED', over('2031-02-28', 'ASSIGNED')),
      seen('2033-03-01', 'SETTLED', over('2031-02-28', 'ASSIGNED')),
    ],
  },
  {
    title: 'withdrawn',
    boundary: 'withdrawal',
    near: null,
    row: MARCH,
    said: [withdrawal('2031-05-01', 'BANK_ERROR')],
    seen: [
      seen('2031-03-01', 'LISTED', active('2031-03-01')),
      seen('2031-05-01', 'WITHDRAWN'),
      // A year later nothing of it is left.
      seen('2032-05-20', 'ERASED'),
    ],
  },
  {
    title: 'withdrawn as about the wrong party',
    boundary: 'withdrawal',
    near: null,
    row: MARCH,
    said: [withdrawal('2031-05-01', 'WRONG_PARTY')],
    seen: [seen('2031-05-01', 'WITHDRAWN')],
  },
];

/** One telling of a life from the table. */
export const life =
  (of: Life) =>
  (telling: Telling): Story => {
    const { receivedOn, asOf, dueOn } = of.row;
    const row: Row = {
      criterion: 'DEFAULT',
      boundary: of.boundary,
      near: of.near,
      receivedOn,
      asOf,
      dues: [due(dueOn)],
      verdict: 'QUALIFIES',
      endedOn: null,
    };
    const holder = telling.holders.any();
    const sum = drawSum(telling.draw);
    const [member, asking] = telling.members();
    const one = report(row, member, { holder, loan: telling.loan(), fen: sum.fen });
    const questions: Question[] = of.seen.map(({ day, answer }) =>
      asks(asking, day, holder, answer(sum.band)),
    );
    return story(of.title, [holder.name], {
      sayings: [
        one.saying,
        ...of.said.map(({ kind, day, body, status }, index) =>
          follow(one, kind, { day, receipt: { status, number: index + 2 } }, body),
        ),
      ],
      labels: [labelOf(row)],
      verdicts: of.seen.map(({ day, status }) => reads(one, day, status)),
      questions,
    });
  };
