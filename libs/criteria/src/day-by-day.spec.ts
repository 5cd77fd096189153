import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Instalment } from '#contracts';
import { defaultVersion, instalment, interestDue, interestVersion, judged } from './versions.fixture.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2023, 9, 1);
const days = Array.from({ length: 1200 }, (_, offset) =>
  new Date(START + offset * DAY_MS).toISOString().slice(0, 10),
);
const dayAt = (offset: number) => days[offset]!;

/** The corresponding day by the machine's calendar: step back while it fell into the next month. */
const monthsAfter = (date: string, months: number) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const target = year * 12 + month - 1 + months;
  for (let last = day; ; last--) {
    const found = new Date(Date.UTC(Math.floor(target / 12), target % 12, last));
    if (found.getUTCMonth() === target % 12) return found.toISOString().slice(0, 10);
  }
};
const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

interface Due {
  dueOn: string;
  paid: string | null;
  amountFen: number;
  paidFen?: number | undefined;
}

/** Slow but obvious: walks every day up to asOf and looks at what is overdue on it. */
const walk = (dues: Due[], asOf: string) => {
  const overdueDays = dues.map(() => [] as string[]);
  let highest = 0;
  for (let offset = 0; dayAt(offset) <= asOf; offset++) {
    const day = dayAt(offset);
    let sum = 0;
    dues.forEach(({ dueOn, paid, amountFen, paidFen }, at) => {
      const known = paid !== null && paid <= asOf;
      if (day <= dueOn || (known && day > paid)) return;
      overdueDays[at]!.push(day);
      sum += known ? amountFen : amountFen - (paidFen ?? 0);
    });
    highest = Math.max(highest, sum);
  }
  return { overdueDays, highest };
};

const slowDefault = (dues: Due[], asOf: string) => {
  const { overdueDays, highest } = walk(dues, asOf);
  const firstOver = (at: number, months: number) =>
    overdueDays[at]!.find(day => day > monthsAfter(dues[at]!.dueOn, months)) ?? null;
  const inWindow = (day: string | null) => day !== null && day > monthsAfter(asOf, -6);
  const long = dues.some((_, at) => firstOver(at, 3) !== null);
  const pair = dues.some((_, at) => at > 0 && inWindow(firstOver(at - 1, 2)) && inWindow(firstOver(at, 2)));
  return { qualifies: (long || pair) && highest >= 100_000, highest };
};

const slowInterest = (dues: Due[], asOf: string) => {
  const { overdueDays, highest } = walk(dues, asOf);
  const long = dues.some((due, at) => overdueDays[at]!.some(day => day > daysAfter(due.dueOn, 90)));
  return { qualifies: long && highest >= 10_000, highest };
};

/** Dues in rising order, about a month apart, some paid late, some not, some in part. */
const anyDues = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 62 }),
      late: fc.option(fc.integer({ min: -5, max: 130 }), { nil: null }),
      amountFen: fc.constantFrom(101, 5_000, 9_999, 10_000, 50_000, 99_999, 100_000, 200_000),
      paidPercent: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(rows => {
    let offset = 5;
    return rows.map(({ gap, late, amountFen, paidPercent }): Due => {
      offset += gap;
      const paidFen =
        late !== null || paidPercent === undefined || amountFen === 101
          ? undefined
          : Math.floor((amountFen * paidPercent) / 100);
      return { dueOn: dayAt(offset), paid: late === null ? null : dayAt(offset + late), amountFen, paidFen };
    });
  });
const anyAsOf = fc.integer({ min: 60, max: 560 }).map(dayAt);

const withPaid = <T extends object>(due: T, paidFen: number | undefined) =>
  paidFen === undefined ? due : { ...due, paidFen };
const defaultOf = (dues: Due[], asOf: string) =>
  defaultVersion(
    asOf,
    dues.map(({ dueOn, paid, amountFen, paidFen }, at) =>
      withPaid(instalment({ no: at + 1, dueOn, clearedOn: paid, amountFen }), paidFen),
    ),
  );
const interestOf = (dues: Due[], asOf: string) =>
  interestVersion(
    asOf,
    dues.map(({ dueOn, paid, amountFen, paidFen }, at) =>
      withPaid(interestDue({ no: at + 1, dueOn, paidOn: paid, amountFen }), paidFen),
    ),
  );

describe('arrears, looked at day by day', () => {
  test('DEFAULT gives the verdict and the highest sum that walking every day gives', () =>
    fc.assert(
      fc.property(anyDues, anyAsOf, (dues, asOf) => {
        const { qualifies, sumFen } = judged(defaultOf(dues, asOf));
        expect({ qualifies, highest: sumFen }).toEqual(slowDefault(dues, asOf));
      }),
      { numRuns: 400 },
    ));

  test('UNPAID_INTEREST too', () =>
    fc.assert(
      fc.property(anyDues, anyAsOf, (dues, asOf) => {
        const { qualifies, sumFen } = judged(interestOf(dues, asOf));
        expect({ qualifies, highest: sumFen }).toEqual(slowInterest(dues, asOf));
      }),
      { numRuns: 400 },
    ));

  test('an unpaid one is never healed by a later one that was paid', () =>
    fc.assert(
      fc.property(anyDues, anyAsOf, fc.nat(40), (dues, asOf, gap) => {
        const last = dues.at(-1)!;
        const paid = {
          dueOn: daysAfter(last.dueOn, gap),
          paid: daysAfter(last.dueOn, gap),
          amountFen: 1_000_000,
        };
        expect(judged(defaultOf([...dues, paid], asOf)).qualifies).toBe(
          judged(defaultOf(dues, asOf)).qualifies,
        );
        expect(judged(interestOf([...dues, paid], asOf)).qualifies).toBe(
          judged(interestOf(dues, asOf)).qualifies,
        );
      }),
    ));

  test('more days never un-qualify a long arrears', () =>
    fc.assert(
      fc.property(fc.nat(300), fc.nat(200), fc.nat(200), (due, days, more) => {
        const open = [{ dueOn: dayAt(due), paid: null, amountFen: 100_000 }];
        const at = (offset: number) => judged(defaultOf(open, dayAt(due + offset))).qualifies;
        expect(!at(days) || at(days + more)).toBe(true);
      }),
    ));

  test('nothing under the floor qualifies, however long', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 101, max: 99_999 }),
        fc.integer({ min: 100, max: 500 }),
        (amountFen, days) => {
          const open = [{ dueOn: dayAt(0), paid: null, amountFen }];
          expect(judged(defaultOf(open, dayAt(days))).qualifies).toBe(false);
        },
      ),
    ));

  test('the order in which instalments are sent changes no verdict', () =>
    fc.assert(
      fc.property(anyDues, anyAsOf, (dues, asOf) => {
        const sent: Instalment[] = defaultOf(dues, asOf).facts.instalments;
        const turned = judged(defaultVersion(asOf, [...sent].reverse()));
        expect(turned.qualifies).toBe(judged(defaultVersion(asOf, sent)).qualifies);
      }),
    ));
});
