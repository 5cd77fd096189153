import type { CriteriaParameters } from '#contracts';
import { overdueUntil, wasOverdue, type Due } from './arrears.ts';
import type { Arrears } from './arrears-criterion.ts';
import { addDays, addMonths } from './calendar.ts';
import type { Test } from './finding.ts';

type Parameters = CriteriaParameters['DEFAULT'];

/** An arrears longer than `arrearsMonths`: 最高逾期不得超过3个月. */
const longArrears = (due: Due, asOf: string, arrearsMonths: number): Test => {
  const lastGoodDay = addMonths(due.dueOn, arrearsMonths);
  return {
    rule: 'arrears-long',
    fact: `instalments/${due.no}`,
    expected: { clearedBy: lastGoodDay, months: arrearsMonths },
    found: { dueOn: due.dueOn, clearedOn: due.clearedOn, asOf },
    met: overdueUntil(due, asOf) > lastGoodDay,
  };
};

/** The day on which an instalment's arrears passed `months`; null where they did not. */
const passedOn = (due: Due, asOf: string, months: number): string | null => {
  const lastGoodDay = addMonths(due.dueOn, months);
  return overdueUntil(due, asOf) > lastGoodDay ? addDays(lastGoodDay, 1) : null;
};

/** Two with consecutive numbers that both passed `pairMonths` in the half year up to `asOf`: 半年内不得有连续2次超过2个月. */
const pairOf = (
  first: Due,
  second: Due,
  { asOf, pairMonths, windowMonths }: Parameters & { asOf: string },
): Test => {
  const after = addMonths(asOf, -windowMonths);
  const passed = [passedOn(first, asOf, pairMonths), passedOn(second, asOf, pairMonths)];
  return {
    rule: 'arrears-pair',
    fact: `instalments/${first.no}`,
    expected: { passedAfter: after, passedBy: asOf, months: pairMonths, windowMonths },
    found: { next: second.no, passedOn: passed[0] ?? null, nextPassedOn: passed[1] ?? null },
    met: passed.every(day => day !== null && day > after && day <= asOf),
  };
};

/**
 * DEFAULT: the credit standing of document two is bad (不良).
 *
 * Months end on the corresponding day or the month's last, from the original due day (Civil
 * Code, arts. 201 and 202); 'more than' begins the day after (art. 1259). Instalments that were
 * never overdue give no row, nor do two that follow each other unless both were.
 */
export const defaultRule = ({ asOf, dues }: Arrears, parameters: Parameters): Test[] => {
  const overdue = dues.filter(due => wasOverdue(due, asOf));
  const byNo = new Map(overdue.map(due => [due.no, due]));
  const pairs = overdue.flatMap(first => {
    const second = byNo.get(first.no + 1);
    return second === undefined ? [] : [pairOf(first, second, { ...parameters, asOf })];
  });
  return [...overdue.map(due => longArrears(due, asOf, parameters.arrearsMonths)), ...pairs];
};
