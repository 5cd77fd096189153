import { evaded, guarantee, instalment, interest, overdue, party, type Party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, corrects, deadline, findings, renews, reports, settles, views } from './steps.ts';

const DAY = '2031-03-03';
const AS_OF = '2031-03-02';
const BAND = { fields: ['reason', 'amountBand'] as ('reason' | 'amountBand')[] };
const END = { fields: ['reason', 'endedOn', 'how'] as ('reason' | 'endedOn' | 'how')[] };
const letter = (givenOn: string) => ({ notice: { givenOn, means: 'LETTER' as const } });

interface Version {
  asOf?: string;
  dues?: ReturnType<typeof instalment>[];
  /** Of the borrower; that of the report is 2031-02-20. */
  noticeOn?: string;
  others?: Party[];
  outstandingFen?: number;
}

/** A DEFAULT with literal days: 9,000 yuan due on 2030-10-31 and open, unless told otherwise. */
const version = (n: number, { asOf = AS_OF, noticeOn = '2031-02-20', ...rest }: Version = {}) => {
  const {
    others = [],
    dues = [instalment(1, '2030-10-31', { amountFen: 900_000 })],
    outstandingFen = 3_000_000,
  } = rest;
  const loan = {
    reference: `K-${String(n)}`,
    signedOn: '2029-03-03',
    kind: 'OTHER' as const,
    principalFen: 5_000_000,
    outstandingFen,
  };
  return overdue(DAY, [party(someone(n), DAY, letter(noticeOn)), ...others], { asOf, dues, loan });
};
const reported = (n: number, of: Version = {}): Row => [DAY, reports(version(n, of)), '1 RECEIVED'];
const due = (amountFen: number) => [instalment(1, '2030-10-31', { amountFen })];
const further = [...due(900_000), instalment(2, '2030-11-30', { amountFen: 200_000 })];
const coBorrower = (n: number) => party(someone(n), DAY, { role: 'CO_BORROWER', ...letter('2031-02-20') });

/** Due on 2030-12-02 its 90th day is 2031-03-02. */
const interestDue = (n: number, dueOn: string, asOf: string) =>
  interest(DAY, [party(someone(n), DAY)], {
    reference: `K-${String(n)}`,
    asOf,
    dues: [{ no: 1, dueOn, amountFen: 900_000, paidOn: null }],
  });
const furtherAct = {
  reference: 'K-13',
  asOf: DAY,
  acts: (['2030-11-03', '2031-02-02'] as const).map(doneOn => ({
    kind: 'ASSETS_MOVED' as const,
    doneOn,
    words: '转移财产',
    evidence: [0],
  })),
};

