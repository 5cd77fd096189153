import type { Criterion, WithdrawalReason } from '#contracts';
import { evaded, instalment, interest, misused, nominee, overdue, party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, corrects, deadline, renews, reports, settles, views, withdraws } from './steps.ts';

const DAY = '2031-03-03';
const body = (n: number, name = someone(n).name) =>
  overdue(DAY, [party({ ...someone(n), name }, DAY)], {
    reference: `F-${String(n)}`,
    asOf: '2031-03-02',
    dues: [instalment(1, '2030-10-31')],
  });
const reported = (n: number): Row => [DAY, reports(body(n)), '1 RECEIVED'];

const OF: Record<Criterion, (n: number) => Parameters<typeof reports>[0]> = {
  DEFAULT: body,
  UNPAID_INTEREST: n => interest(DAY, [party(someone(n), DAY)], { reference: `F-${String(n)}` }),
  MISUSED_PURPOSE: n => misused(DAY, [party(someone(n), DAY)], { reference: `F-${String(n)}` }),
  EVASION: n => evaded(DAY, [party(someone(n), DAY)], { reference: `F-${String(n)}` }),
  NOMINEE_LOAN: n =>
    nominee(
      DAY,
      [
        party(someone(n), DAY, { role: 'REAL_USER' }),
        party(someone(n + 100), DAY, { role: 'NOMINAL_BORROWER' }),
      ],
      { reference: `F-${String(n)}` },
    ),
};
const HOW = 'FACTS_ENDED_HOW /how';

/** INTEREST_PAID ends interest alone, PURPOSE_RESTORED a misused purpose alone; the other four end any debt. */
const endsAs = (n: number, criterion: Criterion, refused: string[], accepted: string): Row[] => [
  [DAY, reports(OF[criterion](n)), '1 RECEIVED'],
  ...refused.map((how): Row => [
    '2031-03-10',
    settles(`F-${String(n)}`, '2031-03-10', { how, criterion }),
    HOW,
  ]),
  [
    '2031-03-10',
    settles(`F-${String(n)}`, '2031-03-10', { how: accepted, criterion, ifMatch: 1 }),
    criterion === 'DEFAULT' || criterion === 'UNPAID_INTEREST' ? '2 SETTLED' : '2 AWAITING_CONFIRMATION',
  ],
];

/** A withdrawn report counts no more, and nothing can be said on it. */
const withdrawn = (n: number, reason: WithdrawalReason): Row[] => [
  reported(n),
  [DAY, asks(someone(n)), 'BLOCK · LISTED'],
  ['2031-03-10', withdraws(`F-${String(n)}`, reason), '2 WITHDRAWN'],
  ['2031-03-10', asks(someone(n)), 'CLEAR'],
  ['2031-03-10', asks({ ...someone(n), name: '赵七' }), 'CLEAR'],
  ['2031-03-10', views(`F-${String(n)}`), 'WITHDRAWN'],
  ['2031-03-10', withdraws(`F-${String(n)}`, reason), 'REPORT_WITHDRAWN'],
  ['2031-03-10', renews(`F-${String(n)}`, '2031-03-10'), 'REPORT_WITHDRAWN'],
  ['2031-03-10', settles(`F-${String(n)}`, '2031-03-10'), 'REPORT_WITHDRAWN'],
  ['2031-03-10', corrects(body(n)), 'REPORT_WITHDRAWN'],
];

/**
 * Withdrawn under one name, then reported under another by a second member: while the first still tells who is who,
 * the second stands apart with a match case, so the number is contested.
 */
const tellsWhoIsWho = (n: number, reason: WithdrawalReason, subjects: string): Row[] => [
  reported(n),
  ['2031-03-08', withdraws(`F-${String(n)}`, reason), '2 WITHDRAWN'],
  ['2031-03-09', reports(body(n, '赵七'), 'RCB'), '1 RECEIVED'],
  [
    '2031-03-09',
    async world =>
      String(
        (
          await world.database('matcher').rows(
            `SELECT DISTINCT p.subject FROM claim c JOIN subject_party p ON p.party = c.party
              WHERE c.blind_index IN (SELECT blind_index FROM claim JOIN statement s ON s.report = claim.report
                                       WHERE s.loan_reference = $1)`,
            [`F-${String(n)}`],
          )
        ).length,
      ),
    subjects,
  ],
  [
    '2031-03-09',
    asks({ ...someone(n), name: '赵七' }),
    subjects === '1' ? 'BLOCK · LISTED' : 'BLOCK · LISTED · IDENTITY_CONTESTED',
  ],
  [
    '2031-03-09',
    asks(someone(n)),
    subjects === '1' ? 'REVIEW · NAME_MISMATCH' : 'REVIEW · NAME_MISMATCH · IDENTITY_CONTESTED',
  ],
];

