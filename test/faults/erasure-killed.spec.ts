import { eraseDue, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from '../queue/admin.ts';
import { overPostgres } from '../queue/back-ends.ts';
import { count, report } from '../queue/sayings.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { counted } from './counted.ts';
import { ROUNDS } from './rounds.ts';
import { ended, killAll, startProgram } from './running-matchers.ts';
import { STRIKES } from './strikes.ts';

const MOMENTS = STRIKES['erasure-killed'];
/** Well after all that is kept of a report. */
const LONG_AFTER_ON = '2055-03-03';

describe.each(ROUNDS)('a matcher that dies while it erases, round %i', () => {
  let world: TestWorld;
  const struck: string[] = [];
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    await report(world, 1);
    await world.drain();
    await world.goTo(LONG_AFTER_ON);
  });
  afterAll(async () => {
    await killAll();
    await world.close();
  });

  test.each(MOMENTS)('killed at %s: a report is erased whole or not at all', async failpoint => {
    const backEnd = await overPostgres();
    expect(await ended(startProgram(backEnd, world, { failpoints: `${failpoint}=kill` }))).toBe('SIGKILL');
    struck.push(failpoint);
    const left = failpoint.endsWith('before-commit') ? 1 : 0;
    expect([await count(world, 'claim'), await count(world, 'finding')]).toEqual([left, left]);
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });

  test('each of them struck, and nothing is due any more', async () => {
    expect(struck).toEqual(MOMENTS);
    counted('failpoints struck', struck.length);
    expect(await eraseDue(world.database('matcher'))).toEqual({ due: 0, erased: 0, failed: [] });
    expect(await count(world, 'statement')).toBeGreaterThan(0);
  });
});
