import { describe, expect, test } from '@jest/globals';
import { firstRuleSet } from './rule-sets.ts';
import { judge } from './judge.ts';
import { judged, loan, type misuseFacts, misuseVersion } from './versions.fixture.ts';

const use = {
  usedOn: '2025-03-01',
  amountFen: 500_000,
  purpose: { code: 'SECURITIES' as const },
  evidence: [0, 1],
};
const reasons = (...given: Parameters<typeof misuseVersion>) => judged(misuseVersion(...given)).reasons;
const ofPrincipal = (principalFen: number, amountFen: number) =>
  reasons({ uses: [{ ...use, amountFen }] }, { loan: { ...loan, principalFen } });

describe('MISUSED_PURPOSE (document four; 1-product, Criteria; 8-shapes, codes)', () => {
  test('a plain case qualifies, and its sum is the sum misused', () => {
    expect(judged(misuseVersion())).toMatchObject({
      qualifies: true,
      reasons: [],
      sumFen: 500_000,
      endedOn: null,
      how: null,
    });
  });

  test.each([
    [
      'the purpose agreed is too vague to be broken',
      { agreedPurpose: { code: 'UNSPECIFIED' } },
      ['PURPOSE_TOO_VAGUE'],
    ],
    ['the lender agreed beforehand', { priorConsent: true }, ['CONSENT_GIVEN']],
    [
      'used as agreed',
      { agreedPurpose: { code: 'SECURITIES' } },
      ['PURPOSE_KEPT', 'MISUSE_TOO_SMALL', 'BELOW_FLOOR'],
    ],
    ['heard a day before the use', { heardOn: '2025-02-28' }, ['NOT_HEARD']],
    ['heard on the day of the use', { heardOn: '2025-03-01' }, []],
    ['he did not come to the hearing', { heardHow: 'DID_NOT_COME' }, []],
  ] as const)('%s', (_title, change, expected) => {
    expect(reasons(change as Partial<typeof misuseFacts>)).toEqual(expected);
  });

  test.each([
    // evidence of the fixture: 0 money trail, 1 invoice, 2 inspection, 3 court, 4 authority
    ['a money trail and an invoice', [0, 1], true],
    ["a court's document and an inspection", [3, 2], true],
    ["an authority's document and an invoice", [4, 1], true],
    ['two kinds, neither strong', [1, 2], false],
    ['one kind, said twice', [0, 0], false],
    ['one strong kind', [3], false],
    ['nothing', [], false],
  ])('proved by %s: %s', (_title, evidence, expected) => {
    expect(reasons({ uses: [{ ...use, evidence }] }).length === 0).toBe(expected);
  });

  test.each([
    // share of 10% and 100,000 fen: our figures
    [5_000_000, 499_999, false],
    [5_000_000, 500_000, true],
    [500_000, 99_999, false],
    [500_000, 100_000, true],
    [9_007_199_254_740_991, 900_719_925_474_099, false],
    [9_007_199_254_740_991, 900_719_925_474_100, true],
  ])('of %i fen %i misused: %s', (principalFen, amountFen, expected) => {
    expect(ofPrincipal(principalFen, amountFen).length === 0).toBe(expected);
  });

  test('the last use counts for the hearing, wherever it stands in the list', () => {
    const uses = [{ ...use, usedOn: '2025-04-10' }, use];
    expect(reasons({ uses, heardOn: '2025-03-15' })).toEqual(['NOT_HEARD']);
  });

  test('a use of asOf itself is known', () => {
    expect(reasons({ uses: [{ ...use, usedOn: '2025-06-01' }], heardOn: '2025-06-01' })).toEqual([]);
  });

  test('only uses that are each proved and known at asOf add up', () => {
    const uses = [
      { ...use, amountFen: 300_000 },
      { ...use, amountFen: 200_000, evidence: [1] },
      { ...use, amountFen: 200_000, usedOn: '2025-06-02' },
      { ...use, amountFen: 199_999 },
    ];
    expect(judged(misuseVersion({ uses }))).toMatchObject({ sumFen: 499_999, reasons: ['MISUSE_TOO_SMALL'] });
  });

  test('the figures are the rule set’s', () => {
    const under = (change: object) => {
      const parameters = { ...firstRuleSet.criteria.MISUSED_PURPOSE, ...change };
      const ruleSet = {
        ...firstRuleSet,
        criteria: { ...firstRuleSet.criteria, MISUSED_PURPOSE: parameters },
      };
      return judge(misuseVersion(), 0, { receivedOn: '2025-06-01', ruleSet }).reasons;
    };
    expect(under({ sharePercent: 11 })).toEqual(['MISUSE_TOO_SMALL']);
    expect(under({ amountFen: 500_001 })).toEqual(['MISUSE_TOO_SMALL']);
  });
});
