import { newLogger } from '#platform';
import { QUEUES, queueConnection, Relay, type RefreshJob } from '#queue';
import { Queue } from 'bullmq';
import { createMatcher, type Matcher } from '../../apps/matcher/src/create-matcher.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { BackEnd } from './back-ends.ts';

/** The matcher as the service runs it: relay and processors. */
export const startMatcher = (
  backEnd: BackEnd,
  world: TestWorld,
  takenAgainAfterSeconds = 1,
): Promise<Matcher> =>
  createMatcher(
    { databaseUrl: world.url('matcher'), ...backEnd.at(world), takenAgainAfterSeconds },
    newLogger('silent'),
  );

/** The queue as another process sees it. */
export const openQueue = (backEnd: BackEnd, world: TestWorld): Queue<RefreshJob> =>
  new Queue<RefreshJob>(QUEUES.refresh, { connection: queueConnection(backEnd.at(world)) });

/** A relay alone: what it carries waits in the queue. */
export const startRelay = (
  world: TestWorld,
  queue: Queue<RefreshJob>,
  takenAgainAfterSeconds?: number,
): Relay => {
  const relay = new Relay({
    db: world.database('matcher'),
    queue,
    databaseUrl: world.url('matcher'),
    takenAgainAfterSeconds,
    onError: error => {
      throw error as Error;
    },
  });
  relay.start();
  return relay;
};
