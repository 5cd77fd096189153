import { describe, expect, test } from '@jest/globals';
import { Criterion, Doubt, Reason, ReasonCode, Role, SettlementHow } from '#contracts';
import { firstRuleSet } from '#criteria';
import type { ReasonFound } from '../decision.ts';
import { customerRights, disclaimer } from './answer-notices.ts';
import { answeredReason, wordsOfReason } from './words-of-reason.ts';

const listed = (but: Partial<ReasonFound> = {}): ReasonFound => ({
  reason: 'LISTED',
  effect: 'BLOCK',
  criterion: 'DEFAULT',
  state: 'ACTIVE',
  role: 'BORROWER',
  since: '2025-06',
  institutions: 1,
  own: false,
  amountBand: 'UNDER_10K_YUAN',
  doubts: [],
  endedOn: null,
  how: null,
  grounds: ['arrears-long'],
  ...but,
});
const settled = (but: Partial<ReasonFound> = {}) =>
  listed({ reason: 'SETTLED', state: 'SETTLED', since: null, endedOn: '2025-08-01', how: 'PAID', ...but });
const both = (reason: ReasonFound) =>
  (['zh', 'en'] as const).map(lang => wordsOfReason(reason, lang, firstRuleSet));

describe('the words of a reason', () => {
  test('are those of 8-shapes', () =>
    expect(wordsOfReason(listed(), 'zh', firstRuleSet)).toBe(
      '不能按期还贷：逾期超过3个月，尚未还清（1家机构报送，2025年6月起）',
    ));

  test('say of a pair of arrears what is true of it, and the heavier ground alone of both', () => {
    expect(wordsOfReason(listed({ grounds: ['arrears-pair'] }), 'zh', firstRuleSet)).toContain(
      '6个月内连续2次逾期超过2个月',
    );
    expect(both(listed({ grounds: ['arrears-long', 'arrears-pair'] }))).toEqual(both(listed()));
  });

  test('take their thresholds from the rule set given', () => {
    const { criteria } = firstRuleSet;
    const stricter = {
      ...firstRuleSet,
      criteria: { ...criteria, DEFAULT: { ...criteria.DEFAULT, arrearsMonths: 4 } },
    };
    expect(wordsOfReason(listed(), 'zh', stricter)).toContain('逾期超过4个月');
  });

  test('every sentence, zh and en', () => {
    const bare = ReasonCode.options.filter(
      reason => !['LISTED', 'LISTED_IN_DOUBT', 'SETTLED'].includes(reason),
    );
    const sentences = {
      criteria: Criterion.options.map(criterion => both(listed({ criterion }))),
      grounds: [['arrears-pair'], []].map(grounds => both(listed({ grounds }))),
      settled: Criterion.options.map(criterion => both(settled({ criterion }))),
      how: SettlementHow.options.map(how => both(settled({ how }))),
      roles: Role.options.map(role => both(listed({ role }))),
      institutions: [
        [1, true],
        [2, false],
        [3, true],
      ].map(([institutions, own]) => both(listed({ institutions: Number(institutions), own: own === true }))),
      inDoubt: Doubt.options.map(doubt => both(listed({ reason: 'LISTED_IN_DOUBT', doubts: [doubt] }))),
      partlyInDoubt: both(listed({ doubts: ['UNRENEWED', 'DISPUTED'] })),
      settledInDoubt: both(settled({ doubts: ['UNRESOLVED'] })),
      bare: bare.map(reason => both(listed({ reason, criterion: null }))),
      notices: (['zh', 'en'] as const).map(lang => [disclaimer(lang), customerRights(lang)]),
    };
    expect(sentences).toMatchSnapshot();
  });

  test('letters to borrowers say 不良信息, never 黑名单, and so does every sentence of an answer', () => {
    const said =
      ReasonCode.options.map(reason => wordsOfReason(listed({ reason }), 'zh', firstRuleSet)).join('') +
      disclaimer('zh') +
      customerRights('zh');
    expect(said).not.toContain('黑名单');
  });

  test('an answered reason has exactly the shape of the contract', () => {
    const answered = answeredReason(listed(), 'zh', firstRuleSet);
    expect(Reason.parse(answered)).toEqual(answered);
  });
});
