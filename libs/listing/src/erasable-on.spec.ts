import { describe, expect, test } from '@jest/globals';
import { erasableOn, protectionErasableOn } from './erasable-on.ts';
import {
  borrower,
  decides,
  dispute,
  finding,
  lifeOf,
  report,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import type { ReportLife } from './report-life.ts';

const other = borrower({ party: 'party-2', role: 'CO_BORROWER' });
const both = report({ parties: [borrower(), other] });
const turned = report({ parties: [other, borrower()] });
const upheld = [dispute(2, '2025-07-01'), decides(3, '2025-07-10', 'UPHOLD')];

describe('the day on which a report can be erased', () => {
  const unqualified = borrower({ party: 'party-2', finding: finding({ qualifies: false }) });
  test.each<readonly [string, ReportLife, string]>([
    ['open: 5 years after the last asOf', lifeOf([report()]), '2030-06-01'],
    ['settled: 5 years after', lifeOf([report(), settlement(2, '2025-08-10')]), '2030-08-11'],
    ['not qualifying: 90 days', lifeOf([report({ parties: [unqualified] })]), '2025-09-01'],
    ['withdrawn: a year', lifeOf([report(), withdrawal(2, '2025-08-10')]), '2026-08-11'],
    [
      'withdrawn while it did not qualify: of both the earlier',
      lifeOf([report({ parties: [unqualified] }), withdrawal(2, '2025-08-10')]),
      '2025-09-01',
    ],
    ['lapsed: a year', lifeOf([report()], { criterion: 'EVASION' }), '2026-07-04'],
    ['upheld: a year', lifeOf([report(), ...upheld]), '2026-07-11'],
    ['upheld for one of two: with the other', lifeOf([both, ...upheld]), '2030-06-01'],
    ['of two the later, whichever is named first', lifeOf([turned, ...upheld]), '2030-06-01'],
    [
      'who is not listed keeps nothing',
      lifeOf([report({ parties: [borrower(), unqualified] })]),
      '2030-06-01',
    ],
  ])('%s', (_why, life, day) => expect(erasableOn(life)).toBe(day));
});

test('of what nothing was said there is no such day', () => expect(erasableOn(lifeOf([]))).toBeNull());

test.each<readonly [string, string, string | null, string]>([
  ['after its three years', '2025-08-01', null, '2028-08-02'],
  ['taken back: a year after that', '2025-08-01', '2025-09-01', '2026-09-02'],
  ['taken back in its last year: after its three years', '2025-08-01', '2028-01-01', '2028-08-02'],
])('a PROTECT can be erased %s', (_why, receivedOn, revokedOn, day) =>
  expect(protectionErasableOn({ receivedOn, revokedOn })).toBe(day),
);
