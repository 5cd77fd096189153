import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { overRedis, type BackEnd } from './back-ends.ts';
import { carriesStatements } from './conformance.ts';
import { keepsWhatFailed } from './failing.ts';
import { openQueue, startMatcher, startRelay, stopAll } from './running.ts';
import { ask, report, settled } from './sayings.ts';
import { PATIENCE_MS, until } from './until.ts';

jest.setTimeout(PATIENCE_MS);
carriesStatements(overRedis);
keepsWhatFailed(overRedis);

describe('a Redis that is killed and started again', () => {
  let backEnd: BackEnd;
  let world: TestWorld;
  beforeAll(async () => {
    backEnd = await overRedis();
    world = await openTestWorld();
  });
  afterAll(async () => {
    await stopAll();
    await world.close();
    await backEnd.close();
  });

  test('what it held goes on from its file, and a running matcher finds it again', async () => {
    await report(world, 1);
    const queue = openQueue(backEnd, world);
    queue.on('error', () => undefined); // it says that Redis is gone: so it is
    const relay = startRelay(world, queue);
    const waiting = () => queue.getWaitingCount();
    await until('the job', waiting, n => n === 1);
    await relay.stop();
    await backEnd.crash?.();
    expect(await waiting()).toBe(1);
    await startMatcher(backEnd, world);
    await settled(world);
    await backEnd.crash?.();
    await report(world, 2);
    await settled(world);
    for (const n of [1, 2]) expect((await ask(world, n)).outcome).toBe('BLOCK');
  });
});
