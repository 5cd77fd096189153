import { describe, expect, test } from '@jest/globals';
import { accused, confirms, first, later, refuses } from './accused.fixture.ts';
import { borrower, decides, dispute, finding, lifeOf, renewal, report, revokes } from './lives.fixture.ts';
import { mayFollow } from './may-follow.ts';
import type { ReportLife } from './report-life.ts';

const unlisted = borrower({ party: 'party-2', finding: finding({ qualifies: false }) });
/** Confirmed, then refused as it said more, and now less of that. */
const trimmed = accused(
  first,
  confirms(2, '2025-06-10'),
  later(3, '2025-06-12', ['a', 'c', 'd']),
  refuses(4, '2025-06-14', 3),
  later(5, '2025-06-16', ['a', 'c']),
);

describe('CONFIRM and its refusal (1-product, Statements)', () => {
  const confirm = (version: number, decisionKind: 'CONFIRM' | 'REFUSE_CONFIRM' = 'CONFIRM') =>
    ({ kind: 'DECISION', id: 'next', what: { decision: decisionKind, version } }) as const;
  test.each<readonly [string, ReportLife, number, string, string | null]>([
    ['within its term', accused(first), 1, '2025-07-02', null],
    ['after it', accused(first), 1, '2025-07-03', 'DECISION_LAPSED'],
    [
      'of a version that is not the last',
      accused(first, later(2, '2025-06-10', ['a'])),
      1,
      '2025-06-11',
      'DECISION_OUTDATED',
    ],
    ['after a renewal, which is no version', accused(first, renewal(2, '2025-06-10')), 1, '2025-06-11', null],
    ['twice', accused(first, confirms(2, '2025-06-10')), 1, '2025-06-11', 'DECISION_ALREADY'],
    ['after a refusal', accused(first, refuses(2, '2025-06-10')), 1, '2025-06-11', 'DECISION_ALREADY'],
    [
      'of what a confirmed version covers',
      accused(first, confirms(2, '2025-06-10'), later(3, '2025-06-12', ['b'])),
      3,
      '2025-06-13',
      'DECISION_ALREADY',
    ],
    [
      'of what says more',
      accused(first, confirms(2, '2025-06-10'), later(3, '2025-06-12', ['c'])),
      3,
      '2025-07-12',
      null,
    ],
    ['of less than was refused', trimmed, 5, '2025-06-20', null],
    [
      'of what says more, past its own term',
      accused(first, confirms(2, '2025-06-10'), later(3, '2025-06-12', ['c'])),
      3,
      '2025-07-13',
      'DECISION_LAPSED',
    ],
    [
      'after a REVOKE, anew',
      accused(first, confirms(2, '2025-06-10'), revokes(3, '2025-09-01', 2)),
      1,
      '2025-10-01',
      null,
    ],
    [
      'after a REVOKE, too late',
      accused(first, confirms(2, '2025-06-10'), revokes(3, '2025-09-01', 2)),
      1,
      '2025-10-02',
      'DECISION_LAPSED',
    ],
    [
      'of what was upheld meanwhile',
      accused(first, dispute(2, '2025-06-05'), decides(3, '2025-06-10', 'UPHOLD')),
      1,
      '2025-06-11',
      'REPORT_NOT_OPEN',
    ],
    [
      'where one of two qualifies',
      accused({ ...first, parties: [borrower(), unlisted] }),
      1,
      '2025-06-11',
      null,
    ],
    ['of a criterion that accuses nobody', lifeOf([report()]), 1, '2025-06-11', 'DECISION_NOT_FITTING'],
    [
      'of what does not qualify',
      accused(report({ parties: [unlisted] })),
      1,
      '2025-06-11',
      'DECISION_NOT_FITTING',
    ],
  ])('CONFIRM %s', (_why, life, version, day, code) => {
    const refusals = mayFollow(life, confirm(version), day);
    expect(refusals).toStrictEqual(code === null ? [] : [{ code }]);
    expect(mayFollow(life, confirm(version, 'REFUSE_CONFIRM'), day)).toEqual(refusals);
  });
});
