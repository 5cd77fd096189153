import { describe, expect, test } from '@jest/globals';
import { interestDue, interestVersion, judged, qualifies } from './versions.fixture.ts';

describe('UNPAID_INTEREST: more than 90 days (document four; 1-product, boundary cases)', () => {
  test.each<[string, string | null, string, boolean, string]>([
    // due          paid          as of         qualifies  source
    ['2025-03-21', null, '2025-06-19', false, 'row 10: the 90th day'],
    ['2025-03-21', null, '2025-06-20', true, 'row 10: the day after'],
    ['2025-03-21', '2025-06-19', '2025-07-01', false, 'row 10: paid on the 90th day'],
    ['2025-03-21', '2025-06-20', '2025-07-01', true, 'row 10: paid the day after'],
    ['2023-12-01', null, '2024-02-29', false, 'the 90th day of a leap year'],
    ['2023-12-01', null, '2024-03-01', true, 'the day after it'],
    ['2025-03-21', '2025-06-20', '2025-06-19', false, 'what happens after asOf is not known'],
  ])('due %s, paid %s, as of %s: %s (%s)', (dueOn, paidOn, asOf, expected) => {
    expect(qualifies(interestVersion(asOf, [interestDue({ dueOn, paidOn })]))).toBe(expected);
  });

  test.each([
    // 1-product, boundary cases, row 11
    [9_999, false],
    [10_000, true],
  ])('%i fen of interest, 91 days overdue: %s', (amountFen, expected) => {
    expect(qualifies(interestVersion('2025-06-20', [interestDue({ amountFen })]))).toBe(expected);
  });

  test('an unpaid one is not healed by a later one that was paid', () => {
    const later = interestDue({ no: 2, dueOn: '2025-06-21', paidOn: '2025-06-21' });
    expect(qualifies(interestVersion('2025-07-01', [interestDue(), later]))).toBe(true);
  });

  test('the working names the due item, the last good day and what was found', () => {
    expect(judged(interestVersion('2025-06-20', [interestDue({ no: 4 })])).tests[0]).toEqual({
      rule: 'interest-unpaid',
      fact: 'interest/4',
      expected: { paidBy: '2025-06-19', days: 90 },
      found: { dueOn: '2025-03-21', paidOn: null, asOf: '2025-06-20' },
      met: true,
    });
  });
});
