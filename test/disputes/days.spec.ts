import { instalment, overdue, party } from '../life/bodies.ts';
import { lifeOf, type Row, type Stories } from '../life/diary.ts';
import { someone } from '../life/people.ts';
import { asks, deadline, reports, settles, views } from '../life/steps.ts';
import { disputes, disputesById, loan, NEW_EVIDENCE, replies, seen, takesBack } from './steps.ts';

const DAY = '2031-03-03';
/** Listed and shown from the day of receipt. */
const listed = (n: number): Row => [
  DAY,
  reports(
    overdue(DAY, [party(someone(n), DAY)], {
      reference: `D-${String(n)}`,
      asOf: '2031-03-02',
      dues: [instalment(1, '2030-10-31')],
    }),
  ),
  '1 RECEIVED',
];
const of = (n: number) => loan(`D-${String(n)}`);
const asked = (n: number) => asks(someone(n), { code: 'COM' });

const BLOCK = 'BLOCK · LISTED';
const DOUBT = 'REVIEW · LISTED_IN_DOUBT DISPUTED';

const stories: Stories = {
  // 1-product, A listing's life: in doubt at once; suspended after day 15; late after day 20, the first day not counted.
  'by member, loan and criterion: marked at once, suspended without a reply, back with it, late without a decision':
    [
      listed(1),
      ['2031-03-04', asked(1), BLOCK],
      ['2031-03-05', disputes(of(1), { name: 'one' }), 'taken'],
      ['2031-03-05', asked(1), DOUBT],
      ['2031-03-05', seen('D-1'), 'OPEN 2031-03-20 2031-03-25'],
      ['2031-03-05', deadline('D-1'), '2031-03-20 REPLY_BY'],
      ['2031-03-20', asked(1), DOUBT],
      ['2031-03-20', views('D-1'), 'LISTED'],
      ['2031-03-21', asked(1), 'CLEAR'],
      ['2031-03-21', views('D-1'), 'SUSPENDED'],
      ['2031-03-22', replies('D-1', 'one'), '3 LISTED'],
      ['2031-03-22', asked(1), DOUBT],
      ['2031-03-22', seen('D-1'), 'REPLIED 2031-03-20 2031-03-25'],
      ['2031-03-22', deadline('D-1'), '2031-03-25 DECIDE_BY'],
      ['2031-03-25', asked(1), DOUBT],
      ['2031-03-26', asked(1), `${DOUBT},DECISION_LATE`],
      ['2031-03-27', takesBack('one'), 'taken'],
      ['2031-03-27', asked(1), BLOCK],
      ['2031-03-27', seen('D-1'), 'WITHDRAWN 2031-03-20 2031-03-25'],
      ['2031-03-27', takesBack('one'), 'DISPUTE_NOT_OPEN'],
      ['2031-03-27', replies('D-1', 'one'), 'DISPUTE_NOT_OPEN'],
    ],
  'by the id of the report': [
    listed(2),
    ['2031-03-05', disputesById('D-2', { name: 'two' }), 'taken'],
    ['2031-03-05', asked(2), DOUBT],
    ['2031-03-06', takesBack('two'), 'taken'],
    ['2031-03-06', asked(2), BLOCK],
  ],
  'a reply in time: never suspended': [
    listed(3),
    ['2031-03-05', disputes(of(3), { name: 'three' }), 'taken'],
    ['2031-03-20', replies('D-3', 'three'), '3 LISTED'],
    ['2031-03-21', asked(3), DOUBT],
    ['2031-03-26', asked(3), `${DOUBT},DECISION_LATE`],
  ],
  'a repeat without new evidence softens nothing, one with it does; both are seen and both can be replied to':
    [
      listed(4),
      ['2031-03-05', disputes(of(4), { name: 'first' }), 'taken'],
      ['2031-03-06', takesBack('first'), 'taken'],
      ['2031-03-07', disputes(of(4), { name: 'again' }), 'taken'],
      ['2031-03-07', asked(4), BLOCK],
      ['2031-03-07', seen('D-4'), 'WITHDRAWN 2031-03-20 2031-03-25 · OPEN 2031-03-22 2031-03-27'],
      ['2031-03-08', disputes(of(4), { name: 'proved', newEvidence: NEW_EVIDENCE }), 'taken'],
      ['2031-03-08', asked(4), DOUBT],
      ['2031-03-08', replies('D-4', 'proved'), '6 LISTED'],
      ['2031-03-08', replies('D-4', 'again'), '7 LISTED'],
      ['2031-03-25', asked(4), DOUBT],
    ],
  'a settled report is disputed too: its doubt is named, and without a reply it is not shown': [
    listed(5),
    ['2031-03-05', settles('D-5', '2031-03-05'), '2 SETTLED'],
    ['2031-03-05', asked(5), 'REVIEW · SETTLED'],
    ['2031-03-06', disputes(of(5), { name: 'five', ground: 'NOT_MINE' }), 'taken'],
    ['2031-03-06', asked(5), 'REVIEW · SETTLED DISPUTED'],
    ['2031-03-22', asked(5), 'CLEAR'],
    ['2031-03-22', views('D-5'), 'SUSPENDED'],
    ['2031-03-23', replies('D-5', 'five'), '4 SETTLED'],
    ['2031-03-23', asked(5), 'REVIEW · SETTLED DISPUTED'],
  ],
  "at the reporting member's own counter: answered like every statement on its report": [
    listed(6),
    ['2031-03-04', disputes(of(6), { code: 'RCA', name: 'own' }), '2 LISTED'],
    ['2031-03-04', asked(6), DOUBT],
    ['2031-03-05', takesBack('own', 'COM'), 'DISPUTE_NOT_FOUND'],
    ['2031-03-05', takesBack('own', 'RCA'), '3 LISTED'],
    ['2031-03-05', asked(6), BLOCK],
    ['2031-03-05', disputes(loan('none'), { code: 'RCA' }), 'REPORT_NOT_FOUND'],
  ],
  'a member that only asks takes one at its counter': [
    listed(7),
    ['2031-03-05', disputes(of(7), { code: 'ASK', name: 'seven' }), 'taken'],
    ['2031-03-05', asked(7), DOUBT],
    ['2031-03-06', takesBack('seven', 'ASK'), 'taken'],
    ['2031-03-06', asked(7), BLOCK],
  ],
};

lifeOf('the days of a dispute (1-product; Regulation of 2013, art. 25)', stories);
