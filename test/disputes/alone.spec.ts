import { guarantee, instalment, overdue, party } from '../life/bodies.ts';
import { lifeOf, type Row, type Stories } from '../life/diary.ts';
import { company, someone } from '../life/people.ts';
import { asks, reports, withdraws } from '../life/steps.ts';
import { disputes, loan, replies, seen, takesBack } from './steps.ts';

const DAY = '2031-03-03';
const dues = [instalment(1, '2030-10-31')];
const told = { asOf: '2031-03-02', dues };
const body = (n: number, day = DAY) =>
  overdue(day, [party(someone(n), day)], { ...told, reference: `A-${String(n)}` });

const BLOCK = 'BLOCK · LISTED';
const DOUBT = 'REVIEW · LISTED_IN_DOUBT DISPUTED';
const guarantor = company(1);
const surety: Row = [
  DAY,
  reports(
    overdue(DAY, [party(someone(1), DAY), party(guarantor, DAY, guarantee('2030-11-10', '2031-12-31'))], {
      ...told,
      reference: 'A-1',
    }),
  ),
  '1 RECEIVED',
];
const shared = (code: 'RCA' | 'RCB' | 'COM'): Row => [
  DAY,
  reports(overdue(DAY, [party(someone(2), DAY)], { ...told, reference: 'A-2' }), code),
  '1 RECEIVED',
];