const stories: Stories = {
  'a renewal is as fresh as a report, and never goes back': [
    reported(1),
    ['2031-06-10', renews('F-1', '2031-06-02'), 'FACTS_AS_OF_OLD /asOf'],
    ['2031-06-10', renews('F-1', '2031-06-11'), 'FACTS_AS_OF_FUTURE /asOf'],
    ['2031-06-10', renews('F-1', '2031-03-01'), 'FACTS_AS_OF_BACK /asOf'],
    ['2031-06-10', renews('F-1', '2031-06-03'), '2 LISTED'],
    ['2031-06-10', deadline('F-1'), '2032-06-03 RENEW_BY'],
    ['2031-06-10', renews('F-1', '2031-06-03'), '3 LISTED'],
    ['2031-06-10', deadline('F-1'), '2032-06-03 RENEW_BY'],
  ],
  'an end before the last asOf told is a correction, one in the future is nothing yet': [
    reported(2),
    ['2031-03-10', settles('F-2', '2031-03-01'), 'FACTS_ENDED_EARLY /endedOn'],
    ['2031-03-10', settles('F-2', '2031-03-11'), 'FACTS_ENDED_FUTURE /endedOn'],
    ['2031-03-10', renews('F-2', '2031-03-09'), '2 LISTED'],
    ['2031-03-10', settles('F-2', '2031-03-08'), 'FACTS_ENDED_EARLY /endedOn'],
    ['2031-03-10', settles('F-2', '2031-03-09'), '3 SETTLED'],
    ['2031-03-10', settles('F-2', '2031-03-09'), 'REPORT_SETTLED'],
    ['2031-03-10', renews('F-2', '2031-03-10'), 'REPORT_NOT_OPEN'],
    ['2031-03-10', withdraws('F-2', 'WRONG_LOAN'), '4 WITHDRAWN'],
    ['2031-03-10', asks(someone(2)), 'CLEAR'],
  ],
  'If-Match: an older number has moved, * takes the next': [
    reported(3),
    ['2031-03-10', renews('F-3', '2031-03-10', { ifMatch: 1 }), '2 LISTED'],
    ['2031-03-10', renews('F-3', '2031-03-10', { ifMatch: 1 }), 'VERSION_MOVED'],
    ['2031-03-10', renews('F-3', '2031-03-10', { ifMatch: 3 }), 'VERSION_MOVED'],
    ['2031-03-10', settles('F-3', '2031-03-10'), '3 SETTLED'],
  ],
  "another member's report is like none": [
    reported(4),
    ['2031-03-10', settles('F-4', '2031-03-10', { code: 'RCB' }), 'REPORT_NOT_FOUND'],
    ['2031-03-10', corrects(body(4), { code: 'RCB' }), 'REPORT_NOT_FOUND'],
    ['2031-03-10', withdraws('F-99', 'BANK_ERROR'), 'REPORT_NOT_FOUND'],
    ['2031-03-10', settles('F-4', '2031-03-10', { criterion: 'EVASION' }), 'REPORT_NOT_FOUND'],
    ['2031-03-10', views('F-4', { code: 'RCB' }), 'none'],
  ],
  'what does not qualify is open: it can be renewed and settled': [
    [
      DAY,
      reports({
        ...body(5),
        ...overdue(DAY, [party(someone(5), DAY)], { reference: 'F-5', dues: [instalment(1, '2031-02-20')] }),
      }),
      '1 RECEIVED',
    ],
    ['2031-03-10', renews('F-5', '2031-03-10'), '2 NOT_QUALIFYING'],
    ['2031-03-10', settles('F-5', '2031-03-10'), '3 NOT_QUALIFYING'],
    ['2031-03-10', settles('F-5', '2031-03-10'), 'REPORT_SETTLED'],
  ],
  'how a DEFAULT ends': endsAs(10, 'DEFAULT', ['INTEREST_PAID', 'PURPOSE_RESTORED'], 'BANKRUPTCY_CLOSED'),
  'how unpaid interest ends': endsAs(11, 'UNPAID_INTEREST', ['PURPOSE_RESTORED'], 'INTEREST_PAID'),
  'how a misused purpose ends': endsAs(12, 'MISUSED_PURPOSE', ['INTEREST_PAID'], 'PURPOSE_RESTORED'),
  'how an evasion ends': endsAs(13, 'EVASION', ['INTEREST_PAID', 'PURPOSE_RESTORED'], 'DEATH'),
  'how a nominee loan ends': endsAs(14, 'NOMINEE_LOAN', ['INTEREST_PAID', 'PURPOSE_RESTORED'], 'ASSIGNED'),
  'withdrawn as WRONG_PARTY': withdrawn(20, 'WRONG_PARTY'),
  'withdrawn as WRONG_LOAN': withdrawn(21, 'WRONG_LOAN'),
  'withdrawn as WRONG_CRITERION': withdrawn(22, 'WRONG_CRITERION'),
  'withdrawn as WRONG_FACTS': withdrawn(23, 'WRONG_FACTS'),
  'withdrawn as BANK_ERROR': withdrawn(24, 'BANK_ERROR'),
  'withdrawn as COURT_ORDER': withdrawn(25, 'COURT_ORDER'),
  'WRONG_PARTY takes the identity along': tellsWhoIsWho(30, 'WRONG_PARTY', '1'),
  'WRONG_LOAN leaves it': tellsWhoIsWho(31, 'WRONG_LOAN', '2'),
  'WRONG_CRITERION leaves it': tellsWhoIsWho(32, 'WRONG_CRITERION', '2'),
  'WRONG_FACTS leaves it': tellsWhoIsWho(33, 'WRONG_FACTS', '2'),
  'BANK_ERROR leaves it': tellsWhoIsWho(34, 'BANK_ERROR', '2'),
  'COURT_ORDER leaves it': tellsWhoIsWho(35, 'COURT_ORDER', '2'),
};

lifeOf('renewals, settlements, withdrawals (1-product, Statements)', stories);
