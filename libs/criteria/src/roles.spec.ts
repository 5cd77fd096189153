import { describe, expect, test } from '@jest/globals';
import type { Guarantee, Role } from '#contracts';
import { isMinorAt } from './never-qualifies.ts';
import {
  defaultVersion,
  evasionVersion,
  guarantor,
  instalment,
  interestDue,
  interestVersion,
  judged,
  misuseVersion,
  party,
} from './versions.fixture.ts';

const roles: Role[] = [
  'BORROWER',
  'CO_BORROWER',
  'GUARANTOR',
  'REAL_USER',
  'NOMINAL_BORROWER',
  'LEGAL_REPRESENTATIVE',
];

describe('roles (1-product, Roles)', () => {
  test.each(roles.map(role => [role, role === 'BORROWER' || role === 'CO_BORROWER'] as const))(
    'arrears list a %s without a guarantee: %s',
    (role, expected) => {
      const parties = [party({ role })];
      const versions = [
        defaultVersion('2025-05-01', [instalment()], { parties }),
        interestVersion('2025-06-20', [interestDue()], { parties }),
      ];
      expect(versions.map(version => judged(version).qualifies)).toEqual([expected, expected]);
      if (role !== 'GUARANTOR' && !expected)
        expect(judged(versions[0]!).reasons).toEqual(['ROLE_NOT_LISTED']);
    },
  );

  test('MISUSED_PURPOSE and EVASION list whom the facts name as actors; a legal representative never', () => {
    const parties = (['BORROWER', 'CO_BORROWER', 'GUARANTOR', 'LEGAL_REPRESENTATIVE'] as const).map(role =>
      party({ role }),
    );
    const reasonsOf = (actors: number[]) =>
      [misuseVersion({ actors }, { parties }), evasionVersion({ actors }, { parties })].map(version =>
        parties.map((_, at) => judged(version, at).reasons),
      );
    const not = ['NOT_AN_ACTOR'];
    const never = ['ROLE_NOT_LISTED'];
    expect(reasonsOf([0])).toEqual([
      [[], not, not, never],
      [[], not, not, never],
    ]);
    // Named as an actor he is still a relation, not a listed party.
    expect(reasonsOf([1, 3])).toEqual([
      [not, [], not, never],
      [not, [], not, never],
    ]);
  });
});

describe('a guarantor (Civil Code, arts. 692 and 693; rule set 1: 90 days)', () => {
  /** Conduct of 2025-01-31, open, so over 3 months from 2025-05-01. */
  const called = (guarantee: Guarantee | null, asOf: string, clearedOn: string | null = null) =>
    judged(defaultVersion(asOf, [instalment({ clearedOn })], { parties: [guarantor(guarantee)] }));
  const since = (change: Partial<Guarantee>): Guarantee => ({
    calledOn: '2025-02-20',
    until: '2026-03-02',
    paidOn: null,
    ...change,
  });

  test.each<[string, Guarantee, string, string[]]>([
    // called 2025-02-20: the 90th day is 2025-05-21
    ['the 90th day', since({}), '2025-05-21', ['GUARANTOR_NOT_LONG']],
    ['the day after', since({}), '2025-05-22', []],
    ['paid on the 90th day', since({ paidOn: '2025-05-21' }), '2025-06-30', ['GUARANTOR_NOT_LONG']],
    ['paid the day after', since({ paidOn: '2025-05-22' }), '2025-06-30', []],
    ['called on the last day of the guarantee period', since({ until: '2025-02-20' }), '2025-05-22', []],
    ['called a day after it', since({ until: '2025-02-19' }), '2025-05-22', ['GUARANTOR_NOT_CALLED']],
  ])('%s', (_title, guarantee, asOf, expected) => expect(called(guarantee, asOf).reasons).toEqual(expected));

  test('one without a guarantee was not called, and no row says when', () => {
    const { reasons, tests } = called(null, '2025-06-30');
    expect(reasons).toEqual(['GUARANTOR_NOT_CALLED']);
    expect(tests.map(({ rule }) => rule)).toStrictEqual(['arrears-long', 'sum-floor']);
  });

  test('his part ends on the day he paid, the conduct itself goes on', () => {
    expect(called(since({ paidOn: '2025-06-01' }), '2025-06-30')).toMatchObject({
      qualifies: true,
      endedOn: '2025-06-01',
      how: 'PAID',
    });
    expect(called(since({}), '2025-06-30')).toMatchObject({ qualifies: true, endedOn: null, how: null });
  });

  test('a payment after asOf is not known yet', () => {
    expect(called(since({ paidOn: '2025-07-01' }), '2025-06-30').endedOn).toBeNull();
    expect(called(since({ paidOn: '2025-06-30' }), '2025-06-30').endedOn).toBe('2025-06-30');
  });

  test('of his payment and the end of the conduct the earlier ends his part', () => {
    const paid = since({ paidOn: '2025-06-01' });
    expect(called(paid, '2025-12-01', '2025-06-10').endedOn).toBe('2025-06-01');
    expect(called(paid, '2025-12-01', '2025-05-25').endedOn).toBe('2025-05-25');
  });

  test('once the debt is cleared he owes nothing: his days end with it', () => {
    const late = since({ calledOn: '2025-04-20' });
    expect(called(late, '2025-12-01', '2025-05-10')).toMatchObject({
      reasons: ['GUARANTOR_NOT_LONG'],
      endedOn: '2025-05-10',
    });
    expect(called(since({ paidOn: '2025-09-01' }), '2025-12-01', '2025-06-10').endedOn).toBe('2025-06-10');
  });

  test('he answers for interest too, and it ends as interest does', () => {
    const parties = [guarantor(since({ calledOn: '2025-04-01', paidOn: '2025-07-02' }))];
    expect(judged(interestVersion('2025-08-01', [interestDue()], { parties }))).toMatchObject({
      qualifies: true,
      endedOn: '2025-07-02',
      how: 'INTEREST_PAID',
    });
  });

  test('as an actor of an accusation he needs no call', () => {
    expect(judged(evasionVersion({}, { parties: [guarantor(null)] })).qualifies).toBe(true);
  });
});

describe('under 18 when signing (Civil Code, art. 17)', () => {
  test.each([
    ['2007-03-02', '2025-03-01', true],
    ['2007-03-02', '2025-03-02', false],
    ['2004-02-29', '2022-02-27', true],
    ['2004-02-29', '2022-02-28', false],
  ])('born %s, signed %s: %s', (birthOn, signedOn, expected) =>
    expect(isMinorAt(signedOn, birthOn)).toBe(expected),
  );
});
