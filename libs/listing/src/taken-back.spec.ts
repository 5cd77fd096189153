import type { Role } from '#contracts';
import type { Finding } from '#criteria';
import { describe, expect, test } from '@jest/globals';
import { borrower, correction, decision, finding, lifeOf, onDay, report } from './lives.fixture.ts';
import type { ReportLife, SaidVersion } from './report-life.ts';

const statesOn = (life: ReportLife, ...days: string[]) => days.map(day => onDay(life, day)?.state ?? 'NONE');

describe('a correction that waits takes away at once (1-product, CORRECTION)', () => {
  const waiting = (left: [Partial<Finding>, Partial<Finding>]): Partial<SaidVersion> => ({
    parties: [
      borrower({
        ...{ notice: { givenOn: '2025-07-01' }, weighsMore: true },
        left: new Map([[1, [finding(left[0]), finding(left[1])]]]),
      }),
    ],
  });
  const waitingLife = (...left: [Partial<Finding>, Partial<Finding>]) =>
    lifeOf([report(), correction(2, '2025-07-02', waiting(left))]);

  test('leaves of the version before what both tell, until its notice has run', () => {
    const life = waitingLife({ sumFen: 120_000 }, { sumFen: 120_000 });
    const days = ['2025-07-01', '2025-07-02', '2025-07-09'];
    expect(days.map(day => onDay(life, day)?.sumFen)).toEqual([200_000, 120_000, 200_000]);
  });

  test.each<[string, ReportLife]>([
    ['of the version before', waitingLife({ qualifies: false }, {})],
    ['of itself', waitingLife({}, { qualifies: false })],
  ])('leaves nothing where what both tell does not qualify: %s', (_, life) =>
    expect(statesOn(life, '2025-07-01', '2025-07-02', '2025-07-08', '2025-07-09')).toEqual([
      'ACTIVE',
      'WAITING',
      'WAITING',
      'ACTIVE',
    ]),
  );

  test('whom it makes a guarantor is one at once; whom it makes a borrower is one when his notice has run', () => {
    const rolesOf = (before: Role, after: Role) => {
      const now = borrower({ notice: { givenOn: '2025-07-01' }, weighsMore: true, role: after });
      const life = lifeOf([
        report({ parties: [borrower({ role: before })] }),
        correction(2, '2025-07-02', { parties: [now] }),
      ]);
      return ['2025-07-01', '2025-07-02', '2025-07-09'].map(day => onDay(life, day)?.role);
    };
    expect(rolesOf('BORROWER', 'GUARANTOR')).toEqual(['BORROWER', 'GUARANTOR', 'GUARANTOR']);
    expect(rolesOf('GUARANTOR', 'BORROWER')).toEqual(['GUARANTOR', 'GUARANTOR', 'BORROWER']);
  });

  test('shows as ended what has ended in all that both tell', () => {
    const life = waitingLife({ endedOn: '2025-07-04', how: 'PAID' }, {});
    expect(statesOn(life, '2025-07-03', '2025-07-04', '2025-07-09')).toEqual(['ACTIVE', 'SETTLED', 'ACTIVE']);
  });

  test('makes an accusation confirmed and then taken back wait for officers like a first one', () => {
    const says = { says: ['use 2025-03-01'] };
    const other = { ...waiting([{ qualifies: false }, {}]), says: ['use 2025-04-01'] };
    const life = lifeOf(
      [
        report(says),
        decision(2, '2025-06-10', { decision: 'CONFIRM', version: 1 }),
        correction(3, '2025-07-02', other),
      ],
      { criterion: 'MISUSED_PURPOSE' },
    );
    expect(statesOn(life, '2025-07-01', '2025-07-02', '2025-08-01', '2025-08-02')).toEqual([
      'ACTIVE',
      'AWAITING_CONFIRMATION',
      'AWAITING_CONFIRMATION',
      'LAPSED',
    ]);
  });
});
