import { describe, expect, test } from '@jest/globals';
import type { WithdrawalReason } from '#contracts';
import {
  borrower,
  correction,
  decides,
  decision,
  dispute,
  finding,
  lifeOf,
  report,
  revokes,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import { conductBarredThrough, mayComeAgain, partiesBarred } from './may-come-again.ts';
import type { ReportLife } from './report-life.ts';

const open = lifeOf([report()]);
const settled = lifeOf([report(), settlement(2, '2025-08-10')]);
const ended = lifeOf([
  report({ parties: [borrower({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) })] }),
]);
const endingOn = (endedOn: string | null, party = 'party-1') =>
  borrower({ party, finding: finding({ endedOn, how: endedOn === null ? null : 'PAID' }) });
const endedForOne = lifeOf([report({ parties: [endingOn('2025-05-20'), endingOn(null, 'party-2')] })]);
const endedForBoth = lifeOf([
  report({ parties: [endingOn('2025-05-25'), endingOn('2025-05-20', 'party-2')] }),
]);
const endedThenSettled = lifeOf([
  report(),
  settlement(2, '2025-08-10'),
  correction(3, '2025-09-01', { parties: [endingOn('2025-05-20')] }),
]);
const lapsedThenWithdrawn = lifeOf([report(), withdrawal(2, '2025-08-01')], { criterion: 'EVASION' });
const unqualified = borrower({ finding: finding({ qualifies: false }) });
const notQualifying = lifeOf([report({ parties: [unqualified] })]);
const noLonger = lifeOf([report(), correction(2, '2025-07-01', { parties: [unqualified] })]);
const refused = lifeOf([report(), decision(2, '2025-06-10', { decision: 'REFUSE_CONFIRM', version: 1 })], {
  criterion: 'EVASION',
});
const refusedThenWithdrawn = { ...refused, said: [...refused.said, withdrawal(3, '2025-06-20')] };
const unconfirmed = lifeOf(
  [report(), decision(2, '2025-06-10', { decision: 'CONFIRM', version: 1 }), revokes(3, '2025-06-20', 2)],
  { criterion: 'EVASION' },
);
const taken = (reason: WithdrawalReason) =>
  lifeOf([report(), { kind: 'WITHDRAWAL', number: 2, receivedOn: '2025-06-10', reason }]);

