import { describe, expect, test } from '@jest/globals';
import { Criterion, Doubt, Reason, ReasonCode, Role, SettlementHow } from '#contracts';
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
  grounds: ['arrears-long/3'],
  customerWords: [],
  ...but,
});
const settled = (but: Partial<ReasonFound> = {}) =>
  listed({ reason: 'SETTLED', state: 'SETTLED', since: null, endedOn: '2025-08-01', how: 'PAID', ...but });
/** The ground on which each criterion qualifies; the others have no threshold to name. */
const GROUND: Partial<Record<Criterion, string>> = {
  DEFAULT: 'arrears-long/3',
  UNPAID_INTEREST: 'interest-unpaid/90',
  MISUSED_PURPOSE: 'misuse-large/10/100000',
};
const groundsOf = (criterion: Criterion) => [GROUND[criterion] ?? []].flat();
const both = (reason: ReasonFound) => (['zh', 'en'] as const).map(lang => wordsOfReason(reason, lang));

describe('the words of a reason', () => {
  test('are those of 8-shapes', () =>
    expect(wordsOfReason(listed(), 'zh')).toBe(
      '不能按期还贷：逾期超过3个月，尚未还清（1家机构报送，2025年6月起）',
    ));

  test('say of a pair of arrears what is true of it, and the heavier ground alone of both', () => {
    expect(wordsOfReason(listed({ grounds: ['arrears-pair/2/6'] }), 'zh')).toContain(
      '6个月内连续2次逾期超过2个月',
    );
    expect(both(listed({ grounds: ['arrears-long/3', 'arrears-pair/2/6'] }))).toEqual(both(listed()));
  });

  test('name the threshold by which the report was judged; of several the highest, whatever their order as text', () => {
    expect(wordsOfReason(listed({ grounds: ['arrears-long/4'] }), 'zh')).toContain('逾期超过4个月');
    expect(wordsOfReason(listed({ grounds: ['arrears-long/10', 'arrears-long/4'] }), 'zh')).toContain(
      '逾期超过10个月',
    );
    expect(wordsOfReason(listed({ grounds: ['arrears-long/12', 'arrears-long/2'] }), 'zh')).toContain(
      '逾期超过12个月',
    );
    expect(wordsOfReason(listed({ grounds: ['arrears-long/3', 'arrears-long/4'] }), 'zh')).toContain(
      '逾期超过4个月',
    );
  });

  test('every sentence, zh and en', () => {
    const bare = ReasonCode.options.filter(
      reason => !['LISTED', 'LISTED_IN_DOUBT', 'SETTLED'].includes(reason),
    );
    const sentences = {
      criteria: Criterion.options.map(criterion =>
        both(listed({ criterion, grounds: groundsOf(criterion) })),
      ),
      grounds: [['arrears-pair/2/6'], []].map(grounds => both(listed({ grounds }))),
      withoutGrounds: Criterion.options.map(criterion => both(listed({ criterion, grounds: [] }))),
      settled: Criterion.options.map(criterion =>
        both(settled({ criterion, grounds: groundsOf(criterion) })),
      ),
      how: SettlementHow.options.map(how => both(settled({ how }))),
      roles: Role.options.map(role => both(listed({ role }))),
      institutions: [
        [1, true],
        [2, false],
        [3, true],
      ].map(([institutions, own]) => both(listed({ institutions: Number(institutions), own: own === true }))),
      inDoubt: Doubt.options.map(doubt => both(listed({ reason: 'LISTED_IN_DOUBT', doubts: [doubt] }))),
      partlyInDoubt: both(listed({ doubts: ['UNRENEWED', 'DISPUTED'] })),
      settledInDoubt: Doubt.options.map(doubt => both(settled({ doubts: [doubt] }))),
      allDoubts: both(listed({ reason: 'LISTED_IN_DOUBT', doubts: [...Doubt.options] })),
      bare: bare.map(reason => both(listed({ reason, criterion: null }))),
      notices: (['zh', 'en'] as const).map(lang => [disclaimer(lang), customerRights(lang)]),
    };
    expect(sentences).toMatchSnapshot();
  });

  test('a listing without its criterion has none: thrown', () =>
    expect(() => wordsOfReason(listed({ criterion: null }), 'zh')).toThrow('LISTED without criterion'));

  test('letters to borrowers say 不良信息, never 黑名单, and so does every sentence of an answer', () => {
    const said =
      ReasonCode.options.map(reason => wordsOfReason(listed({ reason }), 'zh')).join('') +
      disclaimer('zh') +
      customerRights('zh');
    expect(said).not.toContain('黑名单');
  });

  test('what the customer says stands apart from our words, and only where officers have released it', () => {
    const words = ['贷款是亲属使用的'];
    const answered = answeredReason(listed({ customerWords: words }), 'zh');
    expect(Reason.parse(answered).customerWords).toEqual(words);
    expect(answered.words).toBe(wordsOfReason(listed(), 'zh'));
    expect(answeredReason(listed(), 'zh')).not.toHaveProperty('customerWords');
  });

  test('an answered reason has exactly the shape of the contract', () => {
    const answered = answeredReason(listed(), 'zh');
    expect(Reason.parse(answered)).toEqual(answered);
  });
});