const stories: Stories = {
  "a borrower's dispute does not soften the guarantor's listing, nor suspend it": [
    surety,
    ['2031-03-04', disputes(loan('A-1'), { code: 'RCA' }), 'DISPUTE_PARTY /party'],
    ['2031-03-04', disputes(loan('A-1'), { code: 'RCA', party: 2 }), 'DISPUTE_PARTY /party'],
    // Of another member's report nothing is told: it goes to an officer, and marks nothing.
    ['2031-03-04', disputes(loan('A-1')), 'taken'],
    ['2031-03-04', disputes(loan('A-1'), { party: 2 }), 'taken'],
    ['2031-03-04', asks(someone(1)), BLOCK],
    ['2031-03-05', disputes(loan('A-1'), { party: 0, name: 'borrower' }), 'taken'],
    ['2031-03-05', asks(someone(1)), DOUBT],
    ['2031-03-05', asks(guarantor, { fields: ['reason', 'role', 'doubts'] }), 'REVIEW · LISTED GUARANTOR'],
    ['2031-03-21', asks(someone(1)), 'CLEAR'],
    ['2031-03-21', asks(guarantor), 'REVIEW · LISTED'],
    ['2031-03-22', disputes(loan('A-1'), { party: 1 }), 'taken'],
    ['2031-03-22', asks(guarantor), DOUBT],
    ['2031-03-22', asks(someone(1)), 'CLEAR'],
    ['2031-03-23', replies('A-1', 'borrower'), '4 LISTED'],
    ['2031-03-23', asks(someone(1)), DOUBT],
  ],
  'one disputed report of three members does not soften the other two': [
    shared('RCA'),
    shared('RCB'),
    shared('COM'),
    ['2031-03-04', asks(someone(2), { fields: ['reason', 'institutions', 'doubts'] }), 'BLOCK · LISTED 3'],
    ['2031-03-05', disputes(loan('A-2')), 'taken'],
    [
      '2031-03-05',
      asks(someone(2), { fields: ['reason', 'institutions', 'doubts'] }),
      'BLOCK · LISTED 3 DISPUTED',
    ],
    ['2031-03-06', disputes(loan('A-2', 'RCB')), 'taken'],
    ['2031-03-06', asks(someone(2)), 'BLOCK · LISTED DISPUTED'],
    ['2031-03-07', disputes(loan('A-2', 'COM')), 'taken'],
    ['2031-03-07', asks(someone(2)), DOUBT],
    // Unanswered, they fall away one after the other.
    [
      '2031-03-21',
      asks(someone(2), { fields: ['reason', 'institutions', 'doubts'] }),
      'REVIEW · LISTED_IN_DOUBT 2 DISPUTED',
    ],
    ['2031-03-23', asks(someone(2)), 'CLEAR'],
  ],
  'the right report after a withdrawal takes the open dispute along with its first day; the reply goes to it':
    [
      [DAY, reports(body(3)), '1 RECEIVED'],
      ['2031-03-05', disputes(loan('A-3'), { name: 'along' }), 'taken'],
      ['2031-03-06', withdraws('A-3', 'WRONG_FACTS'), '3 WITHDRAWN'],
      ['2031-03-06', asks(someone(3)), 'CLEAR'],
      ['2031-03-06', replies('A-3', 'along'), 'REPORT_WITHDRAWN'],
      ['2031-03-07', reports({ ...body(3, '2031-03-07'), loan: body(3).loan }), '1 RECEIVED'],
      ['2031-03-07', asks(someone(3)), DOUBT],
      ['2031-03-07', seen('A-3'), 'OPEN 2031-03-20 2031-03-25'],
      ['2031-03-21', asks(someone(3)), 'CLEAR'],
      ['2031-03-22', replies('A-3', 'along'), '2 LISTED'],
      ['2031-03-22', asks(someone(3)), DOUBT],
      ['2031-03-26', asks(someone(3)), `${DOUBT},DECISION_LATE`],
      ['2031-03-27', takesBack('along'), 'taken'],
      ['2031-03-27', asks(someone(3)), BLOCK],
      ['2031-03-27', takesBack('along'), 'DISPUTE_NOT_OPEN'],
    ],
  'a report in between that names somebody else leaves the dispute behind for nobody': [
    [DAY, reports(body(7)), '1 RECEIVED'],
    ['2031-03-05', disputes(loan('A-7'), { name: 'between' }), 'taken'],
    ['2031-03-06', withdraws('A-7', 'WRONG_FACTS'), '3 WITHDRAWN'],
    ['2031-03-06', reports({ ...body(8, '2031-03-06'), loan: body(7).loan }), '1 RECEIVED'],
    ['2031-03-06', withdraws('A-7', 'WRONG_PARTY'), '2 WITHDRAWN'],
    ['2031-03-07', reports({ ...body(7, '2031-03-07'), loan: body(7).loan }), '1 RECEIVED'],
    ['2031-03-07', asks(someone(7)), DOUBT],
    ['2031-03-08', takesBack('between'), 'taken'],
    ['2031-03-08', withdraws('A-7', 'WRONG_FACTS'), '3 WITHDRAWN'],
    ['2031-03-08', reports({ ...body(7, '2031-03-08'), loan: body(7).loan }), '1 RECEIVED'],
    ['2031-03-08', asks(someone(7)), BLOCK],
  ],
  'after a withdrawal for good nothing is left to dispute, and no counter learns that': [
    [DAY, reports(body(4)), '1 RECEIVED'],
    ['2031-03-05', disputes(loan('A-4'), { name: 'before' }), 'taken'],
    ['2031-03-06', withdraws('A-4', 'BANK_ERROR'), '3 WITHDRAWN'],
    ['2031-03-06', disputes(loan('A-4')), 'taken'],
    ['2031-03-06', disputes(loan('A-4'), { code: 'RCA' }), 'REPORT_WITHDRAWN'],
    ['2031-03-06', takesBack('before'), 'DISPUTE_NOT_OPEN'],
    ['2031-03-06', seen('A-4'), 'WITHDRAWN 2031-03-20 2031-03-25'],
  ],
  "a reply is to a dispute of this report: another's is none": [
    [DAY, reports(body(5)), '1 RECEIVED'],
    [DAY, reports(body(6)), '1 RECEIVED'],
    ['2031-03-05', disputes(loan('A-5'), { name: 'of five' }), 'taken'],
    ['2031-03-05', replies('A-6', 'of five'), 'DISPUTE_NOT_FOUND'],
    ['2031-03-05', replies('A-5', 'of nobody'), 'DISPUTE_NOT_FOUND'],
    // By who took it alone it is taken back: the reporting member cannot.
    ['2031-03-05', takesBack('of five', 'RCA'), 'DISPUTE_NOT_FOUND'],
  ],
};

lifeOf('a dispute touches one party of one report alone', stories);