describe('a new report of the same member, loan and criterion', () => {
  test.each<readonly [string, ReportLife, string, string, string | null]>([
    ['the first is open', open, '2025-06-15', '2025-06-20', 'REPORT_DUPLICATE'],
    [
      'the first does not qualify, and is open',
      notQualifying,
      '2025-06-15',
      '2025-06-20',
      'REPORT_DUPLICATE',
    ],
    ['settled, the same conduct', settled, '2025-08-10', '2025-12-01', 'REPORT_SAME_CONDUCT'],
    ['settled, all dated after its end', settled, '2025-08-11', '2025-12-01', null],
    ['ended by its facts, the same conduct', ended, '2025-05-20', '2025-12-01', 'REPORT_SAME_CONDUCT'],
    ['ended by its facts, all dated after', ended, '2025-05-21', '2025-12-01', null],
    ['ended for one, going on for another', endedForOne, '2025-05-31', '2030-06-01', 'REPORT_SAME_CONDUCT'],
    ['ended for two, on the later day', endedForBoth, '2025-05-25', '2025-12-01', 'REPORT_SAME_CONDUCT'],
    ['ended for two, dated after both', endedForBoth, '2025-05-26', '2025-12-01', null],
    [
      'settled, its facts’ end told too, of both the earlier',
      endedThenSettled,
      '2025-05-21',
      '2025-12-01',
      null,
    ],
    [
      'lapsed and withdrawn, the same acts',
      lapsedThenWithdrawn,
      '2025-05-31',
      '2025-08-02',
      'REPORT_SAME_CONDUCT',
    ],
    ['expired: after its last asOf', open, '2025-05-31', '2030-06-01', 'REPORT_SAME_CONDUCT'],
    ['expired, all dated after', open, '2025-06-01', '2030-06-01', null],
    ['qualifies no more and is kept no more', noLonger, '2025-01-15', '2025-10-01', null],
    ['never qualified and kept no more', notQualifying, '2025-01-15', '2025-09-01', null],
    [
      'lapsed, the same acts',
      lifeOf([report()], { criterion: 'EVASION' }),
      '2025-05-31',
      '2025-07-03',
      'REPORT_SAME_CONDUCT',
    ],
    ['not confirmed, the same acts', refused, '2025-05-31', '2025-06-20', 'REPORT_SAME_CONDUCT'],
    ['not confirmed, later acts', refused, '2025-06-01', '2025-06-20', null],
    [
      'not confirmed and withdrawn, the same acts',
      refusedThenWithdrawn,
      '2025-05-31',
      '2025-06-21',
      'REPORT_SAME_CONDUCT',
    ],
    ['confirmed, the CONFIRM revoked', unconfirmed, '2025-06-01', '2025-06-21', 'REPORT_DUPLICATE'],
    ['lapsed, later acts', lifeOf([report()], { criterion: 'EVASION' }), '2025-06-01', '2025-07-03', null],
    [
      'a loan in another’s name is taken once',
      lifeOf([report()], { criterion: 'NOMINEE_LOAN' }),
      '2025-07-01',
      '2025-07-03',
      'REPORT_SAME_CONDUCT',
    ],
    ['withdrawn as the bank’s error', taken('BANK_ERROR'), '2025-05-31', '2025-07-03', 'REPORT_SAME_CONDUCT'],
    ['withdrawn by a court’s order', taken('COURT_ORDER'), '2025-05-31', '2025-07-03', 'REPORT_SAME_CONDUCT'],
    ['withdrawn as the bank’s error, later conduct', taken('BANK_ERROR'), '2025-06-01', '2025-07-03', null],
    [
      'withdrawn as the wrong party: the right one may follow',
      taken('WRONG_PARTY'),
      '2025-01-15',
      '2025-07-03',
      null,
    ],
    ['withdrawn for wrong facts', taken('WRONG_FACTS'), '2025-01-15', '2025-07-03', null],
  ])('%s', (_why, previous, earliestOn, day, code) => {
    const found = mayComeAgain(previous, { earliestOn, again: [] }, day);
    expect(found).toStrictEqual(code === null ? [] : [{ code, holds: { firstReport: 'report-1' } }]);
  });

  test('what is open, or was withdrawn so that the right one may follow, bars nothing once it is erased', () => {
    expect(conductBarredThrough(open, '2025-07-03')).toBeNull();
    expect(conductBarredThrough(taken('WRONG_FACTS'), '2026-06-11')).toBeNull();
    expect(conductBarredThrough(taken('BANK_ERROR'), '2026-06-11')).toBe('2025-05-31');
  });

  test('while it stands it bars all of its conduct, not some of its parties', () => {
    const said = [report(), dispute(2, '2025-06-10'), decides(3, '2025-06-12', 'UPHOLD')];
    expect(partiesBarred(lifeOf(said))).toEqual([]);
    expect(partiesBarred(lifeOf([...said, withdrawal(4, '2025-06-20')]))).toEqual(['party-1']);
  });

  const upheld = (reason: WithdrawalReason) =>
    lifeOf([
      report({ parties: [borrower(), borrower({ party: 'party-2', role: 'CO_BORROWER' })] }),
      dispute(2, '2025-06-10'),
      decides(3, '2025-06-12', 'UPHOLD'),
      { kind: 'WITHDRAWAL', number: 4, receivedOn: '2025-06-20', reason },
    ]);
  const alone = lifeOf([
    report(),
    dispute(2, '2025-06-10'),
    decides(3, '2025-06-12', 'UPHOLD'),
    { kind: 'WITHDRAWAL', number: 4, receivedOn: '2025-06-20', reason: 'WRONG_PARTY' },
  ]);
  const endSet = lifeOf([
    report(),
    decision(2, '2025-06-10', { decision: 'ENDED_ON', endedOn: '2025-04-30' }),
    withdrawal(3, '2025-06-20'),
  ]);
  const victim = (...rest: ReportLife['said'][number][]): ReportLife =>
    lifeOf([report(), dispute(2, '2025-06-10'), decides(3, '2025-06-12', 'UPHOLD'), ...rest], {
      criterion: 'NOMINEE_LOAN',
    });
  test.each<readonly [string, ReportLife, string[], string | null]>([
    ['accuses the victim again', victim(), ['party-1'], 'REPORT_SAME_CONDUCT'],
    ['accuses somebody else', victim(), [], null],
    ['accuses somebody else, the first withdrawn', victim(withdrawal(4, '2025-06-20')), [], null],
    [
      'accuses the victim again, the first withdrawn',
      victim(withdrawal(4, '2025-06-20')),
      ['party-1'],
      'REPORT_SAME_CONDUCT',
    ],
    [
      'follows what the bank called its own error',
      victim({ kind: 'WITHDRAWAL', number: 4, receivedOn: '2025-06-20', reason: 'BANK_ERROR' }),
      [],
      'REPORT_SAME_CONDUCT',
    ],
  ])('after a victim of a nominee loan was upheld %s', (_why, previous, again, code) => {
    const found = mayComeAgain(previous, { earliestOn: '2025-01-15', again }, '2025-06-21');
    expect(found.map(refusal => refusal.code)).toEqual(code === null ? [] : [code]);
    // By when it is erased nobody knows any more who was whom.
    expect(conductBarredThrough(previous, '2026-06-21')).toBe('9999-12-31');
  });

  test.each<readonly [string, ReportLife, string[], string, string | null]>([
    ['whose dispute was upheld', upheld('WRONG_FACTS'), ['party-1'], '2025-05-31', 'REPORT_SAME_CONDUCT'],
    ['the same, of later conduct', upheld('WRONG_FACTS'), ['party-1'], '2025-06-01', null],
    ['the other of the two', upheld('WRONG_FACTS'), ['party-2'], '2025-05-31', null],
    ['the wrong party, upheld', alone, ['party-1'], '2025-05-31', 'REPORT_SAME_CONDUCT'],
    ['the right one after it', alone, [], '2025-05-31', null],
    ['anybody, where officers set the end', endSet, ['party-1'], '2025-04-30', 'REPORT_SAME_CONDUCT'],
    ['the same after that end', endSet, ['party-1'], '2025-05-01', null],
    ['somebody else on that loan', endSet, [], '2025-04-30', null],
  ])('after a withdrawal names %s', (_why, previous, again, earliestOn, code) => {
    const found = mayComeAgain(previous, { earliestOn, again }, '2025-06-21');
    expect(found.map(refusal => refusal.code)).toEqual(code === null ? [] : [code]);
    expect(conductBarredThrough(previous, '2026-06-21')).not.toBeNull();
  });
});
