import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#contracts';
import { ask, card, entry, listing, name, settled, short } from './answers.fixture.ts';
import { decideBy } from './decide-by.ts';
import { samplePolicy } from './sample-policy.ts';

const policy = (...rows: Policy['rows']): Policy => ({
  ...samplePolicy,
  rows: [...rows, ...samplePolicy.rows],
});
const soft = policy({ reason: 'STANDING_STALE', effect: 'INFORM' });

describe('the order of reasons', () => {
  test('the strongest first, then as the product lists them, whatever the order of the cards', () => {
    const inDoubt = listing({ inDoubt: true, doubts: ['DISPUTED'], criterion: 'NOMINEE_LOAN' });
    const listings = [
      settled('2025-06-10', { criterion: 'UNPAID_INTEREST' }),
      settled('2020-06-10', { criterion: 'EVASION' }),
      inDoubt,
      settled('2025-06-10', { criterion: 'MISUSED_PURPOSE' }),
      listing(),
    ];
    const expected = [
      'LISTED DEFAULT',
      'LISTED_IN_DOUBT NOMINEE_LOAN',
      'SETTLED UNPAID_INTEREST',
      'SETTLED MISUSED_PURPOSE',
      'SETTLED EVASION',
    ];
    for (const all of [listings, [...listings].reverse()]) {
      const { reasons } = ask([card([entry(all)])]);
      expect(reasons.map(({ reason, criterion }) => `${reason} ${criterion}`)).toEqual(expected);
    }
  });

  test('of two subjects with equal reasons the first as text', () => {
    const entries = ['2025-06', '2024-05'].map((month, at) =>
      entry([listing({ since: `${month}-09` })], { subject: `subject-${at}` }),
    );
    for (const all of [entries, [...entries].reverse()])
      expect(ask([card(all)]).reasons.map(({ since }) => since)).toEqual(['2024-05', '2025-06']);
  });
});

describe('of several roles', () => {
  const roleOf = (roles: Parameters<typeof listing>[0], by = samplePolicy) => {
    const [reason] = ask([card([entry([listing(roles)])])], { policy: by }).reasons;
    return [reason?.role, reason?.effect];
  };
  test('the one of strongest effect is told, of equal ones the first', () => {
    const hard = policy(
      { reason: 'LISTED', roles: ['GUARANTOR'], effect: 'BLOCK' },
      { reason: 'LISTED', roles: ['BORROWER'], effect: 'REVIEW' },
    );
    expect(roleOf({ roles: ['BORROWER', 'GUARANTOR'] }, hard)).toEqual(['GUARANTOR', 'BLOCK']);
    expect(roleOf({ roles: ['BORROWER', 'CO_BORROWER'] })).toEqual(['BORROWER', 'BLOCK']);
  });

  test('none at all is weighed by the rows that ask for none', () =>
    expect(roleOf({ roles: [] })).toEqual([null, 'BLOCK']));
});

describe('a policy', () => {
  test('that says nothing of a reason leaves it to a person', () => {
    const silent = { ...samplePolicy, rows: [] };
    expect(short([card([entry([listing()])])], { policy: silent })).toEqual(['REVIEW', 'LISTED REVIEW']);
  });

  test('does not find a recent end where there is none', () => {
    const asks = policy({ reason: 'LISTED', endedWithinMonths: 24, effect: 'INFORM' });
    expect(short([card([entry([listing()])])], { policy: asks })).toEqual(['BLOCK', 'LISTED BLOCK']);
  });
});

describe('one card of several is enough', () => {
  const plain = card([]);
  test.each<readonly [string, ReturnType<typeof card>, string[]]>([
    ['contested', card([], { contested: true }), ['REVIEW', 'IDENTITY_CONTESTED REVIEW']],
    ['protected', card([], { protected: true }), ['CLEAR', 'VICTIM_PROTECTED INFORM']],
    ['full', card([], { full: true }), ['REVIEW', 'STANDING_STALE INFORM']],
    ['past its reach', card([], {}, '2025-06-19'), ['REVIEW', 'STANDING_STALE INFORM']],
  ])('to be %s', (_what, one, expected) => {
    for (const cards of [
      [one, plain],
      [plain, one],
      [one, null],
    ])
      expect(short(cards, { policy: soft })).toEqual(expected);
  });

  test('to be full, as version 1 answered too; it told nothing of what came later', () => {
    const by1 = (...cards: ReturnType<typeof card>[]) =>
      decideBy(1)(
        { names: name('wang'), latinTypes: false, member: 'asking' },
        { cards, stale: false },
        { policy: soft, day: '2025-06-20' },
      );
    expect(by1(card([], { full: true }), plain).outcome).toBe('REVIEW');
    expect(by1(plain).outcome).toBe('CLEAR');
    const said = listing({ words: ['the loan was a relative’s'] });
    const { outcome, reasons } = by1(card([entry([said])], { protected: true }));
    expect([outcome, ...reasons.map(({ customerWords }) => customerWords)]).toEqual(['BLOCK', []]);
  });
});

test('one side that officers set APART is enough for the doubt', () => {
  const of = (subject: string, from: string[]) =>
    entry([listing()], { subject, apart: from.map(one => ({ ...name('wang'), subject: one })) });
  expect(short([card([of('1', ['2']), of('2', [])])])).toEqual([
    'REVIEW',
    'LISTED_IN_DOUBT REVIEW',
    'LISTED_IN_DOUBT REVIEW',
  ]);
});
