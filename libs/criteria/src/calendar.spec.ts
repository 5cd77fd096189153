import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, addYears } from './calendar.ts';

/** An oracle that counts on the machine's own calendar, in UTC. */
const inUtc = (date: string) => new Date(`${date}T00:00:00Z`);
const textOf = (date: Date) => date.toISOString().slice(0, 10);
const DAY_MS = 86_400_000;

const anyDate = fc.integer({ min: -700_000, max: 2_000_000 }).map(day => textOf(new Date(day * DAY_MS)));

describe('days and months count as in the Civil Code, arts. 200 to 202', () => {
  test.each([
    ['2025-01-31', 3, '2025-04-30', 'the month has no 31st'],
    ['2025-02-28', 3, '2025-05-28', 'the corresponding day, not the last'],
    ['2023-11-30', 3, '2024-02-29', 'leap year'],
    ['2024-11-30', 3, '2025-02-28', 'no leap year'],
    ['2024-02-29', 12, '2025-02-28', '29 February'],
    ['2025-08-31', -6, '2025-02-28', 'backwards too'],
    ['2025-01-15', -1, '2024-12-15', 'over a new year'],
    ['2000-02-29', 1200, '2100-02-28', '2100 is no leap year'],
    ['2000-01-31', 1, '2000-02-29', '2000 is one'],
    ['9999-11-30', 1, '9999-12-30', 'the last year'],
  ])('%s and %i months is %s: %s', (date, months, expected) =>
    expect(addMonths(date, months)).toBe(expected),
  );

  test.each([
    ['2024-02-29', 5, '2029-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-03-01', 5, '2030-03-01'],
  ])('%s and %i years is %s', (date, years, expected) => expect(addYears(date, years)).toBe(expected));

  test('each month ends on its own last day', () =>
    expect(Array.from({ length: 12 }, (_, month) => addMonths('2025-01-31', month).slice(5))).toEqual([
      ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30'],
      ...['07-31', '08-31', '09-30', '10-31', '11-30', '12-31'],
    ]));

  test('months are counted from the original day, never chained', () => {
    expect(addMonths(addMonths('2025-01-31', 1), 2)).toBe('2025-04-28');
    expect(addMonths('2025-01-31', 3)).toBe('2025-04-30');
  });

  test('a day of year 0000 is reckoned with, one before it is a bug', () => {
    expect(addDays('0000-01-01', 365)).toBe('0000-12-31');
    expect(addDays('0000-01-01', 366)).toBe('0001-01-01');
    expect(() => addDays('0000-01-01', -1)).toThrow(new RangeError('year out of range: -1'));
    expect(() => addMonths('9999-12-31', 1)).toThrow(new RangeError('year out of range: 10000'));
  });

  test('the last day of 400 years is a leap day', () => {
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('2000-02-28', 2)).toBe('2000-03-01');
  });
});

describe('against the calendar of the machine', () => {
  test('addDays agrees with it', () =>
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const expected = textOf(new Date(inUtc(date).getTime() + days * DAY_MS));
        expect(addDays(date, days)).toBe(expected);
      }),
    ));

  test('addMonths gives the corresponding day, or the last of a month that is too short for it', () =>
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -200, max: 200 }), (date, months) => {
        const found = inUtc(addMonths(date, months));
        const from = inUtc(date);
        expect(found.getUTCFullYear() * 12 + found.getUTCMonth()).toBe(
          from.getUTCFullYear() * 12 + from.getUTCMonth() + months,
        );
        const lastOfMonth = new Date(found.getTime() + DAY_MS).getUTCDate() === 1;
        const sameDay = found.getUTCDate() === from.getUTCDate();
        expect(sameDay || (lastOfMonth && found.getUTCDate() < from.getUTCDate())).toBe(true);
      }),
    ));

  test('a later day is never earlier some months on', () =>
    fc.assert(
      fc.property(
        anyDate,
        fc.nat(400),
        fc.integer({ min: -60, max: 60 }),
        (date, days, months) => addMonths(date, months) <= addMonths(addDays(date, days), months),
      ),
    ));
});
