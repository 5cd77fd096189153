import { listCases } from '#registry';
import { evaded, misused, nominee, party } from '../life/bodies.ts';
import type { Row, Stories } from '../life/diary.ts';
import { someone } from '../life/people.ts';
import { asks, corrects, reports, settles, views, type Step } from '../life/steps.ts';
import { decidesOn, decisionsIn, deskOf, reported, revokes } from './steps.ts';

const DAY = '2031-03-03';
const borrower = (n: number, day = DAY) => party(someone(n), day);
const as = (n: number, role: 'REAL_USER' | 'NOMINAL_BORROWER') => party(someone(n), DAY, { role });

/** Received on 2031-03-03; notice 10 days before has run, so it is shown from its CONFIRM. */
const confirmed = (body: Parameters<typeof reports>[0], n: number): Row[] => {
  const { criterion } = body;
  const { reference } = body.loan;
  return [
    [DAY, reports(body), '1 RECEIVED'],
    ['2031-03-10', asks(someone(n)), 'CLEAR'],
    ['2031-03-11', decidesOn(reference, 'CONFIRM', { criterion }), 'said'],
    ['2031-03-11', views(reference, { criterion }), 'LISTED'],
    ['2031-03-11', asks(someone(n)), 'BLOCK · LISTED'],
    ['2031-03-12', decidesOn(reference, 'CONFIRM', { criterion, name: 'twice' }), 'DECISION_ALREADY'],
    ['2031-04-20', asks(someone(n)), 'BLOCK · LISTED'],
    ['2031-04-20', settles(reference, '2031-04-20', { criterion, how: 'PAID' }), '3 SETTLED'],
  ];
};

const evasion = { criterion: 'EVASION' as const };
const act = (kind: 'ASSETS_MOVED' | 'ASSETS_HIDDEN', doneOn: string) => ({
  ...{ kind, doneOn, words: '将房产无偿转给亲属', evidence: [0] },
});
/** A second act: says more, so a new notice too. */
const more = (day: string, n: number, reference: string) =>
  evaded(day, [borrower(n, day)], {
    reference,
    acts: [act('ASSETS_MOVED', '2030-11-03'), act('ASSETS_HIDDEN', '2030-12-03')],
  });
/** The same act, with a later asOf. */
const same = (day: string, n: number, reference: string) =>
  evaded(day, [borrower(n)], { reference, acts: [act('ASSETS_MOVED', '2030-11-03')] });

/** Whether `cases` lists the accusation. */
const waits =
  (reference: string): Step =>
  async world => {
    const { report } = await reported(world, reference, 'EVASION');
    const found = (await listCases((await deskOf(world)).desk)).find(({ id }) => id === report);
    return found ? `${found.kind} of ${String(found.version)} by ${String(found.by)}` : 'waits for nobody';
  };

/** Loans keep the day on which they were signed. */
const corrected = (body: ReturnType<typeof evaded>) =>
  corrects({ ...body, loan: evaded(DAY, [], { reference: body.loan.reference }).loan });

