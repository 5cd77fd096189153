import { rebuildStanding, standingStatus, verifyStanding } from '#registry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { ask, count, reasonsOf, report } from './sayings.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('a rebuild that comes before the matcher takes what is pending as the matcher would, its events too', async () => {
  const matcher = world.database('matcher');
  await report(world, 1);
  await rebuildStanding(matcher);
  expect(await standingStatus(matcher)).toMatchObject({ pending: 0, failed: 0 });
  // Shown as ACTIVE, and gone when it is renewed no more.
  expect(await count(world, 'event')).toBe(2);
  expect(reasonsOf(await ask(world, 1))).toEqual(['LISTED']);
  await rebuildStanding(matcher);
  expect(await count(world, 'event')).toBe(2);
  expect((await verifyStanding(matcher)).differs).toEqual([]);
});
