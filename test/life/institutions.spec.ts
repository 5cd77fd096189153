import { instalment, overdue, party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, renews, reports, settles, withdraws } from './steps.ts';

type Code = 'RCA' | 'RCB' | 'COM' | 'POST';
const COUNT = {
  fields: ['reason', 'since', 'institutions', 'own'] as ('reason' | 'since' | 'institutions' | 'own')[],
};
const BAND = { fields: ['amountBand'] as 'amountBand'[] };

const told = (n: number, day: string, code: Code, { asOf = day, sumFen = 200_000 } = {}): Row => {
  const loan = {
    reference: `I-${String(n)}`,
    signedOn: '2028-01-02',
    kind: 'OTHER' as const,
    principalFen: 500_000_000,
    outstandingFen: 400_000_000,
  };
  const consent = { reference: 'XY', signedOn: '2028-01-02' };
  const dues = [instalment(1, '2030-05-31', { amountFen: sumFen })];
  return [
    day,
    reports(overdue(day, [party(someone(n), day, { consent })], { asOf, dues, loan }), code),
    '1 RECEIVED',
  ];
};

/** Bounds in fen, the lower one included (8-shapes, Codes, amountBand). */
const band = (n: number, sumFen: number, expected: string): Row[] => [
  told(n, '2031-03-03', 'RCA', { sumFen }),
  ['2031-03-03', asks(someone(n), BAND), `BLOCK · ${expected}`],
];

const stories: Stories = {
  'two members carry one listing; each settlement takes its own away; a third begins a new run': [
    told(1, '2031-03-03', 'RCA'),
    ['2031-03-03', asks(someone(1), COUNT), 'BLOCK · LISTED 2031-03 1 false'],
    told(1, '2031-05-05', 'RCB'),
    ['2031-05-05', asks(someone(1), COUNT), 'BLOCK · LISTED 2031-03 2 false'],
    ['2031-05-05', asks(someone(1), { ...COUNT, code: 'RCA' }), 'BLOCK · LISTED 2031-03 2 true'],
    ['2031-06-06', settles('I-1', '2031-06-06'), '2 SETTLED'],
    ['2031-06-06', asks(someone(1), COUNT), 'BLOCK · LISTED 2031-03 1 false'],
    ['2031-06-06', asks(someone(1), { ...COUNT, code: 'RCA' }), 'BLOCK · LISTED 2031-03 1 false'],
    ['2031-07-07', settles('I-1', '2031-07-07', { code: 'RCB' }), '2 SETTLED'],
    ['2031-07-07', asks(someone(1), COUNT), 'REVIEW · SETTLED null 2 false'],
    told(1, '2031-09-09', 'COM'),
    ['2031-09-09', asks(someone(1), COUNT), 'BLOCK · LISTED 2031-09 1 false'],
    ['2031-10-10', settles('I-1', '2031-10-10', { code: 'COM' }), '2 SETTLED'],
    [
      '2031-10-10',
      asks(someone(1), { fields: ['reason', 'institutions', 'endedOn'] }),
      'REVIEW · SETTLED 3 2031-10-10',
    ],
  ],
  'what was withdrawn counted on no day': [
    told(2, '2031-03-03', 'RCA'),
    told(2, '2031-05-05', 'RCB'),
    ['2031-06-06', withdraws('I-2', 'WRONG_FACTS'), '2 WITHDRAWN'],
    ['2031-06-06', asks(someone(2), COUNT), 'BLOCK · LISTED 2031-05 1 false'],
    ['2031-07-07', withdraws('I-2', 'BANK_ERROR', { code: 'RCB' }), '2 WITHDRAWN'],
    ['2031-07-07', asks(someone(2), COUNT), 'CLEAR'],
  ],
  // asOf 2031-03-02 and 2031-04-01: in doubt from 2032-03-03 and 2032-04-02; the last one carries through 2032-07-01.
  'one report in doubt beside one without softens nothing, but is named; both in doubt do': [
    told(3, '2031-03-03', 'RCA', { asOf: '2031-03-02' }),
    told(3, '2031-04-01', 'RCB'),
    ['2032-03-02', asks(someone(3)), 'BLOCK · LISTED'],
    ['2032-03-03', asks(someone(3)), 'BLOCK · LISTED UNRENEWED'],
    ['2032-04-01', asks(someone(3)), 'BLOCK · LISTED UNRENEWED'],
    ['2032-04-02', asks(someone(3)), 'REVIEW · LISTED_IN_DOUBT UNRENEWED'],
    ['2032-07-01', asks(someone(3)), 'REVIEW · LISTED_IN_DOUBT UNRENEWED'],
    ['2032-07-02', asks(someone(3)), 'CLEAR'],
  ],
  'a renewal by one member renews nothing of another': [
    told(4, '2031-03-03', 'RCA', { asOf: '2031-03-02' }),
    told(4, '2031-03-03', 'RCB', { asOf: '2031-03-02' }),
    ['2032-02-02', renews('I-4', '2032-02-02'), '2 LISTED'],
    ['2032-06-02', asks(someone(4), COUNT), 'BLOCK · LISTED 2031-03 2 false'],
    ['2032-06-03', asks(someone(4), COUNT), 'BLOCK · LISTED 2031-03 1 false'],
  ],
  '9,999.99 yuan': band(10, 999_999, 'UNDER_10K_YUAN'),
  '10,000 yuan': band(11, 1_000_000, 'FROM_10K_TO_50K_YUAN'),
  '49,999.99 yuan': band(12, 4_999_999, 'FROM_10K_TO_50K_YUAN'),
  '50,000 yuan': band(13, 5_000_000, 'FROM_50K_TO_200K_YUAN'),
  '199,999.99 yuan': band(14, 19_999_999, 'FROM_50K_TO_200K_YUAN'),
  '200,000 yuan': band(15, 20_000_000, 'FROM_200K_TO_1M_YUAN'),
  '999,999.99 yuan': band(16, 99_999_999, 'FROM_200K_TO_1M_YUAN'),
  '1,000,000 yuan': band(17, 100_000_000, 'FROM_1M_YUAN'),
  'of two members the higher sum, not the two together': [
    told(18, '2031-03-03', 'RCA', { sumFen: 600_000 }),
    told(18, '2031-03-03', 'RCB', { sumFen: 700_000 }),
    ['2031-03-03', asks(someone(18), BAND), 'BLOCK · UNDER_10K_YUAN'],
  ],
};

lifeOf('a listing and the members that carry it', stories);
