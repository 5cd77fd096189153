import { acceptDispute, acceptDisputeWithdrawal, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { instalment, overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { asks, reports, says, told as toldOn } from '../life/steps.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import {
  COUNTERS,
  disputes,
  idOf,
  loan,
  opens,
  replies,
  seen,
  takesBack,
  told,
  type Opening,
} from './steps.ts';

const DAY = '2031-03-03';
const ROUNDS = 6;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.goTo(DAY);
});
afterAll(() => world.close());

const reference = (n: number) => `R-${String(n)}`;
const body = (n: number) =>
  overdue(DAY, [party(someone(n), DAY)], {
    reference: reference(n),
    asOf: '2031-03-02',
    dues: [instalment(1, '2030-10-31')],
  });
const reported = async (n: number) => {
  expect(await reports(body(n))(world, DAY)).toBe('1 RECEIVED');
};
const numberOf = async (n: number): Promise<number[]> => {
  const rows = await world.database('matcher').rows<{ number: number }>(
    `SELECT number FROM statement WHERE report = (SELECT report FROM statement WHERE loan_reference = $1)
      ORDER BY number`,
    [reference(n)],
  );
  return rows.map(({ number }) => number);
};
const rounds = (from: number) => Array.from({ length: ROUNDS }, (_, at) => from + at);
const at = (n: number, opening: Opening = {}) =>
  opens(world, loan(reference(n)), { seenOn: DAY, ...opening });

describe('numbers decide races (1-product, Statements)', () => {
  test('two disputes at once, at two counters, are both on the report', async () => {
    for (const n of rounds(0)) {
      await reported(n);
      const got = await Promise.all([at(n), at(n, { code: 'COM' }), at(n, { code: 'RCA' })]);
      expect(got.map(told).slice(0, 2)).toEqual(['taken', 'taken']);
      expect(told(got[2])).toMatch(/^[234] /);
      expect(await numberOf(n)).toEqual([1, 2, 3, 4]);
      expect((await seen(reference(n))(world, DAY)).split(' · ')).toHaveLength(3);
    }
  });

  test('a dispute and a correction at once: both under *, and never lost to If-Match', async () => {
    for (const n of rounds(20)) {
      await reported(n);
      const ifMatch = n % 2 === 0 ? null : 1;
      const correction = () => says(world, reference(n), { kind: 'CORRECTION', body: body(n) }, { ifMatch });
      const [dispute, corrected] = await Promise.all([at(n), correction()]);
      expect(told(dispute)).toBe('taken');
      const text = toldOn(corrected);
      expect(ifMatch === null ? ['2 RECEIVED', '3 RECEIVED'] : ['2 RECEIVED', 'VERSION_MOVED']).toContain(
        text,
      );
      expect(await numberOf(n)).toEqual(text === 'VERSION_MOVED' ? [1, 2] : [1, 2, 3]);
      await world.drain();
      expect(await asks(someone(n))(world, DAY)).toBe('REVIEW · LISTED_IN_DOUBT DISPUTED');
    }
  });

  test('taken back and replied to at once: the reply is first or refused', async () => {
    for (const n of rounds(40)) {
      await reported(n);
      const name = `d${String(n)}`;
      expect(told(await at(n, { name }))).toBe('taken');
      const got = await Promise.all([takesBack(name)(world, DAY), replies(reference(n), name)(world, DAY)]);
      expect(got[0]).toBe('taken');
      expect(['3 RECEIVED', '3 LISTED', 'DISPUTE_NOT_OPEN']).toContain(got[1]);
      await world.drain();
      expect(await asks(someone(n))(world, DAY)).toBe('BLOCK · LISTED');
    }
  });

  test('of two withdrawals of one dispute one is told', async () => {
    for (const n of rounds(60)) {
      await reported(n);
      const name = `w${String(n)}`;
      await at(n, { name });
      const got = await Promise.all([takesBack(name)(world, DAY), takesBack(name)(world, DAY)]);
      expect(got.toSorted()).toEqual(['DISPUTE_NOT_OPEN', 'taken']);
    }
  });

  test('of two withdrawals of one that matched nothing one is told', async () => {
    for (const n of rounds(70)) {
      const name = `n${String(n)}`;
      expect(await disputes(loan('none'), { name })(world, DAY)).toBe('taken');
      const got = await Promise.all([takesBack(name)(world, DAY), takesBack(name)(world, DAY)]);
      expect(got.toSorted()).toEqual(['DISPUTE_NOT_OPEN', 'taken']);
    }
  });
});

describe('one key is one dispute', () => {
  test('sent again, also at once, it is answered as the first time, and nothing more is said', async () => {
    await reported(80);
    const own = (key: string) => at(80, { code: 'RCA', key });
    const untold = (key: string) => at(80, { key });
    for (const send of [own, untold]) {
      const first = await Promise.all(Array.from({ length: 5 }, () => send('same')));
      const [receipt] = first.flatMap(one => ('receipt' in one ? [one.receipt] : []));
      for (const one of [...first, await send('same')])
        expect(one).toEqual({ receipt, replayed: expect.any(Boolean) });
      expect(first.filter(one => 'receipt' in one && !one.replayed)).toHaveLength(1);
    }
    expect(await numberOf(80)).toEqual([1, 2, 3]);
  });

  test('whatever was said since, and the key is used up for anything else', async () => {
    await reported(81);
    const first = await at(81, { code: 'RCA', key: 'kept', name: 'kept' });
    expect(told(first)).toBe('2 LISTED');
    expect(await takesBack('kept', 'RCA')(world, DAY)).toBe('3 LISTED');
    const again = await at(81, { code: 'RCA', key: 'kept' });
    expect(again).toEqual({ ...first, replayed: true });
    expect(told(await at(81, { code: 'RCA', key: 'kept', ground: 'NOT_MINE' }))).toBe('KEY_REUSED');
    expect(told(await at(80, { code: 'RCA', key: 'kept' }))).toBe('KEY_REUSED');
    // A key is a member's: at another counter it is another.
    expect(told(await at(81, { key: 'kept' }))).toBe('taken');
  });

  test('a withdrawal sent again too', async () => {
    await reported(82);
    await at(82, { name: 'back' });
    const said = { key: 'back', dispute: idOf('back'), body: COUNTERS.POST };
    const first = await acceptDisputeWithdrawal(world.registry, world.callers.POST, said);
    expect(told(first)).toBe('taken');
    expect(await acceptDisputeWithdrawal(world.registry, world.callers.POST, said)).toEqual({
      ...first,
      replayed: true,
    });
  });
});

test('a refused dispute keeps no key', async () => {
  await reported(83);
  const asked = (seenOn: string) =>
    acceptDispute(world.registry, world.callers.POST, {
      key: 'refused',
      body: {
        ...{ about: loan(reference(83)), ground: 'WRONG_FACTS', evidence: [] },
        ...{ identitySeen: { type: 'RESIDENT_ID', seenOn }, ...COUNTERS.POST },
      },
    });
  expect(told(await asked('2031-03-04'))).toBe('FACTS_FUTURE /identitySeen/seenOn');
  expect(told(await asked(DAY))).toBe('taken');
});

test('the numbers of every report are 1, 2, 3 …, and the standing verifies', async () => {
  await world.drain();
  const wrong = await world.database('matcher').rows(
    `SELECT report, number FROM (SELECT report, number, row_number() OVER (PARTITION BY report ORDER BY seq) AS place
                                   FROM statement WHERE report IS NOT NULL) AS said WHERE number <> place`,
  );
  expect(wrong).toEqual([]);
  expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
});
