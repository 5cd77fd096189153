import type { CorrectionBody } from '#contracts';
import { instalment, misused, overdue, party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, corrects, reports, settles, views } from './steps.ts';

const DAY = '2031-03-03';
const END = { fields: ['reason', 'endedOn', 'how'] as ('reason' | 'endedOn' | 'how')[] };
type Told = NonNullable<CorrectionBody['settlement']>;

const body = (n: number, amountFen = 900_000, asOf = '2031-03-02') =>
  overdue(DAY, [party(someone(n), DAY)], {
    reference: `E-${String(n)}`,
    asOf,
    dues: [instalment(1, '2030-10-31', { amountFen })],
  });
const ending = (n: number, endedOn: string, how: Told['how'] = 'PAID') =>
  corrects({ ...body(n), settlement: { endedOn, how } });
/** Received on 2031-03-03 as of the day before; settled on 2031-04-10. */
const settled = (n: number): Row[] => [
  [DAY, reports(body(n)), '1 RECEIVED'],
  ['2031-04-10', settles(`E-${String(n)}`, '2031-04-10'), '2 SETTLED'],
];

const stories: Stories = {
  'a correction of a settled report without an end keeps the end told': [
    ...settled(1),
    ['2031-05-05', corrects(body(1, 800_000)), '3 RECEIVED'],
    ['2031-05-05', views('E-1'), 'SETTLED'],
    ['2031-05-05', asks(someone(1), END), 'REVIEW · SETTLED 2031-04-10 PAID'],
  ],
  'an earlier end replaces the one told at once, and its clock runs from the true day': [
    ...settled(2),
    ['2031-05-05', ending(2, '2031-03-31'), '3 RECEIVED'],
    ['2031-05-05', asks(someone(2), END), 'REVIEW · SETTLED 2031-03-31 PAID'],
    ['2033-03-31', asks(someone(2), { fields: ['reason'] }), 'REVIEW · SETTLED'],
    ['2033-04-01', asks(someone(2), { fields: ['reason'] }), 'CLEAR · SETTLED'],
    ['2036-03-31', asks(someone(2), { fields: ['reason'] }), 'CLEAR · SETTLED'],
    ['2036-04-01', asks(someone(2), { fields: ['reason'] }), 'CLEAR'],
  ],
  'another way of ending replaces the one told': [
    ...settled(3),
    ['2031-05-05', ending(3, '2031-04-10', 'ASSIGNED'), '3 RECEIVED'],
    ['2033-05-05', asks(someone(3), END), 'REVIEW · SETTLED 2031-04-10 ASSIGNED'],
  ],
  'the end lies between the last asOf told before it and receipt': [
    ...settled(4),
    ['2031-05-05', ending(4, '2031-03-01'), 'FACTS_ENDED_EARLY /settlement/endedOn'],
    ['2031-05-05', ending(4, '2031-05-06'), 'FACTS_ENDED_FUTURE /settlement/endedOn'],
    ['2031-05-05', ending(4, '2031-04-10', 'INTEREST_PAID'), 'FACTS_ENDED_HOW /settlement/how'],
    ['2031-05-05', asks(someone(4), END), 'REVIEW · SETTLED 2031-04-10 PAID'],
    ['2031-05-05', ending(4, '2031-03-02'), '3 RECEIVED'],
    ['2031-05-05', asks(someone(4), END), 'REVIEW · SETTLED 2031-03-02 PAID'],
  ],
  'an open report has no end to replace': [
    [DAY, reports(body(5)), '1 RECEIVED'],
    ['2031-05-05', ending(5, '2031-04-10'), 'REPORT_NOT_SETTLED /settlement'],
    ['2031-05-05', asks(someone(5)), 'BLOCK · LISTED'],
  ],
  'after a correction a second settlement is refused still': [
    ...settled(6),
    ['2031-05-05', ending(6, '2031-03-31'), '3 RECEIVED'],
    ['2031-05-05', settles('E-6', '2031-05-05'), 'REPORT_SETTLED'],
  ],
  'facts that ended before the settlement told: the earlier day counts': [
    ...settled(7),
    [
      '2031-05-05',
      corrects(
        overdue(DAY, [party(someone(7), DAY)], {
          reference: 'E-7',
          asOf: '2031-05-04',
          dues: [instalment(1, '2030-10-31', { amountFen: 900_000, clearedOn: '2031-03-15' })],
        }),
      ),
      '3 RECEIVED',
    ],
    ['2031-05-05', asks(someone(7), END), 'REVIEW · SETTLED 2031-03-15 PAID'],
  ],
  'a settled report corrected so that it does not qualify shows nothing': [
    ...settled(8),
    ['2031-05-05', corrects(body(8, 99_999)), '3 RECEIVED'],
    ['2031-05-05', asks(someone(8)), 'CLEAR'],
    ['2031-05-05', views('E-8'), 'NOT_QUALIFYING'],
  ],
  'a heavier sum on a settled report needs a new notice too': [
    ...settled(9),
    ['2031-05-05', corrects(body(9, 1_000_000)), 'NOTICE_NOT_NEW /parties/0/notice'],
  ],
  'an accusation settled before it is confirmed is settled for its bank, shown to nobody': [
    [DAY, reports(misused(DAY, [party(someone(10), DAY)], { reference: 'E-10' })), '1 RECEIVED'],
    [
      '2031-03-20',
      settles('E-10', '2031-03-20', { criterion: 'MISUSED_PURPOSE', how: 'PURPOSE_RESTORED' }),
      '2 AWAITING_CONFIRMATION',
    ],
    ['2031-03-20', asks(someone(10)), 'CLEAR'],
    ['2031-04-03', asks(someone(10)), 'CLEAR'],
  ],
};

lifeOf('the end told, corrected (1-product, Statements)', stories);