const stories: Stories = {
  'MISUSED_PURPOSE is listed from its CONFIRM': confirmed(
    misused(DAY, [borrower(1)], { reference: 'M-1' }),
    1,
  ),
  'EVASION is listed from its CONFIRM': confirmed(evaded(DAY, [borrower(2)], { reference: 'E-2' }), 2),
  'NOMINEE_LOAN is listed from its CONFIRM': confirmed(
    nominee(DAY, [as(3, 'REAL_USER'), as(4, 'NOMINAL_BORROWER')], { reference: 'N-3' }),
    3,
  ),
  'a correction outdates what was read': [
    [DAY, reports(evaded(DAY, [borrower(5)], { reference: 'E-5' })), '1 RECEIVED'],
    ['2031-03-05', corrected(same('2031-03-05', 5, 'E-5')), '2 RECEIVED'],
    ['2031-03-06', decidesOn('E-5', 'CONFIRM', { ...evasion, version: 1 }), 'DECISION_OUTDATED /version'],
    ['2031-03-06', decidesOn('E-5', 'CONFIRM', { ...evasion, version: 3 }), 'DECISION_PARTY /version'],
    ['2031-03-06', decidesOn('E-5', 'CONFIRM', evasion), 'said'],
    ['2031-03-06', asks(someone(5)), 'BLOCK · LISTED'],
  ],
  'what lapsed is confirmed no more': [
    [DAY, reports(evaded(DAY, [borrower(6)], { reference: 'E-6' })), '1 RECEIVED'],
    ['2031-04-03', decidesOn('E-6', 'CONFIRM', evasion), 'DECISION_LAPSED'],
    ['2031-04-03', decidesOn('E-6', 'REFUSE_CONFIRM', evasion), 'DECISION_LAPSED'],
    ['2031-04-03', asks(someone(6)), 'CLEAR'],
  ],
  'on its 30th day it is confirmed still': [
    [DAY, reports(evaded(DAY, [borrower(7)], { reference: 'E-7' })), '1 RECEIVED'],
    ['2031-04-02', decidesOn('E-7', 'CONFIRM', evasion), 'said'],
    ['2031-04-02', asks(someone(7)), 'BLOCK · LISTED'],
  ],
  'a correction that says more is confirmed again; the confirmed version carries meanwhile': [
    [DAY, reports(same(DAY, 8, 'E-8')), '1 RECEIVED'],
    [DAY, decidesOn('E-8', 'CONFIRM', evasion), 'said'],
    ['2031-03-20', corrected(more('2031-03-20', 8, 'E-8')), '3 RECEIVED'],
    ['2031-03-20', asks(someone(8)), 'BLOCK · LISTED'],
    ['2031-03-20', waits('E-8'), 'CONFIRMATION of 2 by 2031-04-19'],
    ['2031-03-25', decidesOn('E-8', 'CONFIRM', { ...evasion, name: 'E-8 again' }), 'said'],
    ['2031-03-25', waits('E-8'), 'waits for nobody'],
    ['2031-03-25', asks(someone(8)), 'BLOCK · LISTED'],
    ['2031-03-26', revokes('E-8'), 'said'],
    ['2031-03-26', asks(someone(8)), 'BLOCK · LISTED'],
    ['2031-03-27', revokes('E-8 again'), 'said'],
    ['2031-03-27', asks(someone(8)), 'CLEAR'],
  ],
  'a correction that says more and is not confirmed in time: the confirmed one goes on': [
    [DAY, reports(same(DAY, 9, 'E-9')), '1 RECEIVED'],
    [DAY, decidesOn('E-9', 'CONFIRM', evasion), 'said'],
    ['2031-03-20', corrected(more('2031-03-20', 9, 'E-9')), '3 RECEIVED'],
    ['2031-04-20', decidesOn('E-9', 'CONFIRM', { ...evasion, name: 'late' }), 'DECISION_LAPSED'],
    ['2031-04-20', asks(someone(9)), 'BLOCK · LISTED'],
  ],
  'a correction that only renews needs no CONFIRM': [
    [DAY, reports(same(DAY, 10, 'E-10')), '1 RECEIVED'],
    [DAY, decidesOn('E-10', 'CONFIRM', evasion), 'said'],
    ['2031-03-20', corrected(same('2031-03-20', 10, 'E-10')), '3 RECEIVED'],
    ['2031-03-20', decidesOn('E-10', 'CONFIRM', { ...evasion, name: 'again' }), 'DECISION_ALREADY'],
    ['2031-05-20', asks(someone(10)), 'BLOCK · LISTED'],
  ],
  'a refused confirmation lists nobody, and bars the same conduct': [
    [DAY, reports(evaded(DAY, [borrower(11)], { reference: 'E-11' })), '1 RECEIVED'],
    ['2031-03-05', decidesOn('E-11', 'REFUSE_CONFIRM', evasion), 'said'],
    ['2031-03-05', views('E-11', evasion), 'LAPSED'],
    ['2031-03-05', decidesOn('E-11', 'CONFIRM', { ...evasion, name: 'after' }), 'DECISION_ALREADY'],
    ['2031-03-06', reports(evaded(DAY, [borrower(11)], { reference: 'E-11' })), 'REPORT_SAME_CONDUCT'],
    ['2031-03-06', asks(someone(11)), 'CLEAR'],
  ],
  'a refused confirmation revoked can be confirmed, in a term that runs anew': [
    [DAY, reports(evaded(DAY, [borrower(12)], { reference: 'E-12' })), '1 RECEIVED'],
    ['2031-03-05', decidesOn('E-12', 'REFUSE_CONFIRM', evasion), 'said'],
    ['2031-03-20', revokes('E-12'), 'said'],
    ['2031-03-20', views('E-12', evasion), 'AWAITING_CONFIRMATION'],
    ['2031-03-20', revokes('E-12'), 'DECISION_ALREADY'],
    ['2031-03-20', revokes('REVOKE E-12'), 'DECISION_NOT_FITTING /of'],
    ['2031-04-19', decidesOn('E-12', 'CONFIRM', { ...evasion, name: 'E-12 then' }), 'said'],
    ['2031-04-19', asks(someone(12)), 'BLOCK · LISTED'],
  ],
};

decisionsIn('what officers decide of an accusation', stories);
