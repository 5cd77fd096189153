import type { Row } from '../boundaries/row.ts';
import type { Day } from '../days.ts';
import { type Decided, idOf, type Member, type Saying } from '../plan.ts';
import { decidesOf, revokes } from './deciding.ts';
import { disputeName, disputes, NEW_EVIDENCE, replies, takesBack } from './disputing.ts';
import { type Answer, blocked, CLEAR, inDoubt, listed, settled, toReview } from './expected.ts';
import { follow, type Reported } from './telling.ts';

/** Received on 28 May 2032 and disputed on the 30th: that day is not counted, so day 15 is 14 June and day 20 is the 19th. */
export const RECEIVED = '2032-05-28';
export const OPENED = '2032-05-30';

/** What a life is told with: its report, and the counter at which the borrower disputes. */
export interface On {
  readonly one: Reported;
  readonly counter: Member;
}
type Shown = (band: string, row: Row) => Answer;

const plain =
  (since: Day = RECEIVED): Shown =>
  (amountBand, row) =>
    blocked(listed(since, row, { amountBand }));
const doubt =
  (doubts: readonly string[], since: Day = RECEIVED): Shown =>
  (amountBand, row) =>
    toReview(inDoubt(since, row, { amountBand, doubts }));
const over =
  (endedOn: string, doubts: readonly string[] = []): Shown =>
  (amountBand, row) =>
    toReview(settled(endedOn, row, { amountBand, doubts }));
const nothing: Shown = () => CLEAR;

/** One disputed report as a literal table: what is said and decided, and what is seen on which days. */
export interface Dispute {
  readonly title: string;
  readonly near: 'DAY' | null;
  readonly said: (on: On) => readonly Saying[];
  readonly decided?: (on: On) => readonly Decided[];
  readonly seen: readonly (readonly [Day, string, Shown])[];
}

const opened = ({ one, counter }: On, more = {}): Saying => disputes(one, counter, { day: OPENED }, more);
const replied = ({ one }: On, day: Day, status = 'LISTED'): Saying =>
  replies(one, { day }, { status, number: 3 });
const decided = ({ one }: On, decision: string, day: Day, more = {}): Decided =>
  decidesOf(
    one,
    decision,
    { day, name: `${decision} ${one.loan}` },
    {
      dispute: idOf(disputeName(one)),
      ...more,
    },
  );

const DISPUTED = ['DISPUTED'];
const LATE = ['DISPUTED', 'DECISION_LATE'];
const WORDS = '贷款已于去年结清，请核对流水。';

