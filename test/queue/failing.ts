import { failedStatements, retryFailed, standingStatus, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import type { BackEnd } from './back-ends.ts';
import { heal, poison, QUOTED } from './poison.ts';
import { NEVER_AGAIN, openQueue, startMatcher, stopAll } from './running.ts';
import { ask, reasonsOf, report, settled } from './sayings.ts';
import { until } from './until.ts';

const PASSPORT = { type: 'PASSPORT', number: 'CHN:E12345678' } as const;

/** One statement among others whose standing cannot be written. */
export const keepsWhatFailed = (open: () => Promise<BackEnd>): void =>
  describe('a statement that fails is kept, said and tried again; the others go on', () => {
    let backEnd: BackEnd;
    let world: TestWorld;
    let bad: { seq: number; report: string };
    beforeAll(async () => {
      backEnd = await open();
      world = await openTestWorld();
      for (const n of [1, 2, 3]) await report(world, n);
      bad = await report(world, 4, [PASSPORT]);
      for (const n of [5, 6, 7]) await report(world, n);
      await poison(world, bad.report);
      // It is the queue that tries again here, not the relay.
      await startMatcher(backEnd, world, NEVER_AGAIN);
    });
    afterAll(async () => {
      await stopAll();
      await world.close();
      await backEnd.close();
    });
    const status = () => standingStatus(world.database('matcher'));
    const failed = () => failedStatements(world.database('matcher'));

    test('its batch is halved down to it: the others stand before it has failed for good', async () => {
      const then = await until('only one pending', status, s => s.pending <= 1);
      expect(then).toMatchObject({ pending: 1, failed: 0 });
      for (const n of [1, 2, 3, 5, 6, 7]) expect(reasonsOf(await ask(world, n))).toEqual(['LISTED']);
    });

    test('after its retries it is kept with its cause, which quotes nothing', async () => {
      await until('the failure', status, s => s.failed === 1);
      const [kept, ...rest] = await failed();
      expect(rest).toEqual([]);
      expect(kept).toMatchObject({ seq: bad.seq, numbers: 2, discarded: false });
      expect(kept?.cause).toContain('LF999');
      expect(JSON.stringify(kept)).not.toContain(QUOTED);
      const held = await backEnd.held(world);
      expect(held).toContain('statements failed');
      expect(held).not.toContain(QUOTED);
    });

    test('checks on its numbers say STANDING_STALE, on others not, and it holds back no answer', async () => {
      for (const identifier of [4, PASSPORT]) {
        const answer = await ask(world, identifier);
        expect(reasonsOf(answer)).toEqual(['STANDING_STALE']);
        expect(answer.outcome).toBe('REVIEW');
      }
      const other = await ask(world, 7);
      expect(reasonsOf(other)).toEqual(['LISTED']);
      const { head } = await status();
      expect(other.inStandingUpTo).toBe(head);
    });

    test('what is said after it stands as before', async () => {
      await report(world, 8);
      await settled(world);
      expect(reasonsOf(await ask(world, 8))).toEqual(['LISTED']);
    });

    test('the queue keeps the one job, with the statement that failed, after five attempts', async () => {
      const queue = openQueue(backEnd, world);
      // A job ends a moment after its statements are in the standing.
      await until(
        'no other job',
        () => queue.getJobCountByTypes('waiting', 'active', 'delayed'),
        n => n === 0,
      );
      const jobs = await queue.getFailed();
      await queue.close();
      expect(jobs.map(job => job.attemptsMade)).toEqual([5]);
      expect(jobs[0]?.data.seqs).toContain(bad.seq);
    });

    test('tried again once its cause is gone it stands like any other', async () => {
      await heal(world);
      expect(await retryFailed(world.database('matcher'), [bad.seq])).toBe(2);
      await settled(world);
      expect(await failed()).toEqual([]);
      for (const identifier of [4, PASSPORT])
        expect(reasonsOf(await ask(world, identifier))).toEqual(['LISTED']);
      expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
    });
  });
