import { describe, expect, test } from '@jest/globals';
import { addDays } from './calendar.ts';
import { dueOf } from './arrears.ts';
import { arrearsCriterion } from './arrears-criterion.ts';
import { criteria } from './criteria.ts';
import { judgeBy } from './judge.ts';
import { firstRuleSet } from './rule-sets.ts';
import type { CriterionRow, Floored } from './rule.ts';
import { defaultVersion, instalment, judged, party } from './versions.fixture.ts';

/** A sixth criterion's facts and parameters: rent of a leased machine, unpaid for some days. */
interface RentFacts {
  asOf: string;
  rents: { no: number; dueOn: string; amountFen: number; paidOn: string | null }[];
}
interface RentParameters extends Floored {
  graceDays: number;
}

const unpaidRent = arrearsCriterion<RentFacts, RentParameters>({
  words: { zh: '拖欠租金', en: 'Unpaid rent' },
  rule: ({ asOf, dues }, { graceDays }) =>
    dues.map(due => ({
      rule: 'rent-unpaid',
      fact: `rents/${due.no}`,
      expected: { paidBy: addDays(due.dueOn, graceDays) },
      found: { paidOn: due.clearedOn, asOf },
      met: (due.clearedOn ?? asOf) > addDays(due.dueOn, graceDays),
    })),
  numbersOf: 'instalments',
  duesOf: ({ asOf, rents }) => rents.map(rent => dueOf(rent, rent.paidOn, asOf)),
  withDues: (facts, dues) => ({
    ...facts,
    rents: dues.map(({ restFen, clearedOn, ...due }) => ({ ...due, paidOn: clearedOn, amountFen: restFen })),
  }),
  endsAs: 'PAID',
  sumWeighs: true,
  furtherWeighs: true,
  ruleWords: { 'rent-unpaid': { zh: () => '租金未付。', en: () => 'Rent is unpaid.' } },
});

/** The one line that a sixth criterion is in the table. */
const six = { ...criteria, UNPAID_RENT: unpaidRent };

describe('a sixth criterion is one line more in the table of criteria', () => {
  const judgeRent = (asOf: string, amountFen = 5_000) =>
    judgeBy(
      six.UNPAID_RENT,
      {
        ...defaultVersion(asOf, []),
        parties: [party(), party({ role: 'LEGAL_REPRESENTATIVE' })],
        facts: { asOf, rents: [{ no: 1, dueOn: '2025-03-01', amountFen, paidOn: null }] },
      },
      { at: 0, receivedOn: asOf, ruleSet: firstRuleSet, parameters: { graceDays: 10, floorFen: 5_000 } },
    );

  test('it is judged by its own rule and parameters, with the floor, the roles and the ends of all', () => {
    expect(judgeRent('2025-03-11')).toMatchObject({ qualifies: false, reasons: ['NOT_LONG_ENOUGH'] });
    expect(judgeRent('2025-03-12')).toMatchObject({
      qualifies: true,
      reasons: [],
      sumFen: 5_000,
      endedOn: null,
    });
    expect(judgeRent('2025-03-12', 4_999)).toMatchObject({ qualifies: false, reasons: ['BELOW_FLOOR'] });
  });

  test('the five beside it judge as before', () => {
    const version = defaultVersion('2025-05-01', [instalment()]);
    const row: CriterionRow<typeof version.facts, typeof firstRuleSet.criteria.DEFAULT> = six.DEFAULT;
    const by = {
      at: 0,
      receivedOn: '2025-05-01',
      ruleSet: firstRuleSet,
      parameters: firstRuleSet.criteria.DEFAULT,
    };
    expect(judgeBy(row, version, by)).toEqual(judged(version));
  });
});

test('judging a party that the version does not have is a bug', () => {
  expect(() => judged(defaultVersion('2025-05-01', [instalment()]), 1)).toThrow(RangeError);
});
