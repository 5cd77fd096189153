import {
  Database,
  failedStatements,
  refreshPending,
  standingStatus,
  takePending,
  verifyStanding,
} from '#registry';
import type { RefreshJob } from '#queue';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Job } from 'bullmq';
import { RefreshProcessor } from '../../apps/matcher/src/refresh.processor.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { heal, poison, STRIKES, tries } from './poison.ts';
import { ask, reasonsOf, report } from './sayings.ts';

/** The last of five attempts, as BullMQ hands it to the processor. */
const lastAttempt = (seqs: number[]) =>
  ({ data: { seqs }, attemptsMade: 4, opts: { attempts: 5 } }) as Job<RefreshJob>;

describe('a server that cannot serve for now fails no statement for good', () => {
  let world: TestWorld;
  let said = 0;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());
  /** Three statements, the second of which strikes. */
  const three = async (strike: string): Promise<number[]> => {
    await report(world, ++said);
    const { report: id } = await report(world, ++said);
    await report(world, ++said);
    await poison(world, id, { strike });
    return takePending(world.database('matcher'), 50);
  };

  test.each([
    ['its disk is full', STRIKES.diskFull],
    ['it ends the connection', STRIKES.connectionLost],
  ])(
    '%s: the last attempt is over, and all stay pending, tried once and not by halves',
    async (_, strike) => {
      const matcher = world.database('matcher');
      const processor = new RefreshProcessor(matcher);
      const seqs = await three(strike);
      await expect(processor.process(lastAttempt(seqs))).rejects.toThrow('3 of 3 statements failed');
      expect(await tries(world)).toBe(1);
      expect(await standingStatus(matcher)).toMatchObject({ pending: 3, failed: 0 });
      await heal(world);
      await processor.process(lastAttempt(seqs));
      expect(await standingStatus(matcher)).toMatchObject({ pending: 0, failed: 0 });
      for (const n of [said - 2, said - 1, said]) expect(reasonsOf(await ask(world, n))).toEqual(['LISTED']);
      expect((await verifyStanding(matcher)).differs).toEqual([]);
    },
  );

  test('it is not there at all: nobody is named at fault', async () => {
    const url = new URL(world.url('matcher'));
    url.port = '1';
    const nowhere = new Database(url.href);
    const failed = await refreshPending(nowhere, [1, 2, 3]);
    expect(failed.map(f => [f.seq, f.mayPass])).toEqual([1, 2, 3].map(seq => [seq, true]));
    await nowhere.close();
  });

  test('a cause of its own fails the one statement at the last attempt, and no other', async () => {
    const matcher = world.database('matcher');
    const seqs = await three(STRIKES.bug);
    await expect(new RefreshProcessor(matcher).process(lastAttempt(seqs))).rejects.toThrow(
      '1 of 3 statements failed',
    );
    expect((await failedStatements(matcher)).map(f => f.seq)).toEqual([seqs[1]]);
    expect(await standingStatus(matcher)).toMatchObject({ pending: 0, failed: 1 });
  });
});
