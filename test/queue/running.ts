import { newLogger } from '#platform';
import { QUEUES, queueConnection, Relay, type RefreshJob } from '#queue';
import { Queue } from 'bullmq';
import { createMatcher, type Matcher } from '../../apps/matcher/src/create-matcher.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { BackEnd } from './back-ends.ts';

const open = new Set<() => Promise<void>>();
const closedOnce = (close: () => Promise<void>): (() => Promise<void>) => {
  let closing: Promise<void> | undefined;
  const once = () => (closing ??= close());
  open.add(once);
  return once;
};

/** Stops whatever a test that failed has left running: else it would keep the whole run open. */
export const stopAll = async (): Promise<void> => {
  for (const close of [...open].reverse()) await close();
  open.clear();
};

/** The matcher as the service runs it: relay and processors. */
export const startMatcher = async (
  backEnd: BackEnd,
  world: TestWorld,
  takenAgainAfterSeconds = 1,
): Promise<Matcher> => {
  const matcher = await createMatcher(
    { databaseUrl: world.url('matcher'), ...backEnd.at(world), takenAgainAfterSeconds },
    newLogger('silent'),
  );
  return { close: closedOnce(() => matcher.close()) };
};

/** The queue as another process sees it. */
export const openQueue = (backEnd: BackEnd, world: TestWorld): Queue<RefreshJob> => {
  const queue = new Queue<RefreshJob>(QUEUES.refresh, { connection: queueConnection(backEnd.at(world)) });
  open.add(() => queue.close());
  return queue;
};

/** A relay alone: what it carries waits in the queue. */
export const startRelay = (world: TestWorld, queue: Queue<RefreshJob>): Pick<Relay, 'stop'> => {
  const relay = new Relay({
    db: world.database('matcher'),
    queue,
    databaseUrl: world.url('matcher'),
    onError: error => {
      throw error as Error;
    },
  });
  relay.start();
  return { stop: closedOnce(() => relay.stop()) };
};
