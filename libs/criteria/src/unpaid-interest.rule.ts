import type { CriteriaParameters } from '#contracts';
import { overdueUntil, wasOverdue } from './arrears.ts';
import type { Arrears } from './arrears-criterion.ts';
import { addDays } from './calendar.ts';
import type { Test } from './finding.ts';

/**
 * UNPAID_INTEREST: interest due left unpaid for more than `overdueDays` days.
 *
 * Document four (不及时结息); 90 days after the Measures for the Risk Classification of
 * Financial Assets (2023), art. 11. The due day is not counted (Civil Code, art. 201).
 */
export const unpaidInterestRule = (
  { asOf, dues }: Arrears,
  { overdueDays }: CriteriaParameters['UNPAID_INTEREST'],
): Test[] =>
  dues
    .filter(due => wasOverdue(due, asOf))
    .map(due => {
      const lastGoodDay = addDays(due.dueOn, overdueDays);
      return {
        rule: 'interest-unpaid',
        fact: `interest/${due.no}`,
        expected: { paidBy: lastGoodDay, days: overdueDays },
        found: { dueOn: due.dueOn, paidOn: due.clearedOn, asOf },
        met: overdueUntil(due, asOf) > lastGoodDay,
      };
    });
