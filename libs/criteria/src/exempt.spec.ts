import { describe, expect, test } from '@jest/globals';
import type { ExemptionKind } from '#contracts';
import type { PlainExemption, ReportVersion } from './report-version.ts';
import {
  defaultVersion,
  evasionVersion,
  guarantor,
  instalment,
  interestDue,
  interestVersion,
  judged,
  misuseVersion,
  nomineeVersion,
  party,
} from './versions.fixture.ts';

/** Two instalments over 3 months on 2025-06-08, of 200,000 fen each. */
const bad = (exemptions: PlainExemption[], parties = [party(), party({ role: 'CO_BORROWER' })]) =>
  defaultVersion(
    '2025-06-08',
    [instalment({ no: 1, dueOn: '2025-01-15' }), instalment({ no: 2, dueOn: '2025-02-15' })],
    { exemptions, parties },
  );
const LEFT_OUT: ExemptionKind[] = ['LENDER_ERROR', 'FORCE_MAJEURE', 'DEFERRAL', 'BANKRUPTCY_STAY'];

describe('never qualifies: what hit the conduct (1-product, Never qualifies)', () => {
  test.each(LEFT_OUT)('%s of every instalment leaves nothing', kind => {
    expect(judged(bad([{ kind }]))).toMatchObject({
      qualifies: false,
      reasons: [kind],
      sumFen: 0,
      endedOn: null,
    });
  });

  test.each(LEFT_OUT)('%s of one instalment leaves the other', kind => {
    expect(judged(bad([{ kind, instalments: [1] }]))).toMatchObject({ qualifies: true, sumFen: 200_000 });
    expect(judged(bad([{ kind, instalments: [1, 2] }]))).toMatchObject({ qualifies: false, reasons: [kind] });
  });

  test.each(LEFT_OUT)('%s that names interest hits no instalment, and the other way round', kind => {
    expect(judged(bad([{ kind, interest: [1, 2] }])).qualifies).toBe(true);
    const unpaid = interestVersion('2025-06-20', [interestDue()], {
      exemptions: [{ kind, instalments: [1] }],
    });
    expect(judged(unpaid).qualifies).toBe(true);
    expect(judged({ ...unpaid, exemptions: [{ kind, interest: [1] }] })).toMatchObject({ reasons: [kind] });
  });

  test.each(LEFT_OUT)('%s that names one party touches that party alone', kind => {
    const version = bad([{ kind, parties: [1] }]);
    expect([judged(version, 0).qualifies, judged(version, 1).qualifies]).toEqual([true, false]);
  });

  test.each(LEFT_OUT)('%s excludes an accusation as a whole', kind => {
    const change = { exemptions: [{ kind }] };
    const versions: ReportVersion[] = [
      misuseVersion({}, change),
      evasionVersion({}, change),
      nomineeVersion({}, change),
    ];
    expect(versions.map(version => judged(version).reasons)).toEqual([[kind], [kind], [kind]]);
  });

  test('what leaves out does so from the first day, whatever day it names: only an extension has one', () => {
    expect(judged(bad([{ kind: 'FORCE_MAJEURE', on: '2025-05-20' }])).reasons).toEqual(['FORCE_MAJEURE']);
  });

  test('beside a fault of its own an accusation names what excludes it, and nothing that does not', () => {
    const vague = { agreedPurpose: { code: 'UNSPECIFIED' as const } };
    const exemptions = [
      { kind: 'FORCE_MAJEURE' as const },
      { kind: 'BEFORE_COURT' as const, amountFen: 1 },
      { kind: 'DEATH' as const, parties: [0], on: '2025-05-01' },
    ];
    expect(judged(misuseVersion(vague, { exemptions })).reasons).toEqual([
      'PURPOSE_TOO_VAGUE',
      'FORCE_MAJEURE',
      'DEATH',
    ]);
    expect(judged(misuseVersion({}, { exemptions: [exemptions[1]!] })).qualifies).toBe(true);
    expect(judged(misuseVersion({}, { exemptions: [exemptions[2]!] })).reasons).toEqual(['DEATH']);
  });

  test('a left-out instalment breaks a pair: 1 and 3 are not consecutive', () => {
    const late = (no: number, dueOn: string, clearedOn: string) => instalment({ no, dueOn, clearedOn });
    const three = [
      late(1, '2025-01-15', '2025-03-20'),
      late(2, '2025-02-15', '2025-04-20'),
      late(3, '2025-03-15', '2025-05-20'),
    ];
    const version = defaultVersion('2025-05-20', three);
    expect(judged(version).qualifies).toBe(true);
    const exempt = { ...version, exemptions: [{ kind: 'FORCE_MAJEURE' as const, instalments: [2] }] };
    expect(judged(exempt)).toMatchObject({ qualifies: false, reasons: ['FORCE_MAJEURE'] });
  });

  test('of two exemptions the one that matters is named, both where either is enough', () => {
    expect(
      judged(
        bad([
          { kind: 'LENDER_ERROR', instalments: [2] },
          { kind: 'FORCE_MAJEURE', instalments: [1] },
        ]),
      ).reasons,
    ).toEqual(['LENDER_ERROR', 'FORCE_MAJEURE']);
    expect(
      judged(bad([{ kind: 'LENDER_ERROR', instalments: [2] }, { kind: 'FORCE_MAJEURE' }])).reasons,
    ).toEqual(['FORCE_MAJEURE']);
    expect(judged(bad([{ kind: 'LENDER_ERROR' }, { kind: 'FORCE_MAJEURE' }])).reasons).toEqual([
      'LENDER_ERROR',
      'FORCE_MAJEURE',
    ]);
  });

  test('where the conduct would not qualify anyway, that is the reason', () => {
    const short = defaultVersion('2025-02-20', [instalment()], {
      exemptions: [{ kind: 'LENDER_ERROR', instalments: [1] }],
    });
    expect(judged(short).reasons).toEqual(['NOT_LONG_ENOUGH', 'BELOW_FLOOR']);
  });
});

