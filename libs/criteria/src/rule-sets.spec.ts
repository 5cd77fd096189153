import { describe, expect, test } from '@jest/globals';
import { RuleSet } from '#contracts';
import { firstRuleSet, ruleSetFor, validateRuleSets } from './rule-sets.ts';

const set = (change: Partial<RuleSet>): RuleSet => ({ ...firstRuleSet, ...change });
const second = set({
  version: '2026-1',
  publishedAt: '2026-01-10T00:00:00.000Z',
  receivedFrom: '2026-02-01',
});
const bounded = set({
  version: '2026-2',
  publishedAt: '2026-03-01T00:00:00.000Z',
  receivedFrom: '2025-06-01',
  receivedUntil: '2025-06-30',
});

describe('the rule set published last for the day of receipt judges (1-product, Criteria)', () => {
  const all = [bounded, firstRuleSet, second];
  test.each([
    ['1999-12-31', undefined],
    ['2000-01-01', '2025-1'],
    ['2025-05-31', '2025-1'],
    ['2025-06-01', '2026-2'],
    ['2025-06-30', '2026-2'],
    ['2025-07-01', '2025-1'],
    ['2026-01-31', '2025-1'],
    ['2026-02-01', '2026-1'],
  ])('received %s: %s', (receivedOn, version) => {
    expect(ruleSetFor(all, receivedOn)?.version).toBe(version);
    expect(ruleSetFor([...all].reverse(), receivedOn)?.version).toBe(version);
  });

  test('of two of the same instant the later in the list', () => {
    const twin = set({ version: '2025-2' });
    expect(ruleSetFor([firstRuleSet, twin], '2025-06-01')?.version).toBe('2025-2');
    expect(ruleSetFor([twin, firstRuleSet], '2025-06-01')?.version).toBe('2025-1');
  });

  test('instants are compared, not their text', () => {
    const later = set({ version: '2025-2', publishedAt: '2025-01-01T00:00:00.5Z' });
    expect(ruleSetFor([later, set({ publishedAt: '2025-01-01T00:00:00Z' })], '2025-06-01')?.version).toBe(
      '2025-2',
    );
  });
});

describe('rule sets are checked when they are loaded', () => {
  test('the first one passes its own shape and says what 8-shapes says', () => {
    expect(RuleSet.parse(firstRuleSet)).toEqual(firstRuleSet);
    expect(firstRuleSet).toMatchSnapshot();
  });

  test.each<[string, RuleSet[], string]>([
    [
      'a version twice',
      [firstRuleSet, set({ publishedAt: '2026-01-01T00:00:00.000Z' })],
      'rule set 2025-1 stands twice',
    ],
    [
      'an end before its beginning',
      [set({ receivedFrom: '2025-06-02', receivedUntil: '2025-06-01' })],
      'rule set 2025-1: receivedUntil is before receivedFrom',
    ],
    [
      'two of one instant',
      [firstRuleSet, set({ version: '2025-2' })],
      'two rule sets were published at the same instant',
    ],
  ])('%s is refused, and the operator is told why', (_title, loaded, why) =>
    expect(() => validateRuleSets(loaded)).toThrow(new Error(why)),
  );

  test.each<[string, unknown]>([
    ['no list', firstRuleSet],
    ['an empty list', []],
    ['an unknown field', [{ ...firstRuleSet, colour: 'red' }]],
    ['a missing threshold', [{ ...firstRuleSet, criteria: { ...firstRuleSet.criteria, NOMINEE_LOAN: {} } }]],
  ])('%s is refused', (_title, loaded) => expect(() => validateRuleSets(loaded)).toThrow());

  test('a day is an end too', () => {
    const one = set({ receivedFrom: '2025-06-01', receivedUntil: '2025-06-01' });
    expect(validateRuleSets([one, second])).toEqual([one, second]);
  });
});
