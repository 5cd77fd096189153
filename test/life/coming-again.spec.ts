import type { WithdrawalReason } from '#contracts';
import { interest, instalment, overdue, party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, corrects, renews, reports, settles, views, withdraws, type Step } from './steps.ts';

const DAY = '2031-03-03';
const AGAIN = '2031-12-01';
const loan = (n: number) => ({
  reference: `A-${String(n)}`,
  signedOn: '2029-01-02',
  kind: 'OTHER' as const,
  principalFen: 5_000_000,
  outstandingFen: 3_000_000,
});
/** Received on a day as of the day itself, with dues of literal days, all open. */
const told = (n: number, day: string, ...dueOn: string[]) =>
  overdue(day, [party(someone(n), day)], {
    asOf: day,
    loan: loan(n),
    dues: dueOn.map((on, at) => instalment(at + 1, on)),
  });
const first = (n: number): Row => [DAY, reports(told(n, DAY, '2030-10-31')), '1 RECEIVED'];
const SAME = 'REPORT_SAME_CONDUCT';

/** The turns of a loan so far: unique per member, loan and criterion. */
const turns =
  (n: number): Step =>
  async world =>
    (
      await world
        .database('matcher')
        .rows<{ turn: number }>(`SELECT turn FROM statement WHERE loan_reference = $1 ORDER BY seq`, [
          `A-${String(n)}`,
        ])
    )
      .map(({ turn }) => String(turn))
      .join(' ');

/** The same facts once more, after a withdrawal. */
const afterWithdrawal = (n: number, reason: WithdrawalReason, expected: string, answer: string): Row[] => [
  first(n),
  ['2031-03-10', withdraws(`A-${String(n)}`, reason), '2 WITHDRAWN'],
  ['2031-03-10', reports(told(n, '2031-03-10', '2030-10-31')), expected],
  ['2031-03-10', asks(someone(n)), answer],
];

