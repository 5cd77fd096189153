import { standingStatus } from '#registry';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BackEnd } from '../queue/back-ends.ts';
import { settled } from '../queue/sayings.ts';
import { PATIENCE_MS, until } from '../queue/until.ts';
import type { TestWorld } from '../world/test-world.ts';
import { counted, type Counted } from './counted.ts';
import type { OwnServer } from './own-server.ts';
import { ROUNDS } from './rounds.ts';
import type { ChildName, RunningService } from './running-service.ts';
import { stageService } from './staged-service.ts';
import type { Stream } from './stream.ts';
import { STRIKES } from './strikes.ts';
import { expectWhole } from './whole.ts';

jest.setTimeout(PATIENCE_MS);

/** Reports acknowledged around each fault. */
const REPORTS = 60;

/** Each kills once, the third time that it is come by, later in each round: in the middle of what was begun. */
const killing = (name: ChildName, round: number): string[] =>
  STRIKES['service-killed']
    .filter(failpoint => failpoint.startsWith('gateway.') === (name === 'gateway'))
    .map(failpoint => `${failpoint}=kill:${String(round + 2)}`);

/** The built service under load, its client resending; every process of it is killed in turn, and nothing is lost. */
export const losesNothing = (open: () => Promise<BackEnd>): void =>
  describe.each(ROUNDS)('a service under load, round %i', round => {
    const armed = { gateway: killing('gateway', round), matcher: killing('matcher', round) };
    let server: OwnServer;
    let backEnd: BackEnd;
    let world: TestWorld;
    let service: RunningService;
    let stream: Stream;
    /** Of what was started, also where the next did not start. */
    const stops: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      ({ server, backEnd, world, service, stream } = await stageService(open, stops, armed));
    });
    const strikes = (what: Counted) => {
      counted(what, 1);
      counted('of these struck in mid-work', 1);
    };
    afterAll(async () => {
      for (const stop of stops.reverse()) await stop();
    });

    test('its gateway and its matcher die at each failpoint: nothing acknowledged is lost, nothing happens twice', async () => {
      const kills = () => ({ gateway: service.kills('gateway'), matcher: service.kills('matcher') });
      const all = { gateway: armed.gateway.length, matcher: armed.matcher.length };
      await stream.flowThrough(REPORTS, async () => {
        const died = () => Promise.race([service.failed, Promise.resolve(kills())]);
        await until('all kills', died, n => n.gateway === all.gateway && n.matcher === all.matcher);
      });
      // What it cut off between commit and answer: a report is told again, a check was asked again.
      expect(await expectWhole(world, stream)).toBeGreaterThan(0);
      expect(stream.reports.filter(({ isReplayed }) => isReplayed)).not.toEqual([]);
      expect(kills()).toEqual(all);
      expect(service.said).toHaveLength(all.gateway + all.matcher);
      expect(STRIKES['service-killed']).toHaveLength(all.gateway + all.matcher);
      counted('failpoints struck', all.gateway + all.matcher);
    });

    test('sent again under its key each report gets its first answer', async () => {
      for (const { key, receipt } of stream.reports)
        expect(await stream.send(Number(key.slice(2)))).toEqual({ key, receipt, isReplayed: true });
      await expectWhole(world, stream);
    });

    test('its PostgreSQL is killed and started again in the middle', async () => {
      const { unanswered } = stream;
      await stream.flowThrough(REPORTS, async () => expect(await server.crash()).toBeGreaterThan(0));
      expect(server.said).toHaveLength(1);
      // Somebody asked while it was away.
      expect(stream.unanswered).toBeGreaterThan(unanswered);
      await expectWhole(world, stream);
      strikes('PostgreSQL killed');
    });

    test('its queue forgets jobs in the middle', async () => {
      await stream.flowThrough(REPORTS, async () => {
        await until(
          'jobs to lose',
          () => backEnd.lose(world),
          lost => lost > 0,
        );
      });
      await expectWhole(world, stream);
      strikes('queue emptied');
    });

    test('the server of its queue is killed and started again in the middle', async () => {
      if (!backEnd.crash) {
        // Over PostgreSQL it is the same server, which was killed above.
        expect(backEnd.name).toBe('PostgreSQL');
        return;
      }
      await settled(world);
      await stream.flowThrough(REPORTS, () =>
        backEnd.crash!(async () => {
          const pending = async () => (await standingStatus(world.database('matcher'))).pending;
          await until('reports that nobody can carry', pending, n => n >= REPORTS / 2);
        }),
      );
      await expectWhole(world, stream);
      strikes('Redis killed');
    });

    test('nothing of it ended but what was killed', () => {
      expect(service.said.filter(line => !line.includes('(SIGKILL)'))).toEqual([]);
    });
  });
