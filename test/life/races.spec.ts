import { acceptReport, verifyStanding, type Accepted } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { instalment, overdue, party } from './bodies.ts';
import { someone } from './people.ts';
import { asks, reports, says, told } from './steps.ts';

const DAY = '2031-03-03';
const by = { unit: '0012', staff: '1' };
const ROUNDS = 8;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.goTo(DAY);
});
afterAll(() => world.close());

const body = (n: number, amountFen = 900_000, withCoBorrower = true) =>
  overdue(
    DAY,
    [
      party(someone(n), DAY),
      ...(withCoBorrower ? [party(someone(n + 500), DAY, { role: 'CO_BORROWER' })] : []),
    ],
    { reference: `R-${String(n)}`, asOf: DAY, dues: [instalment(1, '2030-10-31', { amountFen })] },
  );
type Saying = (ifMatch: number | null) => Promise<Accepted>;
const correction =
  (n: number, amountFen = 800_000, withCoBorrower = true): Saying =>
  ifMatch =>
    says(
      world,
      `R-${String(n)}`,
      { kind: 'CORRECTION', body: body(n, amountFen, withCoBorrower) },
      { ifMatch },
    );
const settlement =
  (n: number): Saying =>
  ifMatch =>
    says(
      world,
      `R-${String(n)}`,
      { kind: 'SETTLEMENT', body: { endedOn: DAY, how: 'PAID', ...by } },
      { ifMatch },
    );
const withdrawal =
  (n: number): Saying =>
  ifMatch =>
    says(world, `R-${String(n)}`, { kind: 'WITHDRAWAL', body: { reason: 'BANK_ERROR', ...by } }, { ifMatch });
const renewal =
  (n: number): Saying =>
  ifMatch =>
    says(
      world,
      `R-${String(n)}`,
      { kind: 'RENEWAL', body: { asOf: DAY, outstandingFen: 1, ...by } },
      { ifMatch },
    );

/** A fresh report of its own each round; all sayings at once under the same If-Match. */
const race = async (n: number, sayings: Saying[], ifMatch: number | null): Promise<string[]> => {
  expect(await reports(body(n))(world, DAY)).toBe('1 RECEIVED');
  return (await Promise.all(sayings.map(say => say(ifMatch)))).map(told);
};
const rounds = (from: number) => Array.from({ length: ROUNDS }, (_, at) => from + at);
const numberOf = (text: string) => Number(/^\d+/.exec(text)?.[0] ?? NaN);

describe('numbers decide races (1-product, Statements)', () => {
  test('under * correction, settlement and withdrawal are accepted up to the withdrawal, each with a number of its own', async () => {
    for (const n of rounds(0)) {
      const got = await race(n, [correction(n), settlement(n), withdrawal(n)], null);
      const accepted = got.filter(text => !Number.isNaN(numberOf(text)));
      expect(accepted.map(numberOf).toSorted()).toEqual([2, 3, 4].slice(0, accepted.length));
      // The withdrawal is always accepted, as the last: whoever came after it was validated again and refused.
      expect(got[2]).toBe(`${String(accepted.length + 1)} WITHDRAWN`);
      expect(got.filter(text => !accepted.includes(text))).toEqual(
        Array.from({ length: 3 - accepted.length }, () => 'REPORT_WITHDRAWN'),
      );
      await world.drain();
      expect(await asks(someone(n))(world, DAY)).toBe('CLEAR');
    }
  });

  test('under the same number exactly one is accepted', async () => {
    for (const n of rounds(20)) {
      const got = await race(n, [correction(n), settlement(n), withdrawal(n)], 1);
      expect(got.filter(text => numberOf(text) === 2)).toHaveLength(1);
      expect(got.filter(text => text === 'VERSION_MOVED')).toHaveLength(2);
    }
  });

  test('of two settlements one is told, the other finds it settled', async () => {
    for (const n of rounds(40)) {
      const got = await race(n, [settlement(n), settlement(n)], null);
      expect(got.toSorted()).toEqual(['2 SETTLED', 'REPORT_SETTLED']);
    }
  });

  test('renewal against settlement: the renewal is first or refused', async () => {
    for (const n of rounds(60)) {
      const got = await race(n, [renewal(n), settlement(n)], null);
      expect([
        ['2 LISTED', '3 SETTLED'],
        ['REPORT_NOT_OPEN', '2 SETTLED'],
      ]).toContainEqual(got.map(text => (text === '2 RECEIVED' ? '2 LISTED' : text)));
    }
  });

  test('a party that one correction drops is not brought back by the other', async () => {
    for (const n of rounds(80)) {
      const got = await race(n, [correction(n, 600_000, false), correction(n, 700_000)], null);
      expect([
        ['2 RECEIVED', 'REPORT_OTHER_PARTY /parties/1'],
        ['3 RECEIVED', '2 RECEIVED'],
      ]).toContainEqual(got);
      await world.drain();
      expect(await asks(someone(n + 500))(world, DAY)).toBe('CLEAR');
    }
  });

  test('of ten reports of one loan at once one is the report, nine are told which', async () => {
    const at = Array.from({ length: 10 }, (_, key) =>
      acceptReport(world.registry, world.callers.RCA, { key: `ten-${String(key)}`, body: body(100) }),
    );
    const got = await Promise.all(at);
    const first = got.flatMap(one => ('receipt' in one ? [one.receipt] : []));
    expect(first).toHaveLength(1);
    for (const one of got)
      if ('refused' in one)
        expect(one.refused).toEqual([{ code: 'REPORT_DUPLICATE', holds: { firstReport: first[0]?.report } }]);
  });

  test('one key at once is one statement and one answer', async () => {
    for (const n of rounds(101)) {
      const at = Array.from({ length: 6 }, () =>
        acceptReport(world.registry, world.callers.RCA, { key: `same-${String(n)}`, body: body(n) }),
      );
      const got = (await Promise.all(at)).map(one => ('receipt' in one ? one.receipt.id : told(one)));
      expect(new Set(got).size).toBe(1);
      expect(got[0]).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('the numbers of every report are 1, 2, 3 …, and the standing verifies', async () => {
    await world.drain();
    const wrong = await world.database('matcher').rows(
      `SELECT report, number FROM (SELECT report, number, row_number() OVER (PARTITION BY report ORDER BY seq) AS place
                                     FROM statement) AS said WHERE number <> place`,
    );
    expect(wrong).toEqual([]);
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });
});