export const DISPUTES: readonly Dispute[] = [
  {
    title: 'no reply by day 15: suspended until it comes',
    near: 'DAY',
    said: on => [opened(on), replied(on, '2032-06-19')],
    seen: [
      [OPENED, 'LISTED', doubt(DISPUTED)],
      ['2032-06-14', 'LISTED', doubt(DISPUTED)],
      ['2032-06-15', 'SUSPENDED', nothing],
      ['2032-06-19', 'LISTED', doubt(DISPUTED, '2032-06-19')],
      ['2032-06-20', 'LISTED', doubt(LATE, '2032-06-19')],
    ],
  },
  {
    title: 'replied on day 15, undecided on day 20',
    near: 'DAY',
    said: on => [opened(on), replied(on, '2032-06-14')],
    seen: [
      ['2032-06-15', 'LISTED', doubt(DISPUTED)],
      ['2032-06-19', 'LISTED', doubt(DISPUTED)],
      ['2032-06-20', 'LISTED', doubt(LATE)],
    ],
  },
  {
    title: 'neither replied nor decided',
    near: 'DAY',
    said: on => [opened(on)],
    seen: [
      ['2032-06-15', 'SUSPENDED', nothing],
      ['2032-06-20', 'SUSPENDED', nothing],
    ],
  },
  {
    title: 'UPHOLD',
    near: null,
    said: on => [opened(on), replied(on, '2032-06-14')],
    decided: on => [decided(on, 'UPHOLD', '2032-06-14')],
    seen: [
      ['2032-06-14', 'UPHELD', nothing],
      ['2032-06-20', 'UPHELD', nothing],
    ],
  },
  {
    title: 'UPHOLD, revoked',
    near: null,
    said: on => [opened(on), replied(on, '2032-06-14')],
    decided: on => [
      decided(on, 'UPHOLD', '2032-06-14'),
      revokes(`UPHOLD ${on.one.loan}`, { day: '2032-06-19' }),
    ],
    seen: [
      ['2032-06-14', 'UPHELD', nothing],
      ['2032-06-19', 'LISTED', doubt(DISPUTED)],
      ['2032-06-20', 'LISTED', doubt(LATE)],
    ],
  },
  {
    title: 'REFUSE while suspended',
    near: 'DAY',
    said: on => [opened(on)],
    decided: on => [decided(on, 'REFUSE', '2032-06-19')],
    seen: [
      ['2032-06-15', 'SUSPENDED', nothing],
      ['2032-06-19', 'LISTED', plain('2032-06-19')],
    ],
  },
  {
    title: 'REFUSE, decided once',
    near: null,
    said: on => [opened(on), replied(on, '2032-06-14')],
    decided: on => [
      decided(on, 'REFUSE', '2032-06-14'),
      { ...decided(on, 'UPHOLD', '2032-06-19'), refused: 'DECISION_ALREADY' },
    ],
    seen: [
      ['2032-06-14', 'LISTED', plain()],
      ['2032-06-20', 'LISTED', plain()],
    ],
  },
  {
    title: 'UNRESOLVED',
    near: null,
    said: on => [opened(on), replied(on, '2032-06-14')],
    decided: on => [decided(on, 'UNRESOLVED', '2032-06-19')],
    seen: [
      ['2032-06-15', 'LISTED', doubt(DISPUTED)],
      ['2032-06-19', 'LISTED', doubt(['UNRESOLVED'])],
      ['2032-06-20', 'LISTED', doubt(['UNRESOLVED'])],
    ],
  },
  {
    title: 'taken back',
    near: null,
    said: on => [opened(on), takesBack(on.one, on.counter, { day: '2032-06-14' })],
    seen: [
      [OPENED, 'LISTED', doubt(DISPUTED)],
      ['2032-06-14', 'LISTED', plain()],
      ['2032-06-20', 'LISTED', plain()],
    ],
  },
  {
    title: 'the same party again without new evidence',
    near: null,
    said: on => [
      opened(on),
      takesBack(on.one, on.counter, { day: OPENED }),
      disputes(on.one, on.counter, { day: '2032-06-14', which: 'again' }),
    ],
    seen: [
      ['2032-06-14', 'LISTED', plain()],
      ['2032-06-20', 'LISTED', plain()],
    ],
  },
  {
    title: 'the same party again with new evidence',
    near: null,
    said: on => [
      opened(on),
      takesBack(on.one, on.counter, { day: OPENED }),
      disputes(on.one, on.counter, { day: '2032-06-14', which: 'again' }, NEW_EVIDENCE),
    ],
    seen: [
      [OPENED, 'LISTED', plain()],
      ['2032-06-14', 'LISTED', doubt(DISPUTED)],
    ],
  },
  {
    title: 'RELEASE_WORDS',
    near: null,
    said: on => [opened(on, { words: WORDS }), replied(on, '2032-06-14')],
    decided: on => [decided(on, 'RELEASE_WORDS', '2032-06-14')],
    seen: [
      [
        '2032-06-14',
        'LISTED',
        (amountBand, row) =>
          toReview(inDoubt(RECEIVED, row, { amountBand, doubts: DISPUTED, customerWords: [WORDS] })),
      ],
    ],
  },
  {
    title: 'ENDED_ON for a missing settlement',
    near: null,
    said: on => [opened(on, { ground: 'MISSING_SETTLEMENT' })],
    decided: on => [
      { ...decided(on, 'UPHOLD', OPENED), refused: 'DECISION_NOT_FITTING' },
      decided(on, 'ENDED_ON', '2032-06-14', { endedOn: '2032-05-29' }),
    ],
    seen: [
      [OPENED, 'LISTED', doubt(DISPUTED)],
      ['2032-06-14', 'SETTLED', over('2032-05-29')],
    ],
  },
  {
    title: 'a settled report is disputed',
    near: 'DAY',
    said: on => [
      follow(
        on.one,
        'SETTLEMENT',
        { day: OPENED, receipt: { status: 'SETTLED', number: 2 } },
        {
          endedOn: '2032-05-29',
          how: 'PAID',
        },
      ),
      disputes(on.one, on.counter, { day: OPENED, wave: 1 }),
    ],
    seen: [
      ['2032-06-14', 'SETTLED', over('2032-05-29', DISPUTED)],
      ['2032-06-15', 'SUSPENDED', nothing],
    ],
  },
];
