import { verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { keepErasing } from '../../apps/matcher/src/erasing-due.ts';
import { overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { reports } from '../life/steps.ts';
import { admin, build } from '../queue/admin.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

const DAY = '2031-03-03';
/** As often as the matcher looks. */
const A_MINUTE = 60_000;
/** All others run on: the driver's among them. */
const TIMERS_LEFT = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] as const),
  ...(['clearImmediate', 'setTimeout', 'clearTimeout'] as const),
];

describe('what need be kept no longer goes by itself, and at the terminal', () => {
  let world: TestWorld;
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    await world.goTo(DAY);
    await report(1, DAY);
    // Its timer alone stands still until the test moves it on.
    jest.useFakeTimers({ now: Date.now(), doNotFake: TIMERS_LEFT });
  }, 600_000);
  afterAll(async () => {
    jest.useRealTimers();
    await world.close();
  });
  const report = async (n: number, day: string) => {
    const body = overdue(day, [party(someone(n), day)], { reference: `K-${String(n)}` });
    expect(await reports(body)(world, day)).toBe('1 RECEIVED');
    await world.drain();
  };
  const erasures = async (): Promise<number> =>
    (await world.database('postgres').rows('SELECT 1 FROM erasure')).length;
  /** Until so many acts of erasure are recorded; where it never comes the test times out. */
  const untilErased = async (times: number): Promise<void> => {
    while ((await erasures()) < times);
  };
  const errors: unknown[] = [];

  test('as the clock moves the matcher erases at its next look, though one failed, and no more once it is stopped', async () => {
    const matcher = world.database('matcher');
    const stop = keepErasing(matcher, error => errors.push(error));
    // An open report is kept 5 years from its asOf, the day before.
    await world.goTo('2036-03-03');
    expect(await erasures()).toBe(0);
    jest.advanceTimersByTime(A_MINUTE);
    await untilErased(1);
    expect((await verifyStanding(matcher)).differs).toEqual([]);
    await report(2, '2036-03-03');
    await world.goTo('2041-03-03');
    await world.database('postgres').rows('REVOKE EXECUTE ON FUNCTION erase_ended FROM matcher');
    jest.advanceTimersByTime(A_MINUTE);
    while (errors.length === 0) await erasures();
    expect(errors).toMatchObject([{ code: '42501' }]);
    await world.database('postgres').rows('GRANT EXECUTE ON FUNCTION erase_ended TO matcher');
    // The run that failed may not have ended: as the matcher, look again and again.
    while ((await erasures()) < 2) jest.advanceTimersByTime(A_MINUTE);
    expect((await verifyStanding(matcher)).differs).toEqual([]);
    await report(3, '2041-03-03');
    await world.goTo('2046-03-03');
    await stop();
    const before = await erasures();
    jest.advanceTimersByTime(10 * A_MINUTE);
    expect(await admin(world, 'erase')).toEqual({ status: 0, out: '1 of 1 due erased\n' });
    expect(await erasures()).toBe(before + 1);
  });

  test('at the terminal: nothing due is no fault; what could not be erased is named by its id, and the exit is 1', async () => {
    expect(await admin(world, 'erase')).toEqual({ status: 0, out: '0 of 0 due erased\n' });
    await report(4, '2046-03-03');
    await world.goTo('2051-03-03');
    await world.database('postgres').rows('REVOKE EXECUTE ON FUNCTION erase_ended FROM matcher');
    const [row] = await world.database('postgres').rows<{ report: string }>('SELECT report FROM ending');
    expect(await admin(world, 'erase')).toEqual({
      status: 1,
      out: `0 of 1 due erased\nfailed  ${row?.report ?? ''}\n`,
    });
    await world.database('postgres').rows('GRANT EXECUTE ON FUNCTION erase_ended TO matcher');
    // What waits for the matcher goes first.
    await reports(overdue('2051-03-03', [party(someone(4), '2051-03-03')], { reference: 'K-5' }))(
      world,
      '2051-03-03',
    );
    expect(await admin(world, 'erase')).toEqual({ status: 0, out: '0 of 1 due erased\n' });
    await world.drain();
    expect(await admin(world, 'erase')).toEqual({ status: 0, out: '1 of 1 due erased\n' });
  });
});
