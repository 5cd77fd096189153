import { refreshPending, standingStatus, type Database } from '#registry';
import { Relay, type Carrier } from '#queue';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { report, settled } from './sayings.ts';

/** A queue whose jobs are done at once; then `after` is told how many it was. */
const doneAtOnce = (db: Database, after: (jobs: number) => Promise<unknown>): Carrier => {
  let jobs = 0;
  return {
    getWaitingCount: () => Promise.resolve(0),
    add: async (_, { seqs }) => {
      expect(await refreshPending(db, seqs)).toEqual([]);
      await after(++jobs);
    },
  };
};

describe('the relay, whatever carries its jobs', () => {
  let world: TestWorld;
  let matcher: Database;
  let said = 0;
  beforeAll(async () => {
    world = await openTestWorld();
    matcher = world.database('matcher');
  });
  afterAll(() => world.close());
  const floor = async () => {
    const [head] = await matcher.rows<{ floor: number }>('SELECT floor FROM cell.head');
    return head?.floor ?? -1;
  };

  test('the floor moves under a load that never pauses', async () => {
    await report(world, ++said);
    let seen = 0;
    let over: () => void;
    const loaded = new Promise<void>(done => (over = done));
    // With each job another statement: something is due at every moment.
    const queue = doneAtOnce(matcher, async jobs => {
      if (jobs < 60) return report(world, ++said);
      seen = await floor();
      over();
    });
    const errors: unknown[] = [];
    const relay = new Relay({
      db: matcher,
      queue,
      databaseUrl: world.url('matcher'),
      onError: error => errors.push(error),
    });
    relay.start();
    await loaded;
    await relay.stop();
    expect(errors).toEqual([]);
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThanOrEqual(said);
  });

  test('where nothing can wake it, it says so and polls', async () => {
    const nowhere = new URL(world.url('matcher'));
    nowhere.port = '1';
    const errors: unknown[] = [];
    const relay = new Relay({
      db: matcher,
      queue: doneAtOnce(matcher, () => Promise.resolve()),
      databaseUrl: nowhere.href,
      onError: error => errors.push(error),
    });
    relay.start();
    await report(world, ++said);
    await settled(world);
    await relay.stop();
    expect(errors).not.toEqual([]);
    expect(await standingStatus(matcher)).toMatchObject({ head: said, pending: 0, failed: 0 });
  });
});
