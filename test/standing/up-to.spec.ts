import { acceptReport, askChecks, markFailed, moveFloor, retryFailed } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../queue/until.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const report = async (n: number): Promise<void> => {
  const today = await world.today();
  const parties = [person(residentId(n), '李三', today)];
  const body = defaultReport(today, { reference: `U-${String(n)}`, parties });
  await acceptReport(world.registry, world.callers.RCA, { key: `u-${String(n)}`, body });
};

const upTo = async (): Promise<number | undefined> => {
  const asked = question(await world.today(), residentId(9), '李九');
  const [answered] = await askChecks(world.registry, [
    { caller: world.callers.POST, question: asked, lang: 'zh' },
  ]);
  return answered && 'answer' in answered ? answered.answer.inStandingUpTo : undefined;
};

/** Sessions of this database that wait for a lock. */
const waiting = async (): Promise<number> => {
  const [row] = await world
    .database('postgres')
    .rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
  return row?.n ?? -1;
};

describe('how far the standing is, as answers say it', () => {
  test('a failed statement holds nothing back; tried again, it does, even where the floor moves at that moment', async () => {
    const matcher = world.database('matcher');
    await report(1);
    await markFailed(matcher, [{ seq: 1, cause: 'a bug' }]);
    await report(2);
    await world.drain();
    expect(await upTo()).toBe(2);
    const both = await matcher.transaction(async tx => {
      await tx.rows('SELECT floor FROM cell.head FOR UPDATE');
      const again = retryFailed(matcher, [1]);
      await until('the retry to wait', waiting, n => n === 1);
      const moved = moveFloor(matcher);
      await until('the floor to wait', waiting, n => n === 2);
      return [again, moved] as const;
    });
    await Promise.all(both);
    expect(await upTo()).toBe(0);
    await world.drain();
    await moveFloor(matcher);
    expect(await upTo()).toBe(2);
  });
});
