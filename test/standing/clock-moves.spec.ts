import { addDays } from '#criteria';
import { askChecks, makePartitions, moveClock, readClock } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../queue/until.ts';
import { question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

describe('the one clock, moved over months', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  test('never stands in a month whose check rows have no place yet', async () => {
    const [owner, postgres] = [world.database('owner'), world.database('postgres')];
    const before = await world.today();
    const year = Number(before.slice(0, 4)) + 2;
    // A vacuum of the check rows holds up a new month of them.
    const moving = await postgres.transaction(async tx => {
      await tx.rows('LOCK TABLE cell.check_record IN SHARE UPDATE EXCLUSIVE MODE');
      const moved = moveClock(owner, new Date(`${String(year)}-03-01T04:00:00Z`));
      const waits = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      const waiting = async () => (await tx.rows<{ n: number }>(waits))[0]?.n;
      await until('the clock to wait', waiting, n => n === 1);
      expect((await readClock(world.database('matcher'))).day).toBe(before);
      return [moved] as const;
    });
    expect(await moving[0]).toBe(true);
    world.registry.forget();
    const asked = question(await world.today(), residentId(1), '王小丫');
    const [answered] = await askChecks(world.registry, [
      { caller: world.callers.POST, question: asked, lang: 'zh' },
    ]);
    expect(answered).toMatchObject({ answer: { outcome: 'CLEAR' } });
    expect(await moveClock(owner, new Date(`${String(year)}-01-01T04:00:00Z`))).toBe(false);
  });

  test('makes new months while check rows are read and written', async () => {
    const [owner, auditor] = [world.database('owner'), world.database('auditor')];
    const today = await world.today();
    const months = () =>
      owner.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_inherits WHERE inhparent = 'cell.check_record'::regclass`,
      );
    const [before] = await months();
    await auditor.transaction(async tx => {
      await tx.rows('SELECT 1 FROM cell.check_record');
      const asked = question(today, residentId(2), '王小丫');
      const ask = { caller: world.callers.POST, question: asked, lang: 'zh' } as const;
      expect(await askChecks(world.registry, [ask])).toEqual([{ answer: expect.anything() }]);
      // Were the readers waited for, the owner's limit would end this.
      expect(await moveClock(owner, new Date(`${addDays(today, 40)}T04:00:00Z`))).toBe(true);
    });
    expect((await months())[0]?.n).toBeGreaterThan(before?.n ?? 0);
  });

  test('lets several matchers make the same months at once', async () => {
    await world.database('owner').rows(`UPDATE cell.clock SET ahead = ahead + '1 year'`);
    const matcher = world.database('matcher');
    await expect(Promise.all([1, 2, 3, 4].map(() => makePartitions(matcher)))).resolves.toHaveLength(4);
  });
});
