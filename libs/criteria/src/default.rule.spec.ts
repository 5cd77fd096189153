import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths } from './calendar.ts';
import { defaultVersion, instalment, judged, qualifies } from './versions.fixture.ts';

const one = (dueOn: string, clearedOn: string | null, asOf: string) =>
  qualifies(defaultVersion(asOf, [instalment({ dueOn, clearedOn })]));

describe('DEFAULT: an arrears longer than 3 months (document two; 1-product, boundary cases)', () => {
  test.each<[string, string | null, string, boolean, string]>([
    // due          cleared       as of         qualifies  source
    ['2025-01-31', '2025-04-30', '2025-06-01', false, "boundary row 1: the month's last day"],
    ['2025-01-31', '2025-05-01', '2025-06-01', true, 'boundary row 1'],
    ['2025-02-28', null, '2025-05-28', false, 'boundary row 2: the corresponding day, not the last of May'],
    ['2025-02-28', null, '2025-05-29', true, 'boundary row 2'],
    ['2024-11-30', null, '2025-02-28', false, 'boundary row 3'],
    ['2024-11-30', null, '2025-03-01', true, 'boundary row 3'],
    ['2023-11-30', null, '2024-02-29', false, 'boundary row 4: leap year'],
    ['2023-11-30', null, '2024-03-01', true, 'boundary row 4: leap year'],
    ['2025-01-31', '2025-06-02', '2025-04-30', false, 'what happens after asOf is not known'],
    ['2025-01-31', '2025-01-15', '2025-12-31', false, 'cleared before it was due'],
    ['2025-01-31', '2025-01-31', '2025-12-31', false, 'cleared on its due day'],
  ])('due %s, cleared %s, as of %s: %s (%s)', (dueOn, clearedOn, asOf, expected) => {
    expect(one(dueOn, clearedOn, asOf)).toBe(expected);
  });

  test.each([
    // due          > 2 months    > 3 months from (research, date vectors of arrears counting)
    ['2026-12-31', '2027-03-01', '2027-04-01'],
    ['2027-01-31', '2027-04-01', '2027-05-01'],
    ['2026-08-31', '2026-11-01', '2026-12-01'],
    ['2026-07-01', '2026-09-02', '2026-10-02'],
    ['2027-12-31', '2028-03-01', '2028-04-01'],
    ['2028-01-31', '2028-04-01', '2028-05-01'],
    ['2026-11-30', '2027-01-31', '2027-03-01'],
  ])('due %s: more than 2 months from %s, more than 3 from %s', (dueOn, two, three) => {
    expect(addDays(addMonths(dueOn, 2), 1)).toBe(two);
    expect(one(dueOn, null, addDays(three, -1))).toBe(false);
    expect(one(dueOn, null, three)).toBe(true);
  });
});

describe('DEFAULT: two consecutive instalments over 2 months within half a year (document two)', () => {
  const pair =
    (firstNo: number, secondNo: number, days: [string, string | null, string, string | null]) =>
    (asOf: string) =>
      qualifies(
        defaultVersion(asOf, [
          instalment({ no: firstNo, dueOn: days[0], clearedOn: days[1] }),
          instalment({ no: secondNo, dueOn: days[2], clearedOn: days[3] }),
        ]),
      );
  const monthly = pair(1, 2, ['2025-01-15', '2025-03-16', '2025-02-15', '2025-04-16']);

  test.each([
    ['2025-04-20', true, 'boundary row 5'],
    ['2025-09-15', true, 'boundary row 6: the last day of the half year'],
    ['2025-09-16', false, 'boundary row 6: the first passed on 2025-03-16'],
    ['2025-04-15', false, 'the second has not passed yet'],
    ['2025-04-16', true, 'the second passes on this day'],
  ])('cleared 2025-03-16 and 2025-04-16, as of %s: %s (%s)', (asOf, expected) => {
    expect(monthly(asOf)).toBe(expected);
  });

  test.each([
    [
      'the second cleared a day sooner (row 5)',
      pair(1, 2, ['2025-01-15', '2025-03-16', '2025-02-15', '2025-04-15']),
      '2025-04-20',
      false,
    ],
    [
      'the first cleared a day sooner',
      pair(1, 2, ['2025-01-15', '2025-03-15', '2025-02-15', '2025-04-16']),
      '2025-04-20',
      false,
    ],
    [
      'quarterly (row 8)',
      pair(1, 2, ['2025-01-10', '2025-03-11', '2025-04-10', '2025-06-11']),
      '2025-06-11',
      true,
    ],
    [
      'half-yearly (row 9)',
      pair(1, 2, ['2025-01-10', '2025-03-11', '2025-07-10', '2025-09-11']),
      '2025-09-11',
      false,
    ],
    [
      'numbers 1 and 3',
      pair(1, 3, ['2025-01-15', '2025-03-16', '2025-02-15', '2025-04-16']),
      '2025-04-20',
      false,
    ],
    [
      'numbers sent in falling order',
      pair(2, 1, ['2025-02-15', '2025-04-16', '2025-01-15', '2025-03-16']),
      '2025-04-20',
      true,
    ],
  ] as const)('%s', (_title, at, asOf, expected) => expect(at(asOf)).toBe(expected));

  test('instalments 1 and 3 over 2 months, instalment 2 on time: not consecutive (row 7)', () => {
    const version = defaultVersion('2025-05-20', [
      instalment({ no: 1, dueOn: '2025-01-15', clearedOn: '2025-03-20' }),
      instalment({ no: 2, dueOn: '2025-02-15', clearedOn: '2025-02-15' }),
      instalment({ no: 3, dueOn: '2025-03-15', clearedOn: '2025-05-20' }),
    ]);
    expect(judged(version)).toMatchObject({ qualifies: false, reasons: ['NOT_LONG_ENOUGH'] });
  });
});
