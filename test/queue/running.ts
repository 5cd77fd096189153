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
  const failures: unknown[] = [];
  for (const close of [...open].reverse()) await close().catch((error: unknown) => failures.push(error));
  open.clear();
  if (failures.length > 0) throw new AggregateError(failures);
};

/** In seconds: nothing that was taken is taken again, however busy the machine is. */
export const NEVER_AGAIN = 1_000_000;

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
    takenAgainAfterSeconds: NEVER_AGAIN,
    onError: error => {
      throw error as Error;
    },
  });
  relay.start();
  return { stop: closedOnce(() => relay.stop()) };
};