const stories: Stories = {
  'an open one is a duplicate; another member, criterion or loan is not': [
    first(1),
    [DAY, reports(told(1, DAY, '2030-10-31')), 'REPORT_DUPLICATE'],
    [DAY, reports(told(1, DAY, '2030-10-31'), 'RCB'), '1 RECEIVED'],
    [DAY, reports(interest(DAY, [party(someone(1), DAY)], { reference: 'A-1' })), '1 RECEIVED'],
    [DAY, reports(overdue(DAY, [party(someone(1), DAY)], { reference: 'A-1-2' })), '1 RECEIVED'],
  ],
  // Settled on 2031-06-30: every instalment of a new report is dated after it.
  'after a settlement only what is dated after its end is new': [
    first(2),
    ['2031-06-30', settles('A-2', '2031-06-30'), '2 SETTLED'],
    [AGAIN, reports(told(2, AGAIN, '2030-10-31')), SAME],
    [AGAIN, reports(told(2, AGAIN, '2031-06-30', '2031-07-31')), SAME],
    [AGAIN, reports(told(2, AGAIN, '2031-07-01', '2031-08-01')), '1 RECEIVED'],
    [AGAIN, asks(someone(2), { fields: ['reason', 'since'] }), 'BLOCK · LISTED 2031-12'],
    [AGAIN, reports(told(2, AGAIN, '2031-07-01', '2031-08-01')), 'REPORT_DUPLICATE'],
    [AGAIN, turns(2), '1 2'],
  ],
  'the address by loan means the last turn': [
    [AGAIN, views('A-2'), 'LISTED'],
    ['2031-12-02', renews('A-2', '2031-12-02', { ifMatch: 1 }), '2 LISTED'],
    ['2031-12-03', settles('A-2', '2031-12-03'), '3 SETTLED'],
    ['2032-06-01', reports(told(2, '2032-06-01', '2031-12-03')), SAME],
    ['2032-06-01', reports(told(2, '2032-06-01', '2031-12-04')), '1 RECEIVED'],
    ['2032-06-01', turns(2), '1 2 3'],
  ],
  'after an end by its own facts': [
    [
      DAY,
      reports(
        overdue(DAY, [party(someone(3), DAY)], {
          reference: 'A-3',
          asOf: DAY,
          dues: [instalment(1, '2030-09-30', { clearedOn: '2031-01-31' })],
        }),
      ),
      '1 RECEIVED',
    ],
    [AGAIN, reports(told(3, AGAIN, '2031-01-31', '2031-02-28')), SAME],
    [AGAIN, reports(told(3, AGAIN, '2031-02-01', '2031-03-01')), '1 RECEIVED'],
    [AGAIN, turns(3), '1 2'],
  ],
  // Last asOf 2031-03-03; kept through 2036-03-03.
  'after its expiry only what is dated after the last asOf': [
    first(4),
    ['2036-03-03', reports(told(4, '2036-03-03', '2035-01-31')), 'REPORT_DUPLICATE'],
    ['2036-03-04', reports(told(4, '2036-03-04', '2031-03-03')), SAME],
    ['2036-03-04', reports(told(4, '2036-03-04', '2031-03-04')), '1 RECEIVED'],
  ],
  'a corrected end moves the day': [
    first(5),
    ['2031-06-30', settles('A-5', '2031-06-30'), '2 SETTLED'],
    [
      '2031-07-01',
      corrects({ ...told(5, DAY, '2030-10-31'), settlement: { endedOn: '2031-05-31', how: 'PAID' } }),
      '3 RECEIVED',
    ],
    [AGAIN, reports(told(5, AGAIN, '2031-05-31')), SAME],
    [AGAIN, reports(told(5, AGAIN, '2031-06-01')), '1 RECEIVED'],
  ],
  'after WRONG_PARTY the right report may follow': afterWithdrawal(
    10,
    'WRONG_PARTY',
    '1 RECEIVED',
    'BLOCK · LISTED',
  ),
  'after WRONG_LOAN too': afterWithdrawal(11, 'WRONG_LOAN', '1 RECEIVED', 'BLOCK · LISTED'),
  'after WRONG_CRITERION too': afterWithdrawal(12, 'WRONG_CRITERION', '1 RECEIVED', 'BLOCK · LISTED'),
  'after WRONG_FACTS too': afterWithdrawal(13, 'WRONG_FACTS', '1 RECEIVED', 'BLOCK · LISTED'),
  'after BANK_ERROR not': afterWithdrawal(14, 'BANK_ERROR', SAME, 'CLEAR'),
  'after COURT_ORDER not': afterWithdrawal(15, 'COURT_ORDER', SAME, 'CLEAR'),
  // Its last asOf is 2031-03-03.
  'after BANK_ERROR newer conduct may': [
    first(16),
    ['2031-03-10', withdraws('A-16', 'BANK_ERROR'), '2 WITHDRAWN'],
    [AGAIN, reports(told(16, AGAIN, '2031-03-03', '2031-04-03')), SAME],
    [AGAIN, reports(told(16, AGAIN, '2031-03-04', '2031-04-04')), '1 RECEIVED'],
  ],
  'an older turn still stands against the same conduct': [
    first(17),
    ['2031-06-30', settles('A-17', '2031-06-30'), '2 SETTLED'],
    [AGAIN, reports(told(17, AGAIN, '2031-07-01')), '1 RECEIVED'],
    [AGAIN, withdraws('A-17', 'WRONG_FACTS'), '2 WITHDRAWN'],
    [AGAIN, reports(told(17, AGAIN, '2030-10-31')), SAME],
    [AGAIN, reports(told(17, AGAIN, '2031-07-01')), '1 RECEIVED'],
    [AGAIN, turns(17), '1 2 3'],
  ],
};

lifeOf('the same loan again (1-product, Statements)', stories);
