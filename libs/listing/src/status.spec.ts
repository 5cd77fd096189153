import { describe, expect, test } from '@jest/globals';
import {
  borrower,
  correction,
  decides,
  decision,
  dispute,
  finding,
  lifeOf,
  ofDispute,
  renewal,
  report,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import { nextDeadline } from './next-deadline.ts';
import type { ReportLife } from './report-life.ts';
import { shownFrom } from './shown-from.ts';
import { statusOn } from './status.ts';

const open = lifeOf([report()]);
const settled = lifeOf([report(), settlement(2, '2025-08-10')]);
const early = lifeOf([report(), settlement(2, '2025-06-04')]);
const notQualifying = lifeOf([report({ parties: [borrower({ finding: finding({ qualifies: false }) })] })]);
const accused = lifeOf([report()], { criterion: 'EVASION' });
/** Confirmed as it was reported; what its correction says further is not. */
const furtherAccused = lifeOf(
  [
    report({ says: ['a'] }),
    decision(2, '2025-06-10', { decision: 'CONFIRM', version: 1 }),
    correction(3, '2025-06-18', { says: ['a', 'b'] }),
  ],
  { criterion: 'EVASION' },
);
const disputed = lifeOf([report(), dispute(2, '2025-07-01')]);
/** The bank gave way to the one of two who disputed. */
const dropped = lifeOf([
  report({ parties: [borrower(), borrower({ party: 'party-2', role: 'CO_BORROWER' })] }),
  dispute(2, '2025-07-01', { party: 'party-2' }),
  correction(3, '2025-07-05'),
]);
const replied = lifeOf([...disputed.said, ofDispute('REPLY', 3, '2025-07-10')]);
const decided = lifeOf([...replied.said, decides(4, '2025-07-20', 'REFUSE')]);
const upheld = lifeOf([...replied.said, decides(4, '2025-07-20', 'UPHOLD')]);
const withGuarantor = lifeOf([
  report({
    parties: [
      borrower({ finding: finding({ qualifies: false }) }),
      borrower({ party: 'party-2', role: 'GUARANTOR' }),
    ],
  }),
]);

describe('the status of a report, and the next day on which it changes by itself', () => {
  test.each<readonly [ReportLife, string, string, { on: string; what: string } | null]>([
    [open, '2025-06-01', 'RECEIVED', null],
    [open, '2025-06-02', 'NOTICE_RUNNING', { on: '2025-06-09', what: 'SHOWN_FROM' }],
    [open, '2025-06-08', 'NOTICE_RUNNING', { on: '2025-06-09', what: 'SHOWN_FROM' }],
    [open, '2025-06-09', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [open, '2026-05-31', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [open, '2026-06-01', 'LISTED', { on: '2026-08-31', what: 'CARRIED_UNTIL' }],
    [open, '2026-09-01', 'SUSPENDED', { on: '2030-05-31', what: 'KEPT_UNTIL' }],
    [open, '2030-06-01', 'EXPIRED', null],
    [
      lifeOf([report(), renewal(2, '2025-12-01')]),
      '2025-12-01',
      'LISTED',
      { on: '2026-12-01', what: 'RENEW_BY' },
    ],
    [settled, '2025-08-09', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [settled, '2025-08-10', 'SETTLED', { on: '2030-08-10', what: 'KEPT_UNTIL' }],
    [settled, '2030-08-11', 'EXPIRED', null],
    [early, '2025-06-03', 'NOTICE_RUNNING', { on: '2025-06-09', what: 'SHOWN_FROM' }],
    [early, '2025-06-04', 'SETTLED', { on: '2025-06-09', what: 'SHOWN_FROM' }],
    [notQualifying, '2025-06-02', 'NOT_QUALIFYING', { on: '2025-08-31', what: 'KEPT_UNTIL' }],
    [notQualifying, '2025-09-01', 'EXPIRED', null],
    [accused, '2025-07-02', 'AWAITING_CONFIRMATION', { on: '2025-07-02', what: 'CONFIRM_BY' }],
    [accused, '2025-07-03', 'LAPSED', { on: '2026-07-03', what: 'KEPT_UNTIL' }],
    [accused, '2026-07-03', 'LAPSED', { on: '2026-07-03', what: 'KEPT_UNTIL' }],
    [accused, '2026-07-04', 'EXPIRED', null],
    [furtherAccused, '2025-06-20', 'LISTED', { on: '2025-07-18', what: 'CONFIRM_BY' }],
    [furtherAccused, '2025-07-19', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [disputed, '2025-07-01', 'LISTED', { on: '2025-07-16', what: 'REPLY_BY' }],
    [disputed, '2025-07-16', 'LISTED', { on: '2025-07-16', what: 'REPLY_BY' }],
    [disputed, '2025-07-17', 'SUSPENDED', { on: '2025-07-21', what: 'DECIDE_BY' }],
    [disputed, '2025-07-22', 'SUSPENDED', { on: '2030-05-31', what: 'KEPT_UNTIL' }],
    [dropped, '2025-07-04', 'LISTED', { on: '2025-07-16', what: 'REPLY_BY' }],
    [dropped, '2025-07-05', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [replied, '2025-07-10', 'LISTED', { on: '2025-07-21', what: 'DECIDE_BY' }],
    [replied, '2025-07-22', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [decided, '2025-07-20', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [upheld, '2025-07-19', 'LISTED', { on: '2025-07-21', what: 'DECIDE_BY' }],
    [upheld, '2025-07-20', 'UPHELD', { on: '2026-07-20', what: 'KEPT_UNTIL' }],
    [upheld, '2026-07-21', 'EXPIRED', null],
    [withGuarantor, '2025-06-09', 'LISTED', { on: '2026-05-31', what: 'RENEW_BY' }],
    [
      lifeOf([report(), withdrawal(2, '2025-06-20')]),
      '2025-06-19',
      'LISTED',
      { on: '2026-05-31', what: 'RENEW_BY' },
    ],
    [
      lifeOf([report(), withdrawal(2, '2025-06-20')]),
      '2025-06-20',
      'WITHDRAWN',
      { on: '2026-06-20', what: 'KEPT_UNTIL' },
    ],
    [lifeOf([report(), withdrawal(2, '2025-06-20')]), '2026-06-21', 'WITHDRAWN', null],
  ])('%# on %s', (life, day, status, deadline) => {
    expect([statusOn(life, day), nextDeadline(life, day)]).toEqual([status, deadline]);
  });

  test('shownFrom looks ahead, and is null for who is never shown', () => {
    expect(shownFrom(open, 'party-1')).toBe('2025-06-09');
    expect(shownFrom(withGuarantor, 'party-1')).toBeNull();
    expect(shownFrom(withGuarantor, 'party-2')).toBe('2025-06-09');
    expect(shownFrom(early, 'party-1')).toBe('2025-06-09');
    expect(shownFrom(accused, 'party-1')).toBeNull();
    expect(
      shownFrom(
        lifeOf([
          report({ parties: [borrower(), borrower({ party: 'party-2' })] }),
          correction(2, '2025-06-08'),
        ]),
        'party-2',
      ),
    ).toBeNull();
  });
});
