import { nominee, party } from '../life/bodies.ts';
import type { Row, Stories } from '../life/diary.ts';
import { someone } from '../life/people.ts';
import { asks, corrects, reports, views, withdraws, type Step } from '../life/steps.ts';
import { decides, decidesOn, decisionsIn, disputes, idOf, reported } from './steps.ts';

const DAY = '2031-03-03';
const LATER = '2031-03-07';
const nomineeLoan = { criterion: 'NOMINEE_LOAN' as const };
const SAME = 'REPORT_SAME_CONDUCT';

/** Of a pair of people the first used the loan, in the name of the second. */
const real = (pair: number, day = LATER) => party(someone(pair), day, { role: 'REAL_USER' });
const nominal = (pair: number, day = LATER) => party(someone(pair + 1), day, { role: 'NOMINAL_BORROWER' });
const about = (reference: string) => ({ ...nomineeLoan, loanReference: reference, memberCode: 'RCA' });
const upholds = (reference: string, dispute = reference): Step =>
  decides(dispute, async world => ({
    decision: 'UPHOLD',
    ...(await reported(world, reference, 'NOMINEE_LOAN')),
    dispute: idOf(world, dispute),
  }));

/** Both accused; or the real user alone, the nominal borrower as a victim. */
const both = (pair: number, day = LATER) =>
  nominee(day, [real(pair, day), nominal(pair, day)], { reference: `V-${String(pair)}` });
const victim = (pair: number, user = pair) =>
  nominee(LATER, [real(user), nominal(pair)], {
    ...{ reference: `V-${String(pair)}`, actors: [0], nominalConsented: false },
  });

const listsTheRealUserAlone = (pair: number, user = pair): Row[] => [
  [LATER, decidesOn(`V-${String(pair)}`, 'CONFIRM', nomineeLoan), 'said'],
  [LATER, asks(someone(user)), 'BLOCK · LISTED'],
  [LATER, asks(someone(pair + 1)), 'CLEAR'],
];

const stories: Stories = {
  'after the victim’s dispute was upheld the right report names him so, and lists the real user': [
    [DAY, reports(both(50, DAY)), '1 RECEIVED'],
    ['2031-03-04', disputes('V-50', about('V-50'), { party: 1 }), 'taken'],
    ['2031-03-05', upholds('V-50'), 'said'],
    ['2031-03-06', withdraws('V-50', 'WRONG_FACTS', nomineeLoan), '4 WITHDRAWN'],
    [LATER, reports(both(50)), SAME],
    [LATER, reports(victim(50)), '1 RECEIVED'],
    ...listsTheRealUserAlone(50),
    // Told anew, and for officers to confirm: nevertheless not of the victim.
    ['2031-03-20', corrects({ ...both(50, '2031-03-20'), loan: victim(50).loan }), SAME],
  ],
  'nor do two upheld disputes protect a third person, the report withdrawn or not': [
    ...[60, 70].flatMap((pair): Row[] => [
      [DAY, reports(both(pair, DAY)), '1 RECEIVED'],
      ['2031-03-04', disputes(`V-${String(pair)}`, about(`V-${String(pair)}`), { party: 1 }), 'taken'],
      ['2031-03-04', disputes(`X-${String(pair)}`, about(`V-${String(pair)}`), { party: 0 }), 'taken'],
      ['2031-03-05', upholds(`V-${String(pair)}`), 'said'],
      ['2031-03-05', upholds(`V-${String(pair)}`, `X-${String(pair)}`), 'said'],
      ['2031-03-05', views(`V-${String(pair)}`, nomineeLoan), 'UPHELD'],
    ]),
    ['2031-03-06', withdraws('V-70', 'WRONG_FACTS', nomineeLoan), '6 WITHDRAWN'],
    ...[60, 70].flatMap((pair): Row[] => [
      [LATER, reports(both(pair)), SAME],
      [LATER, reports(victim(pair)), SAME],
      [LATER, reports(victim(pair, pair + 5)), '1 RECEIVED'],
      ...listsTheRealUserAlone(pair, pair + 5),
    ]),
  ],
  'a report that the bank itself called its error does not come again': [
    [DAY, reports(both(80, DAY)), '1 RECEIVED'],
    ['2031-03-04', disputes('V-80', about('V-80'), { party: 1 }), 'taken'],
    ['2031-03-05', upholds('V-80'), 'said'],
    ['2031-03-06', withdraws('V-80', 'BANK_ERROR', nomineeLoan), '4 WITHDRAWN'],
    [LATER, reports(victim(80)), SAME],
  ],
};

decisionsIn('a nominal borrower who did not consent', stories);
