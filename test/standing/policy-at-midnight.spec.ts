import { addDays } from '#criteria';
import { samplePolicy } from '#listing';
import { acceptReport, Administration, askChecks, moveClock, readCheck } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

describe('a policy that takes effect at midnight', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  test('decides the first check of its day, whatever day the gateway last knew', async () => {
    const { registry, callers } = world;
    const today = await world.today();
    const tomorrow = addDays(today, 1);
    const body = defaultReport(today, { parties: [person(residentId(1), '王小丫', today)] });
    await acceptReport(registry, callers.RCA, { key: 'k', body });
    await world.drain();
    const administration = await Administration.open(world.url('console'));
    const rows = samplePolicy.rows.map(row => (row.effect === 'BLOCK' ? { ...row, effect: 'REVIEW' } : row));
    await administration.setPolicy('POST', { version: 'mild', effectiveOn: tomorrow, rows });
    await administration.close();
    const ask = async () => {
      const asked = question(today, residentId(1), '王小丫');
      const [answered] = await askChecks(registry, [{ caller: callers.POST, question: asked, lang: 'zh' }]);
      return answered && 'answer' in answered ? answered.answer : undefined;
    };
    registry.forget();
    expect(await ask()).toMatchObject({ outcome: 'BLOCK', policy: 'sample-1' });
    // The gateway is not told: it remembers the day for a moment.
    await moveClock(world.database('owner'), new Date(`${tomorrow}T00:00:00.100+08:00`));
    const first = await ask();
    expect(first).toMatchObject({ outcome: 'REVIEW', policy: 'mild' });
    expect(await readCheck(registry, callers.POST, { check: first?.id ?? '', lang: 'zh' })).toEqual(first);
  });
});
