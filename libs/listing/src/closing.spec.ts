import { describe, expect, test } from '@jest/globals';
import { accused, first, refuses } from './accused.fixture.ts';
import { closingOn, openOn, stateOf } from './closing.ts';
import {
  borrower,
  correction,
  decides,
  dispute,
  finding,
  lifeOf,
  report,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import type { ReportLife } from './report-life.ts';

const open = lifeOf([report()]);
const settled = lifeOf([report(), settlement(2, '2025-08-10')]);
const endedParty = borrower({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) });
const ended = lifeOf([report({ parties: [endedParty] })]);
const withdrawn = lifeOf([report(), withdrawal(2, '2025-06-10')]);
const unlisted = borrower({ party: 'party-2', finding: finding({ qualifies: false }) });
const endedBesideUnlisted = lifeOf([report({ parties: [endedParty, unlisted] })]);
const other = borrower({ party: 'party-2', role: 'CO_BORROWER' });
const upheld = [dispute(2, '2025-07-01'), decides(3, '2025-07-10', 'UPHOLD')];
const guarded = { protections: [{ party: 'party-1', receivedOn: '2025-06-10', revokedOn: null }] };
const both = { ...first, parties: [borrower(), other] };
const refusedBeside = (...parties: (typeof other)[]) =>
  accused({ ...first, parties }, refuses(2, '2025-06-20'));

describe('when a report is open', () => {
  const guarantor = (paidOn: string | null) =>
    borrower({
      party: 'party-2',
      role: 'GUARANTOR',
      finding: finding({ endedOn: paidOn, how: paidOn ? 'PAID' : null }),
    });

  test.each<readonly [string, ReportLife, string, ReturnType<typeof closingOn>]>([
    ['on receipt', open, '2025-06-02', null],
    [
      'not qualifying',
      lifeOf([report({ parties: [borrower({ finding: finding({ qualifies: false }) })] })]),
      '2025-08-31',
      null,
    ],
    [
      'not qualifying, kept no more',
      lifeOf([report({ parties: [borrower({ finding: finding({ qualifies: false }) })] })]),
      '2025-09-01',
      'EXPIRED',
    ],
    [
      'the guarantor has paid, the borrower has not',
      lifeOf([report({ parties: [borrower(), guarantor('2025-05-20')] })]),
      '2025-06-20',
      null,
    ],
    ['settled later than the day asked about', settled, '2025-08-09', null],
    ['settled', settled, '2025-08-10', 'SETTLED'],
    ['settled more than 5 years ago', settled, '2030-08-11', 'EXPIRED'],
    ['ended by its facts', ended, '2025-06-02', 'ENDED'],
    ['withdrawn', withdrawn, '2025-06-10', 'WITHDRAWN'],
    ['ended for everybody who is listed', endedBesideUnlisted, '2025-06-02', 'ENDED'],
    [
      'a correction has undone the end',
      lifeOf([...ended.said, correction(2, '2025-06-20')]),
      '2025-06-20',
      null,
    ],
    [
      'the one who is listed is upheld, another never was listed',
      lifeOf([report({ parties: [borrower(), unlisted] }), ...upheld]),
      '2025-07-10',
      null,
    ],
    [
      'the one is upheld, the other was dropped',
      lifeOf([report({ parties: [borrower(), other] }), ...upheld, correction(4, '2025-07-11')]),
      '2025-07-11',
      'UPHELD',
    ],
    [
      'the one is upheld and gone, the other is listed still',
      lifeOf([report({ parties: [borrower(), other] }), ...upheld]),
      '2026-07-11',
      null,
    ],
    ['refused beside one who was never listed', refusedBeside(borrower(), unlisted), '2025-06-20', 'REFUSED'],
    [
      'refused beside one who is protected',
      { ...refusedBeside(borrower(), other), ...guarded },
      '2025-06-20',
      'REFUSED',
    ],
    ['lapsed beside one who is upheld', accused(both, ...upheld), '2025-07-10', 'LAPSED'],
    [
      'waiting beside one who is upheld',
      accused(both, dispute(2, '2025-06-10'), decides(3, '2025-06-12', 'UPHOLD')),
      '2025-06-12',
      null,
    ],
  ])('%s', (_why, life, day, closing) => {
    expect([closingOn(life, day), openOn(life, day)]).toEqual([closing, closing === null]);
  });

  test('before its receipt there is nothing open, and no part of anybody', () => {
    expect(openOn(open, '2025-06-01')).toBe(false);
    expect(stateOf(open, 'party-1', '2025-06-01')).toBeUndefined();
  });
});
