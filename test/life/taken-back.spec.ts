import { instalment, overdue, party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, corrects, deadline, reports, views } from './steps.ts';

const DAY = '2031-03-03';
const BAND = { fields: ['reason', 'amountBand'] as ('reason' | 'amountBand')[] };

type Paid = 'open' | 'in time';
const two = (first: Paid, second: Paid, firstFen = 900_000, secondFen = 900_000) =>
  (
    [
      [1, '2030-10-31', first, firstFen],
      [2, '2030-11-30', second, secondFen],
    ] as const
  ).map(([no, dueOn, paid, amountFen]) =>
    instalment(no, dueOn, { amountFen, clearedOn: paid === 'open' ? null : dueOn }),
  );

/** A DEFAULT as of 2031-03-02 of these two; notice of the report is of 2031-02-20. */
const version = (
  n: number,
  { dues, noticeOn = '2031-02-20' }: { dues: ReturnType<typeof two>; noticeOn?: string },
) =>
  overdue(DAY, [party(someone(n), DAY, { notice: { givenOn: noticeOn, means: 'LETTER' } })], {
    asOf: '2031-03-02',
    dues,
    loan: {
      reference: `K-${String(n)}`,
      signedOn: '2029-03-03',
      kind: 'OTHER',
      principalFen: 5_000_000,
      outstandingFen: 3_000_000,
    },
  });
const reported = (n: number, of: { dues: ReturnType<typeof two> }): Row => [
  DAY,
  reports(version(n, of)),
  '1 RECEIVED',
];

const stories: Stories = {
  'what was told is taken back at once, though another instalment is told instead and waits': [
    reported(1, { dues: two('open', 'in time') }),
    [DAY, asks(someone(1), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
    [
      '2031-04-01',
      corrects(version(1, { dues: two('in time', 'open') })),
      'NOTICE_NOT_NEW /parties/0/notice',
    ],
    [
      '2031-04-01',
      corrects(version(1, { dues: two('in time', 'open'), noticeOn: '2031-03-31' })),
      '2 RECEIVED',
    ],
    ['2031-04-01', asks(someone(1), BAND), 'CLEAR'],
    ['2031-04-01', views('K-1'), 'NOTICE_RUNNING'],
    ['2031-04-01', deadline('K-1'), '2031-04-08 SHOWN_FROM'],
    ['2031-04-07', asks(someone(1), BAND), 'CLEAR'],
    ['2031-04-08', asks(someone(1), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
  ],
  'of what is told still, no more than was told before': [
    reported(2, { dues: two('open', 'open', 1_000_000, 200_000) }),
    [DAY, asks(someone(2), BAND), 'BLOCK · LISTED FROM_10K_TO_50K_YUAN'],
    [
      '2031-04-01',
      corrects(version(2, { dues: two('in time', 'open', 1_000_000, 1_500_000), noticeOn: '2031-03-31' })),
      '2 RECEIVED',
    ],
    ['2031-04-01', asks(someone(2), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
    ['2031-04-08', asks(someone(2), BAND), 'BLOCK · LISTED FROM_10K_TO_50K_YUAN'],
  ],
};

lifeOf('what a correction takes away counts at once (1-product, CORRECTION)', stories);
