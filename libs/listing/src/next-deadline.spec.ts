import { describe, expect, test } from '@jest/globals';
import { accused, confirms, first, later, refuses } from './accused.fixture.ts';
import {
  borrower,
  correction,
  decides,
  dispute,
  finding,
  lifeOf,
  ofDispute,
  report,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import { deadlinesOf } from './next-deadline.ts';
import type { ReportLife } from './report-life.ts';

const unlisted = borrower({ party: 'party-2', finding: finding({ qualifies: false }) });
const disputed = lifeOf([report(), dispute(2, '2025-07-01')]);
const replied = lifeOf([...disputed.said, ofDispute('REPLY', 3, '2025-07-10')]);
const OF_REPORT = ['2026-05-31 RENEW_BY', '2026-08-31 CARRIED_UNTIL', '2030-05-31 KEPT_UNTIL'];

describe('all the days ahead on which a report changes by itself', () => {
  test.each<readonly [string, ReportLife, string, string[]]>([
    ['of a report', lifeOf([report()]), '2025-06-02', ['2025-06-09 SHOWN_FROM', ...OF_REPORT]],
    ['the day itself included', lifeOf([report()]), '2026-05-31', OF_REPORT],
    ['past it no more', lifeOf([report()]), '2026-06-01', OF_REPORT.slice(1)],
    [
      'settled while its notice ran',
      lifeOf([report(), settlement(2, '2025-06-04')]),
      '2025-06-04',
      ['2025-06-09 SHOWN_FROM', '2030-06-04 KEPT_UNTIL'],
    ],
    [
      'of a dispute without a reply: suspended from its 15th day',
      disputed,
      '2025-07-01',
      ['2025-07-16 REPLY_BY', '2025-07-16 CARRIED_UNTIL', '2025-07-21 DECIDE_BY', '2030-05-31 KEPT_UNTIL'],
    ],
    [
      'of a dispute with one: its lateness is no day of its own',
      replied,
      '2025-07-10',
      ['2025-07-21 DECIDE_BY', ...OF_REPORT],
    ],
    [
      'of two who qualify, in order',
      lifeOf([
        report({ parties: [borrower(), borrower({ party: 'party-2', notice: { givenOn: '2025-05-31' } })] }),
      ]),
      '2025-06-02',
      ['2025-06-08 SHOWN_FROM', '2025-06-09 SHOWN_FROM', ...OF_REPORT.flatMap(one => [one, one])],
    ],
    [
      'of an accusation: it lapses, which shows nobody',
      accused(first),
      '2025-06-02',
      ['2025-07-02 CONFIRM_BY', '2026-07-03 KEPT_UNTIL'],
    ],
    [
      'of one beside whom another does not qualify',
      accused({ ...first, parties: [borrower(), unlisted] }),
      '2025-06-02',
      ['2025-07-02 CONFIRM_BY', '2026-07-03 KEPT_UNTIL'],
    ],
    ['on its last day', accused(first), '2025-07-02', ['2025-07-02 CONFIRM_BY', '2026-07-03 KEPT_UNTIL']],
    ['confirmed', accused(first, confirms(2, '2025-06-20')), '2025-06-20', OF_REPORT],
    ['not confirmed', accused(first, refuses(2, '2025-06-20')), '2025-06-20', ['2026-06-20 KEPT_UNTIL']],
    [
      'confirmed, and now saying more',
      accused(first, confirms(2, '2025-06-20'), later(3, '2025-06-25', ['c'])),
      '2025-06-25',
      ['2025-07-25 CONFIRM_BY', ...OF_REPORT],
    ],
    [
      'upheld while it waited: officers need not confirm it',
      accused(first, dispute(2, '2025-06-10'), decides(3, '2025-06-12', 'UPHOLD')),
      '2025-06-12',
      ['2026-06-12 KEPT_UNTIL'],
    ],
    [
      'a correction that weighs more has its own first day',
      lifeOf([
        report(),
        correction(2, '2025-07-02', {
          parties: [borrower({ notice: { givenOn: '2025-07-01' }, weighsMore: true, role: 'CO_BORROWER' })],
        }),
      ]),
      '2025-07-02',
      ['2025-07-09 SHOWN_FROM', ...OF_REPORT],
    ],
    [
      'withdrawn: its erasure alone',
      lifeOf([report(), withdrawal(2, '2025-06-20')]),
      '2025-06-20',
      ['2026-06-20 KEPT_UNTIL'],
    ],
    ['withdrawn and erased', lifeOf([report(), withdrawal(2, '2025-06-20')]), '2026-06-21', []],
  ])('%s', (_why, life, day, deadlines) =>
    expect(deadlinesOf(life, day).map(({ on, what }) => `${on} ${what}`)).toEqual(deadlines),
  );
});
