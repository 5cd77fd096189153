import { failedStatements, markFailed } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { admin, build } from './admin.ts';
import { ask, reasonsOf, report } from './sayings.ts';

describe('lianfang-admin jobs: what failed is shown, tried again or put away, never lost', () => {
  let world: TestWorld;
  let seq: number;
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    ({ seq } = await report(world, 1));
    await report(world, 2);
    await markFailed(world.database('matcher'), [{ seq, cause: 'error LF999 at client.js:1:2' }]);
  });
  afterAll(() => world.close());

  test('list gives the statement, when, on how many numbers and why', async () => {
    const { status, out } = await admin(world, 'jobs', 'list');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^ +${String(seq)} .*Z +1 numbers +error LF999 at client.js:1:2\n$`));
  });

  test('discarded it is listed no more, can be shown, and its number stays stale', async () => {
    expect(await admin(world, 'jobs', 'discard', String(seq))).toEqual({
      status: 0,
      out: '1 marks discarded\n',
    });
    expect(await admin(world, 'jobs', 'list')).toEqual({ status: 0, out: 'nothing failed\n' });
    expect((await admin(world, 'jobs', 'show', String(seq))).out).toMatch(/discarded .*LF999/);
    await world.drain();
    expect(reasonsOf(await ask(world, 1))).toEqual(['STANDING_STALE']);
    expect(reasonsOf(await ask(world, 2))).toEqual(['LISTED']);
  });

  test('tried again it stands', async () => {
    expect(await admin(world, 'jobs', 'retry', String(seq))).toEqual({
      status: 0,
      out: '1 marks are pending again\n',
    });
    expect(await failedStatements(world.database('matcher'))).toEqual([]);
    await world.drain();
    expect(reasonsOf(await ask(world, 1))).toEqual(['LISTED']);
  });

  test('a statement that has not failed cannot be shown', async () => {
    const { status, out } = await admin(world, 'jobs', 'show', String(seq));
    expect(status).toBe(1);
    expect(out).toContain(String(seq));
  });
});
