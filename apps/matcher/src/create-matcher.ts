import { failpoint, NestOnPino, type Logger } from '#platform';
import { QUEUES, Relay, type RefreshJob } from '#queue';
import { assertOperator, assertRuleSets, makePartitions, type Database } from '#registry';
import { getQueueToken } from '@nestjs/bullmq';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { keepErasing } from './erasing-due.ts';
import { MatcherModule, type MatcherOptions } from './matcher.module.ts';
import { measureMatcher } from './metrics/measure-matcher.ts';
import { Outages } from './outages.ts';
import { RefreshProcessor } from './refresh.processor.ts';
import { DATABASE } from './provided.ts';

/** The months of check rows are made ahead this often, in milliseconds. */
const PARTITIONS_MS = 3_600_000;

export interface Matcher {
  close(): Promise<void>;
}

/**
 * No worker on a clock of another kind than the operator's, on rules that cannot be used, nor without a month to record
 * checks in.
 */
const prepare = async (db: Database): Promise<void> => {
  await assertOperator(db);
  await assertRuleSets(db);
  await makePartitions(db);
};

/** Starts the worker and its relay; both stop after what they are at. */
export const createMatcher = async (options: MatcherOptions, log: Logger): Promise<Matcher> => {
  const app = await NestFactory.createApplicationContext(MatcherModule.at(options), {
    logger: new NestOnPino(log),
  });
  const db = app.get<Database>(DATABASE);
  const queue = app.get<Queue<RefreshJob>>(getQueueToken(QUEUES.refresh));
  const { worker } = app.get(RefreshProcessor);
  // An emitter of errors without a listener would end the process with each lost connection.
  const outages = new Outages(log);
  const onQueueError = outages.meets('queue');
  queue.on('error', onQueueError);
  worker.on('error', onQueueError);
  worker.on('completed', () => void failpoint('matcher.after-acknowledgement'));
  await prepare(db);
  // Over PostgreSQL a queue that could not begin is refused for ever, and its worker would ask again without a pause.
  // Redis may be away for now: there the worker waits by itself.
  if (!options.redisUrl) await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  worker.run().catch(onQueueError);
  const { databaseUrl, takenAgainAfterSeconds } = options;
  const onError = outages.meets('relay');
  const onRound = () => {
    outages.over();
  };
  const relay = new Relay({ db, queue, databaseUrl, takenAgainAfterSeconds, onError, onRound });
  relay.start();
  measureMatcher({ db, relay, outages });
  const stopErasing = keepErasing(db, onError);
  const months = setInterval(() => void makePartitions(db).catch(onError), PARTITIONS_MS);
  return {
    close: async () => {
      // First what takes work, then what does it, last what both stand on.
      clearInterval(months);
      await stopErasing();
      await relay.stop();
      await app.close();
      await db.close();
    },
  };
};
