import { standingStatus, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { build } from '../queue/admin.ts';
import type { BackEnd } from '../queue/back-ends.ts';
import { ageTaken, ask, count, reasonsOf, report, settled } from '../queue/sayings.ts';
import { PATIENCE_MS } from '../queue/until.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { counted } from './counted.ts';
import { ROUNDS } from './rounds.ts';
import { ended, killAll, ready, startProgram } from './running-matchers.ts';
import { STRIKES } from './strikes.ts';

jest.setTimeout(PATIENCE_MS);

/** Where the matcher can die between what it has taken and what it has done; see libs/platform, failpoints. */
const MOMENTS = STRIKES['matcher-killed'];
/** Only the commit takes marks away. */
const COMMITTED = MOMENTS.slice(MOMENTS.indexOf('matcher.after-commit'));
/** Reports said before each kill. */
const REPORTS = 3;
/** The worker stands before its first commit meanwhile: else it may be quicker than the relay that dies. */
const HELD = 'matcher.before-commit=delay:900000';

/** The real program, killed at an armed failpoint: the kill is counted, and nothing is lost or done twice. */
export const survivesKills = (open: () => Promise<BackEnd>): void =>
  describe.each(ROUNDS)('a matcher that dies, round %i', () => {
    let backEnd: BackEnd;
    let world: TestWorld;
    let said = 0;
    const struck = new Set<string>();
    beforeAll(async () => {
      build();
      backEnd = await open();
      world = await openTestWorld();
    });
    afterAll(async () => {
      await killAll();
      await world.close();
      await backEnd.close();
    });

    test.each(MOMENTS)('killed at %s: what is not committed is pending still', async moment => {
      for (let n = 0; n < REPORTS; n++) await report(world, ++said);
      await ageTaken(world);
      const kill = `${moment}=kill`;
      const failpoints = moment.startsWith('relay.') ? `${kill},${HELD}` : kill;
      expect(await ended(startProgram(backEnd, world, { failpoints }))).toBe('SIGKILL');
      struck.add(moment);
      const { pending } = await standingStatus(world.database('matcher'));
      if (COMMITTED.includes(moment)) expect(pending).toBeLessThan(said);
      else expect(pending).toBe(said);
    });

    test('started again: everything acknowledged is in the standing exactly once', async () => {
      await ageTaken(world);
      const matcher = startProgram(backEnd, world);
      const stopped = ended(matcher);
      await ready(matcher);
      await settled(world);
      // The supervisor is gone: it ends by itself.
      matcher.disconnect();
      expect(await stopped).toBe('0');
      expect([...struck]).toEqual(MOMENTS);
      counted('failpoints struck', struck.size);
      expect(said).toBe(REPORTS * MOMENTS.length);
      const rows = { statement: said, finding: said, 'cell.card': said, listing: 2 * said, event: 2 * said };
      for (const [table, n] of Object.entries(rows))
        expect([table, await count(world, table)]).toEqual([table, n]);
      expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
      for (let n = 1; n <= said; n++) expect(reasonsOf(await ask(world, n))).toEqual(['LISTED']);
    });
  });