const stories: Stories = {
  'a higher sum needs a new notice; until it has run the old version speaks': [
    reported(1),
    ['2031-04-01', corrects(version(1, { dues: due(1_000_000) })), 'NOTICE_NOT_NEW /parties/0/notice'],
    ['2031-04-01', corrects(version(1, { dues: due(1_000_000), noticeOn: '2031-03-31' })), '2 RECEIVED'],
    ['2031-04-01', asks(someone(1), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
    ['2031-04-07', asks(someone(1), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
    ['2031-04-08', asks(someone(1), BAND), 'BLOCK · LISTED FROM_10K_TO_50K_YUAN'],
    ['2031-04-08', asks(someone(1), { fields: ['since'] }), 'BLOCK · 2031-03'],
  ],
  'a further instalment needs a new notice': [
    reported(2),
    ['2031-04-01', corrects(version(2, { dues: further })), 'NOTICE_NOT_NEW /parties/0/notice'],
    ['2031-04-01', corrects(version(2, { dues: further, noticeOn: '2031-03-31' })), '2 RECEIVED'],
    ['2031-04-01', findings('K-2'), 'BORROWER 2031-03-03'],
    ['2031-04-07', asks(someone(2), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
    ['2031-04-08', asks(someone(2), BAND), 'BLOCK · LISTED FROM_10K_TO_50K_YUAN'],
  ],
  'a lower sum counts at once': [
    reported(3, { dues: due(1_000_000) }),
    [DAY, asks(someone(3), BAND), 'BLOCK · LISTED FROM_10K_TO_50K_YUAN'],
    ['2031-04-01', corrects(version(3, { dues: due(999_999) })), '2 RECEIVED'],
    ['2031-04-01', asks(someone(3), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
  ],
  'what no longer qualifies counts at once': [
    reported(4),
    ['2031-04-01', corrects(version(4, { dues: due(99_999) })), '2 RECEIVED'],
    ['2031-04-01', asks(someone(4)), 'CLEAR'],
    ['2031-04-01', views('K-4'), 'NOT_QUALIFYING'],
    // 90 days after that version: 2031-06-30.
    ['2031-06-30', views('K-4'), 'NOT_QUALIFYING'],
    ['2031-07-01', views('K-4'), 'EXPIRED'],
  ],
  'a lighter correction while a heavier one waits takes the heavier away at once': [
    reported(5),
    ['2031-04-01', corrects(version(5, { dues: due(1_000_000), noticeOn: '2031-03-31' })), '2 RECEIVED'],
    ['2031-04-02', corrects(version(5, { dues: due(950_000), noticeOn: '2031-03-31' })), '3 RECEIVED'],
    ['2031-04-07', asks(someone(5), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
    ['2031-04-08', asks(someone(5), BAND), 'BLOCK · LISTED UNDER_10K_YUAN'],
  ],
  // Due 2031-01-31: through 2031-04-30 not long enough.
  'qualifying by time needs a new notice too': [
    reported(6, { dues: [instalment(1, '2031-01-31', { amountFen: 900_000 })] }),
    [DAY, views('K-6'), 'NOT_QUALIFYING'],
    [
      '2031-05-01',
      corrects(
        version(6, { asOf: '2031-05-01', dues: [instalment(1, '2031-01-31', { amountFen: 900_000 })] }),
      ),
      'NOTICE_NOT_NEW /parties/0/notice',
    ],
    [
      '2031-05-01',
      corrects(
        version(6, {
          asOf: '2031-05-01',
          noticeOn: '2031-04-30',
          dues: [instalment(1, '2031-01-31', { amountFen: 900_000 })],
        }),
      ),
      '2 RECEIVED',
    ],
    ['2031-05-07', asks(someone(6)), 'CLEAR'],
    ['2031-05-08', asks(someone(6), { fields: ['reason', 'since'] }), 'BLOCK · LISTED 2031-05'],
  ],
  'a guarantor who qualifies by time needs a new notice, the borrower beside him not': [
    reported(7, {
      others: [
        party(someone(107), DAY, { ...letter('2031-02-20'), ...guarantee('2030-12-03', '2032-01-01') }),
      ],
    }),
    [DAY, findings('K-7'), 'BORROWER 2031-03-03 · GUARANTOR GUARANTOR_NOT_LONG'],
    [
      '2031-03-04',
      corrects(
        version(7, {
          asOf: '2031-03-04',
          others: [
            party(someone(107), DAY, { ...letter('2031-02-20'), ...guarantee('2030-12-03', '2032-01-01') }),
          ],
        }),
      ),
      'NOTICE_NOT_NEW /parties/1/notice',
    ],
    [
      '2031-03-04',
      corrects(
        version(7, {
          asOf: '2031-03-04',
          others: [
            party(someone(107), DAY, { ...letter('2031-03-03'), ...guarantee('2030-12-03', '2032-01-01') }),
          ],
        }),
      ),
      '2 RECEIVED',
    ],
    ['2031-03-10', asks(someone(107)), 'CLEAR'],
    ['2031-03-11', asks(someone(107)), 'REVIEW · LISTED'],
    ['2031-03-04', asks(someone(7)), 'BLOCK · LISTED'],
  ],
  'interest alone never weighs more': [
    [
      DAY,
      reports(
        interest(DAY, [party(someone(8), DAY)], {
          reference: 'K-8',
          asOf: AS_OF,
          dues: [{ no: 1, dueOn: '2030-10-21', amountFen: 900_000, paidOn: null }],
        }),
      ),
      '1 RECEIVED',
    ],
    [
      '2031-03-05',
      corrects(
        interest(DAY, [party(someone(8), DAY)], {
          reference: 'K-8',
          asOf: '2031-03-05',
          dues: [
            { no: 1, dueOn: '2030-10-21', amountFen: 950_000, paidOn: null },
            { no: 2, dueOn: '2030-11-21', amountFen: 100_000, paidOn: null },
          ],
        }),
      ),
      '2 RECEIVED',
    ],
    ['2031-03-05', asks(someone(8), BAND), 'BLOCK · LISTED FROM_10K_TO_50K_YUAN'],
  ],
  'interest that qualifies by time needs a new notice all the same': [
    [DAY, reports(interestDue(12, '2030-12-02', AS_OF)), '1 RECEIVED'],
    [DAY, views('K-12', { criterion: 'UNPAID_INTEREST' }), 'NOT_QUALIFYING'],
    [DAY, corrects(interestDue(12, '2030-12-02', DAY)), 'NOTICE_NOT_NEW /parties/0/notice'],
  ],
  'a further act needs a new notice, a new day of knowing none': [
    [DAY, reports(evaded(DAY, [party(someone(13), DAY)], { reference: 'K-13' })), '1 RECEIVED'],
    [DAY, corrects(evaded(DAY, [party(someone(13), DAY)], { reference: 'K-13', asOf: DAY })), '2 RECEIVED'],
    [DAY, corrects(evaded(DAY, [party(someone(13), DAY)], furtherAct)), 'NOTICE_NOT_NEW /parties/0/notice'],
  ],
  'a kept asOf renews nothing, however old; another is as fresh as a report': [
    reported(9),
    ['2031-09-09', corrects(version(9, { dues: due(800_000) })), '2 RECEIVED'],
    ['2031-09-09', deadline('K-9'), '2032-03-02 RENEW_BY'],
    [
      '2031-09-09',
      corrects(version(9, { asOf: '2031-09-01', dues: due(800_000) })),
      'FACTS_AS_OF_OLD /facts/asOf',
    ],
    ['2031-09-09', corrects(version(9, { asOf: '2031-09-02', dues: due(800_000) })), '3 RECEIVED'],
    ['2031-09-09', deadline('K-9'), '2032-09-02 RENEW_BY'],
    ['2031-09-10', renews('K-9', '2031-09-10'), '4 LISTED'],
    ['2031-09-11', corrects(version(9, { asOf: '2031-09-02', dues: due(700_000) })), '5 RECEIVED'],
    ['2031-09-11', deadline('K-9'), '2032-09-10 RENEW_BY'],
    [
      '2031-09-11',
      corrects(version(9, { asOf: '2031-09-09', dues: due(700_000) })),
      'FACTS_AS_OF_BACK /facts/asOf',
    ],
  ],
  'a dropped party leaves at once and does not come back': [
    reported(10, { others: [coBorrower(110)] }),
    [DAY, asks(someone(110)), 'BLOCK · LISTED'],
    ['2031-04-01', corrects(version(10)), '2 RECEIVED'],
    ['2031-04-01', asks(someone(110)), 'CLEAR'],
    ['2031-04-01', asks(someone(10)), 'BLOCK · LISTED'],
    ['2031-04-01', corrects(version(10, { others: [coBorrower(110)] })), 'REPORT_OTHER_PARTY /parties/1'],
    ['2031-04-01', corrects(version(10, { others: [coBorrower(111)] })), 'REPORT_OTHER_PARTY /parties/1'],
  ],
  'the end told by facts in a correction counts from the true day': [
    reported(11),
    [
      '2031-04-01',
      corrects(
        version(11, {
          asOf: '2031-04-01',
          dues: [instalment(1, '2030-10-31', { amountFen: 900_000, clearedOn: '2031-03-20' })],
        }),
      ),
      '2 RECEIVED',
    ],
    ['2031-04-01', asks(someone(11), END), 'REVIEW · SETTLED 2031-03-20 PAID'],
    ['2031-04-01', settles('K-11', '2031-04-01'), 'REPORT_SETTLED'],
  ],
};

lifeOf('corrections (1-product, Statements)', stories);