describe('an extension granted later ends arrears on its day (1-product, Criteria)', () => {
  const extended = (on: string, asOf = '2025-12-01') =>
    judged(
      defaultVersion(asOf, [instalment()], { exemptions: [{ kind: 'DEFERRAL', instalments: [1], on }] }),
    );

  test.each<[string, boolean, string | null, string]>([
    ['2025-01-31', false, null, 'granted in time: no arrears'],
    ['2025-04-30', false, '2025-04-30', 'granted on the last good day'],
    ['2025-05-01', true, '2025-05-01', 'granted a day too late: what was, was'],
    ['2025-12-01', true, '2025-12-01', 'granted on asOf'],
    ['2025-12-02', true, null, 'granted after asOf: not known yet'],
  ])('granted %s: %s, ended %s (%s)', (on, expected, endedOn) => {
    expect(extended(on)).toMatchObject({ qualifies: expected, endedOn });
  });

  test.each([
    ['before the extension ended on its own day', '2025-05-02', '2025-05-02'],
    ['after it ended with it', '2025-06-20', '2025-06-01'],
  ])('one that was cleared %s', (_title, clearedOn, endedOn) => {
    const version = defaultVersion('2025-12-01', [instalment({ clearedOn })], {
      exemptions: [{ kind: 'DEFERRAL', on: '2025-06-01' }],
    });
    expect(judged(version).endedOn).toBe(endedOn);
  });
});

describe('the part of a debt that is before a court (1-product, Never qualifies)', () => {
  test.each([
    // 400,000 fen overdue, floor 100,000
    [299_999, true, 100_001],
    [300_000, true, 100_000],
    [300_001, false, 99_999],
    [500_000, false, 0],
  ])('%i fen before a court: %s', (amountFen, expected, sumFen) => {
    expect(judged(bad([{ kind: 'BEFORE_COURT', amountFen }]))).toMatchObject({
      qualifies: expected,
      sumFen,
      reasons: expected ? [] : ['BEFORE_COURT'],
    });
  });

  test.each([
    // one instalment of 200,000 fen, over 3 months; another not: what is before the court is not overdue
    [199_899, true, 'what is left of it, 101 fen, was overdue too long'],
    [199_900, false, 'at most 100 fen are left of it: settled'],
  ])('%i fen of instalment 1 before a court: %s (%s)', (amountFen, expected) => {
    const version = defaultVersion(
      '2025-05-01',
      [instalment(), instalment({ no: 2, dueOn: '2025-03-31', amountFen: 300_000 })],
      { exemptions: [{ kind: 'BEFORE_COURT', amountFen, instalments: [1] }] },
    );
    expect(judged(version).qualifies).toBe(expected);
  });

  test('it is taken off the instalments it names in their order, until it is used up', () => {
    expect(judged(bad([{ kind: 'BEFORE_COURT', amountFen: 250_000, instalments: [1, 2] }])).sumFen).toBe(
      150_000,
    );
    expect(judged(bad([{ kind: 'BEFORE_COURT', amountFen: 250_000, instalments: [1] }])).sumFen).toBe(
      200_000,
    );
  });

  test('it comes off an accusation’s sum', () => {
    const change = { exemptions: [{ kind: 'BEFORE_COURT' as const, amountFen: 2_900_001 }] };
    expect(judged(evasionVersion({}, change))).toMatchObject({ sumFen: 99_999, reasons: ['BEFORE_COURT'] });
  });
});

describe('a party who is never listed (1-product, Never qualifies)', () => {
  test.each(['DEATH', 'IDENTITY_USED'] as const)('%s touches the parties it names alone', kind => {
    const version = bad([{ kind, parties: [0], on: '2025-05-01' }]);
    expect(judged(version, 0)).toMatchObject({ qualifies: false, reasons: [kind] });
    expect(judged(version, 1)).toMatchObject({ qualifies: true, reasons: [] });
  });

  test('a death is heard of until receipt, so one after asOf counts', () => {
    expect(judged(bad([{ kind: 'DEATH', parties: [0], on: '2025-06-09' }])).reasons).toEqual(['DEATH']);
  });

  test('under 18 when signing', () => {
    expect(judged(bad([], [party({ minorAtSigning: true })]))).toMatchObject({
      qualifies: false,
      reasons: ['MINOR'],
    });
  });

  test('all reasons are named at once', () => {
    const version = bad(
      [{ kind: 'DEATH', parties: [0], on: '2025-05-01' }],
      [{ ...guarantor(null), minorAtSigning: true }],
    );
    expect(judged(version).reasons).toEqual(['GUARANTOR_NOT_CALLED', 'MINOR', 'DEATH']);
  });
});
