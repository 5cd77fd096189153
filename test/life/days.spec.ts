import { instalment, overdue, party, type Party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, deadline, renews, reports, settles, views } from './steps.ts';

const END = { fields: ['reason', 'endedOn', 'how'] as ('reason' | 'endedOn' | 'how')[] };
const BRIEF = { fields: ['reason'] as 'reason'[] };
const SINCE = { fields: ['reason', 'since'] as ('reason' | 'since')[] };

/** A DEFAULT received on a day; its person was told long enough before. */
const told = (
  n: number,
  day: string,
  rest: Parameters<typeof overdue>[2] & { notice?: Party['notice'] } = {},
): Row => {
  const { notice, ...facts } = rest;
  const borrower = party(someone(n), day, notice ? { notice } : {});
  return [day, reports(overdue(day, [borrower], { reference: `D-${String(n)}`, ...facts })), '1 RECEIVED'];
};
const letter = (givenOn: string) => ({ givenOn, means: 'LETTER' as const });
const cleared = (dueOn: string, clearedOn: string) => [instalment(1, dueOn, { clearedOn })];

const stories: Stories = {
  // 1-product, boundary cases: given on the 1st, received on the 2nd: checks on the 8th / 9th.
  'the notice runs 7 full days': [
    told(1, '2031-06-02', { notice: letter('2031-06-01') }),
    ['2031-06-02', views('D-1'), 'NOTICE_RUNNING'],
    ['2031-06-02', deadline('D-1'), '2031-06-09 SHOWN_FROM'],
    ['2031-06-08', asks(someone(1)), 'CLEAR'],
    ['2031-06-08', views('D-1'), 'NOTICE_RUNNING'],
    ['2031-06-09', asks(someone(1)), 'BLOCK · LISTED'],
    ['2031-06-09', views('D-1'), 'LISTED'],
  ],
  'a notice of the day of receipt is too late': [
    [
      '2031-06-02',
      reports(overdue('2031-06-02', [party(someone(2), '2031-06-02', { notice: letter('2031-06-02') })])),
      'NOTICE_LATE /parties/0/notice/givenOn',
    ],
  ],
  'a public judgment is shown from receipt': [
    told(3, '2031-06-02', {
      notice: { judgment: { court: '某某县人民法院', number: '(2031)1', datedOn: '2031-06-02' } },
    }),
    ['2031-06-02', asks(someone(3)), 'BLOCK · LISTED'],
  ],
  'settled while its notice runs: shown after it, as settled': [
    told(4, '2031-06-02', { notice: letter('2031-06-01') }),
    ['2031-06-05', settles('D-4', '2031-06-05'), '2 SETTLED'],
    ['2031-06-08', asks(someone(4)), 'CLEAR'],
    ['2031-06-09', asks(someone(4), END), 'REVIEW · SETTLED 2031-06-05 PAID'],
  ],
  // Ended 2031-04-15, told two months later: 24 months through 2033-04-15, 5 years through 2036-04-15.
  'a settlement told late counts from the true day': [
    told(5, '2031-04-10'),
    ['2031-06-19', asks(someone(5)), 'BLOCK · LISTED'],
    ['2031-06-20', settles('D-5', '2031-04-15'), '2 SETTLED'],
    ['2031-06-20', asks(someone(5), END), 'REVIEW · SETTLED 2031-04-15 PAID'],
    ['2031-06-20', deadline('D-5'), '2036-04-15 KEPT_UNTIL'],
    ['2033-04-15', asks(someone(5), BRIEF), 'REVIEW · SETTLED'],
    ['2033-04-16', asks(someone(5), BRIEF), 'CLEAR · SETTLED'],
    ['2036-04-15', asks(someone(5), BRIEF), 'CLEAR · SETTLED'],
    ['2036-04-15', views('D-5'), 'SETTLED'],
    ['2036-04-16', asks(someone(5), BRIEF), 'CLEAR'],
    ['2036-04-16', views('D-5'), 'EXPIRED'],
  ],
  'the end takes effect on its own day': [
    told(6, '2031-04-10'),
    ['2031-04-20', settles('D-6', '2031-04-20'), '2 SETTLED'],
    ['2031-04-20', asks(someone(6), END), 'REVIEW · SETTLED 2031-04-20 PAID'],
  ],
  'an assignment is for a person to look at as long as it is kept': [
    told(7, '2031-04-10'),
    ['2031-04-20', settles('D-7', '2031-04-20', { how: 'ASSIGNED' }), '2 SETTLED'],
    ['2033-04-21', asks(someone(7), END), 'REVIEW · SETTLED 2031-04-20 ASSIGNED'],
    ['2036-04-20', asks(someone(7), BRIEF), 'REVIEW · SETTLED'],
    ['2036-04-21', asks(someone(7), BRIEF), 'CLEAR'],
  ],
  'ended on 29 February it is kept through 28 February': [
    told(8, '2032-02-20'),
    ['2032-02-29', settles('D-8', '2032-02-29', { how: 'BANKRUPTCY_CLOSED' }), '2 SETTLED'],
    ['2034-02-28', asks(someone(8), BRIEF), 'REVIEW · SETTLED'],
    ['2034-03-01', asks(someone(8), BRIEF), 'CLEAR · SETTLED'],
    ['2037-02-28', asks(someone(8), BRIEF), 'CLEAR · SETTLED'],
    ['2037-03-01', asks(someone(8), BRIEF), 'CLEAR'],
  ],
  // 12, 15 and 60 months after the last asOf told, 2031-03-02.
  'unrenewed it is in doubt, then suspended, then gone': [
    told(9, '2031-03-03', { asOf: '2031-03-02' }),
    ['2031-03-03', deadline('D-9'), '2032-03-02 RENEW_BY'],
    ['2032-03-02', asks(someone(9)), 'BLOCK · LISTED'],
    ['2032-03-03', asks(someone(9)), 'REVIEW · LISTED_IN_DOUBT UNRENEWED'],
    ['2032-03-03', views('D-9'), 'LISTED'],
    ['2032-03-03', deadline('D-9'), '2032-06-02 CARRIED_UNTIL'],
    ['2032-06-02', asks(someone(9)), 'REVIEW · LISTED_IN_DOUBT UNRENEWED'],
    ['2032-06-03', asks(someone(9)), 'CLEAR'],
    ['2032-06-03', views('D-9'), 'SUSPENDED'],
    ['2032-06-03', deadline('D-9'), '2036-03-02 KEPT_UNTIL'],
    ['2036-03-02', views('D-9'), 'SUSPENDED'],
    ['2036-03-03', views('D-9'), 'EXPIRED'],
    ['2036-03-03', renews('D-9', '2036-03-03'), 'REPORT_NOT_OPEN'],
  ],
  'the months of a renewal end with the month': [
    told(10, '2031-11-30', { asOf: '2031-11-30' }),
    ['2033-02-28', asks(someone(10)), 'REVIEW · LISTED_IN_DOUBT UNRENEWED'],
    ['2033-03-01', asks(someone(10)), 'CLEAR'],
  ],
  'a renewal heals from its receipt, and after a suspension begins a new run': [
    told(11, '2031-03-03', { asOf: '2031-03-02' }),
    ['2032-03-10', renews('D-11', '2032-03-05'), '2 LISTED'],
    ['2032-03-10', asks(someone(11), SINCE), 'BLOCK · LISTED 2031-03'],
    ['2032-03-10', deadline('D-11'), '2033-03-05 RENEW_BY'],
    ['2033-06-05', asks(someone(11)), 'REVIEW · LISTED_IN_DOUBT UNRENEWED'],
    ['2033-06-06', asks(someone(11)), 'CLEAR'],
    ['2033-07-01', renews('D-11', '2033-07-01'), '3 LISTED'],
    ['2033-07-01', asks(someone(11), SINCE), 'BLOCK · LISTED 2033-07'],
  ],
  'a suspended report can be settled': [
    told(12, '2031-03-03', { asOf: '2031-03-02' }),
    ['2032-07-01', settles('D-12', '2032-06-30'), '2 SETTLED'],
    ['2032-07-01', asks(someone(12), END), 'REVIEW · SETTLED 2032-06-30 PAID'],
  ],
  'ended by its own facts it is settled from the true day': [
    told(13, '2031-03-03', { asOf: '2031-03-02', dues: cleared('2030-10-10', '2031-02-01') }),
    ['2031-03-03', views('D-13'), 'SETTLED'],
    ['2031-03-03', asks(someone(13), END), 'REVIEW · SETTLED 2031-02-01 PAID'],
    ['2031-03-03', renews('D-13', '2031-03-03'), 'REPORT_NOT_OPEN'],
    ['2031-03-03', settles('D-13', '2031-03-03'), 'REPORT_SETTLED'],
    ['2033-02-01', asks(someone(13), BRIEF), 'REVIEW · SETTLED'],
    ['2033-02-02', asks(someone(13), BRIEF), 'CLEAR · SETTLED'],
    ['2036-02-01', asks(someone(13), BRIEF), 'CLEAR · SETTLED'],
    ['2036-02-02', asks(someone(13), BRIEF), 'CLEAR'],
  ],
  'one instalment cleared, one still open: the conduct goes on': [
    told(14, '2031-03-03', {
      asOf: '2031-03-02',
      dues: [...cleared('2030-10-10', '2031-02-01'), instalment(2, '2031-02-10')],
    }),
    ['2031-03-03', asks(someone(14)), 'BLOCK · LISTED'],
  ],
};

lifeOf("the days of a report (1-product, A listing's life)", stories);
