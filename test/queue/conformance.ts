import { failedStatements, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { residentId } from '../world/numbers.ts';
import type { BackEnd } from './back-ends.ts';
import { heal, poison, tries } from './poison.ts';
import { openQueue, startMatcher, startRelay, stopAll } from './running.ts';
import { ask, count, NAME, reasonsOf, report, settled } from './sayings.ts';
import { until } from './until.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** What one back end must do, the other must: statements carried to the standing, and nothing lost on the way. */
export const carriesStatements = (open: () => Promise<BackEnd>): void =>
  describe('the queue carries pending statements to the standing', () => {
    let backEnd: BackEnd;
    let world: TestWorld;
    const waiting = (atLeast: number) => {
      const queue = openQueue(backEnd, world);
      return until(
        'jobs',
        () => queue.getWaiting(),
        jobs => jobs.flatMap(j => j.data.seqs).length >= atLeast,
      ).finally(() => queue.close());
    };
    beforeAll(async () => {
      backEnd = await open();
      world = await openTestWorld();
    });
    afterAll(async () => {
      await stopAll();
      await world.close();
      await backEnd.close();
    });

    test('a job carries the numbers of statements and nothing else', async () => {
      const said = [await report(world, 1), await report(world, 2)];
      const queue = openQueue(backEnd, world);
      const relay = startRelay(world, queue);
      const jobs = await waiting(2);
      await relay.stop();
      expect(jobs.flatMap(job => Object.keys(job.data))).toEqual(jobs.map(() => 'seqs'));
      expect(jobs.flatMap(job => job.data.seqs).sort((a, b) => a - b)).toEqual(said.map(s => s.seq));
      for (const { opts } of jobs)
        expect(opts).toMatchObject({ attempts: 5, backoff: { type: 'exponential', delay: 500 } });
      const held = await backEnd.held(world);
      const indexes = await world
        .database('postgres')
        .rows<{ hex: string; text: string }>(
          `SELECT encode(blind_index, 'hex') AS hex, encode(blind_index, 'base64') AS text FROM claim`,
        );
      expect(held).toContain('"seqs"');
      for (const secret of [residentId(1), NAME, ...indexes.flatMap(i => [i.hex, i.text])])
        expect(held).not.toContain(secret);
      await queue.close();
    });

    test('a job is processed into the standing and leaves no trace', async () => {
      const matcher = await startMatcher(backEnd, world);
      await settled(world);
      expect((await ask(world, 1)).outcome).toBe('BLOCK');
      const queue = openQueue(backEnd, world);
      await until(
        'no job',
        () => queue.getJobCountByTypes(),
        n => n === 0,
      );
      await queue.close();
      await matcher.close();
    });

    test('relays beside each other give each statement to one job; a job that runs again changes nothing', async () => {
      const said = [];
      for (const n of range(10, 39)) said.push(await report(world, n));
      const queues = [openQueue(backEnd, world), openQueue(backEnd, world)];
      const relays = queues.map(queue => startRelay(world, queue));
      const jobs = await waiting(said.length);
      await Promise.all(relays.map(relay => relay.stop()));
      const carried = jobs.flatMap(job => job.data.seqs).sort((a, b) => a - b);
      expect(carried).toEqual(said.map(s => s.seq));
      await queues[0]?.addBulk([1, 2, 3].map(() => ({ name: 'refresh', data: { seqs: carried } })));
      const matchers = [await startMatcher(backEnd, world), await startMatcher(backEnd, world)];
      await settled(world);
      await until(
        'no job',
        () => queues[1]!.getJobCountByTypes('waiting', 'active', 'delayed'),
        n => n === 0,
      );
      await Promise.all([...matchers, ...queues].map(one => one.close()));
      // A listing's rows are its periods: shown as ACTIVE, and gone when it is renewed no more. Each is told once.
      const rows = { statement: 32, finding: 32, 'cell.card': 32, listing: 64, event: 64 };
      for (const [table, n] of Object.entries(rows))
        expect([table, await count(world, table)]).toEqual([table, n]);
      expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
    });

    test('what the queue forgets is taken again', async () => {
      await report(world, 40);
      const queue = openQueue(backEnd, world);
      const relay = startRelay(world, queue);
      await waiting(1);
      await relay.stop();
      await backEnd.lose(world);
      expect(await queue.getJobCountByTypes('waiting', 'active', 'delayed')).toBe(0);
      await queue.close();
      const matcher = await startMatcher(backEnd, world);
      await settled(world);
      await matcher.close();
      expect((await ask(world, 40)).outcome).toBe('BLOCK');
    });

    test('what is forgotten under a running matcher is taken again too', async () => {
      const matcher = await startMatcher(backEnd, world);
      await report(world, 41);
      await settled(world);
      await backEnd.lose(world);
      for (const n of range(42, 45)) await report(world, n);
      await backEnd.lose(world);
      await settled(world);
      await matcher.close();
      expect((await ask(world, 45)).outcome).toBe('BLOCK');
    });

    test('a failure that passes is tried again until it has passed', async () => {
      const { report: id } = await report(world, 50);
      await poison(world, id, { times: 2 });
      const matcher = await startMatcher(backEnd, world);
      await settled(world);
      expect(await tries(world)).toBe(3);
      expect(await failedStatements(world.database('matcher'))).toEqual([]);
      expect(reasonsOf(await ask(world, 50))).toEqual(['LISTED']);
      await matcher.close();
      await heal(world);
    });
  });
