import { standingStatus, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from '../queue/admin.ts';
import type { BackEnd } from '../queue/back-ends.ts';
import { ageTaken, ask, count, reasonsOf, report, settled } from '../queue/sayings.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

/** Where the matcher can die between what it has taken and what it has done; see libs/platform, failpoints. */
const MOMENTS = [
  'relay.before-enqueue',
  'relay.after-enqueue',
  'matcher.loaded',
  'matcher.before-commit',
  'matcher.after-commit',
];
/** Reports said before each kill. */
const REPORTS = 3;

const start = (backEnd: BackEnd, world: TestWorld, failpoints: string): ChildProcess => {
  const { redisUrl } = backEnd.at(world);
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL_MATCHER: world.url('matcher'),
    LOG_LEVEL: 'error',
    ...(redisUrl && { REDIS_URL: redisUrl }),
    ...(failpoints && { FAILPOINTS: failpoints }),
  };
  return fork(join(root, 'dist/apps/matcher/src/main.js'), { env, stdio: 'inherit' });
};

const ended = (child: ChildProcess): Promise<string> =>
  new Promise(done => child.once('exit', (code, signal) => done(signal ?? String(code))));

/** The real program, killed at an armed failpoint: the kill is counted, and nothing is lost or done twice. */
export const survivesKills = (open: () => Promise<BackEnd>): void =>
  describe('a matcher that dies', () => {
    let backEnd: BackEnd;
    let world: TestWorld;
    let said = 0;
    beforeAll(async () => {
      build();
      backEnd = await open();
      world = await openTestWorld();
    });
    afterAll(async () => {
      await world.close();
      await backEnd.close();
    });

    test.each(MOMENTS)('killed at %s: what is not committed is pending still', async moment => {
      for (let n = 0; n < REPORTS; n++) await report(world, ++said);
      await ageTaken(world);
      expect(await ended(start(backEnd, world, `${moment}=kill`))).toBe('SIGKILL');
      const { pending } = await standingStatus(world.database('matcher'));
      // Only the commit takes marks away.
      if (moment === 'matcher.after-commit') expect(pending).toBeLessThan(said);
      else expect(pending).toBe(said);
    });

    test('started again: everything acknowledged is in the standing exactly once', async () => {
      await ageTaken(world);
      const matcher = start(backEnd, world, '');
      const stopped = ended(matcher);
      await new Promise(ready => matcher.once('message', ready));
      await settled(world);
      // The supervisor is gone: it ends by itself.
      matcher.disconnect();
      expect(await stopped).toBe('0');
      expect(said).toBe(REPORTS * MOMENTS.length);
      const rows = { statement: said, finding: said, 'cell.card': said, listing: 2 * said, event: 2 * said };
      for (const [table, n] of Object.entries(rows))
        expect([table, await count(world, table)]).toEqual([table, n]);
      expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
      for (let n = 1; n <= said; n++) expect(reasonsOf(await ask(world, n))).toEqual(['LISTED']);
    });
  });
