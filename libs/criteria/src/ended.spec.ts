import { describe, expect, test } from '@jest/globals';
import { defaultVersion, instalment, interestDue, interestVersion, judged } from './versions.fixture.ts';

describe('the end that the facts state (1-product, Statements and A listing’s life)', () => {
  test.each<[string, Parameters<typeof defaultVersion>[1], string | null]>([
    ['open', [instalment()], null],
    [
      'all cleared: the last day',
      [
        instalment({ clearedOn: '2025-05-03' }),
        instalment({ no: 2, dueOn: '2025-02-28', clearedOn: '2025-05-01' }),
      ],
      '2025-05-03',
    ],
    [
      'one is left overdue',
      [instalment({ clearedOn: '2025-05-03' }), instalment({ no: 2, dueOn: '2025-06-29' })],
      null,
    ],
    [
      'what is left is due on asOf itself, so not overdue',
      [instalment({ clearedOn: '2025-05-03' }), instalment({ no: 2, dueOn: '2025-06-30' })],
      '2025-05-03',
    ],
    [
      'one cleared in time ends nothing',
      [
        instalment({ clearedOn: '2025-05-03' }),
        instalment({ no: 2, dueOn: '2025-06-01', clearedOn: '2025-06-01' }),
      ],
      '2025-05-03',
    ],
    ['cleared on asOf', [instalment({ clearedOn: '2025-06-30' })], '2025-06-30'],
    ['cleared after asOf', [instalment({ clearedOn: '2025-07-01' })], null],
    ['nothing was overdue', [instalment({ clearedOn: '2025-01-31' })], null],
  ])('%s', (_title, instalments, endedOn) => {
    const { endedOn: found, how } = judged(defaultVersion('2025-06-30', instalments));
    expect([found, how]).toEqual([endedOn, endedOn === null ? null : 'PAID']);
  });

  test('interest ends as INTEREST_PAID', () => {
    expect(judged(interestVersion('2025-07-01', [interestDue({ paidOn: '2025-06-20' })]))).toMatchObject({
      endedOn: '2025-06-20',
      how: 'INTEREST_PAID',
    });
  });
});

describe('conduct that ended more than 5 years before receipt (1-product, Never qualifies; Regulation of 2013, art. 16)', () => {
  const receivedOn = (day: string, clearedOn: string) =>
    judged(defaultVersion(day, [instalment({ dueOn: '2019-01-31', clearedOn })]), 0, day).reasons;
  test.each([
    ['2020-05-04', '2025-05-04', []],
    ['2020-05-04', '2025-05-05', ['ENDED_LONG_AGO']],
    ['2020-02-29', '2025-02-28', []],
    ['2020-02-29', '2025-03-01', ['ENDED_LONG_AGO']],
  ])('ended %s, received %s', (clearedOn, day, expected) =>
    expect(receivedOn(day, clearedOn)).toEqual(expected),
  );

  test('what has not ended is never too old', () => {
    const old = defaultVersion('2025-06-01', [instalment({ dueOn: '2010-01-31' })]);
    expect(judged(old).qualifies).toBe(true);
  });
});

describe('the highest sum on one day, and the floor (1-product, Criteria)', () => {
  const two = (clearedOn: string, dueOn: string) =>
    judged(
      defaultVersion('2025-06-30', [
        instalment({ amountFen: 60_000, clearedOn }),
        instalment({ no: 2, dueOn, amountFen: 60_000 }),
      ]),
    ).sumFen;
  test.each([
    // the first is cleared on 2025-05-03, its last day of arrears; the second is overdue from the day after it is due
    ['overdue together on one day', '2025-05-02', 120_000],
    ['the second overdue only after the first was cleared', '2025-05-03', 60_000],
  ])('%s', (_title, dueOn, sumFen) => expect(two('2025-05-03', dueOn)).toBe(sumFen));

  test('one paid long before it is due takes nothing off what is overdue', () => {
    const early = instalment({ no: 2, dueOn: '2025-07-15', clearedOn: '2025-01-10' });
    expect(judged(defaultVersion('2025-06-30', [instalment(), early])).sumFen).toBe(200_000);
  });

  test('what was paid in part counts where it is not cleared', () => {
    expect(judged(defaultVersion('2025-06-30', [instalment({ paidFen: 50_000 })])).sumFen).toBe(150_000);
    expect(
      judged(defaultVersion('2025-06-30', [instalment({ paidFen: 200_000, clearedOn: '2025-06-01' })]))
        .sumFen,
    ).toBe(200_000);
  });

  test.each([
    [99_999, ['BELOW_FLOOR']],
    [100_000, []],
  ])('%i fen', (amountFen, reasons) => {
    expect(judged(defaultVersion('2025-06-30', [instalment({ amountFen })])).reasons).toEqual(reasons);
  });

  test('at most 100 fen left is nothing left', () => {
    const left = (fen: number) =>
      judged(
        defaultVersion('2025-05-01', [
          instalment({ paidFen: 200_000 - fen }),
          instalment({ no: 2, dueOn: '2025-04-01' }),
        ]),
      );
    expect([left(100).qualifies, left(101).qualifies]).toEqual([false, true]);
  });
});

describe('arrears that ended more than 5 years before receipt count no more, whatever came after them (art. 16)', () => {
  const long = instalment({ no: 1, dueOn: '2020-01-31', clearedOn: '2020-06-30' });
  const late = (clearedOn: string | null) => instalment({ no: 2, dueOn: '2025-05-15', clearedOn });
  test.each<[string, string, string | null, boolean]>([
    ['one day late five years and a half afterwards', '2025-12-20', '2025-05-16', false],
    ['the same, received on the last day of the five years', '2025-06-30', '2025-05-16', true],
    ['the same, received the day after', '2025-07-01', '2025-05-16', false],
    ['overdue for long itself', '2025-12-20', null, true],
  ])('%s', (_title, receivedOn, clearedOn, qualifies) =>
    expect(judged(defaultVersion(receivedOn, [long, late(clearedOn)]), 0, receivedOn).qualifies).toBe(
      qualifies,
    ),
  );
});
