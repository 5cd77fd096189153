import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Draw } from '../../demo/random.ts';
import type { BackEnd } from '../../queue/back-ends.ts';
import { until } from '../../queue/until.ts';
import { counted } from '../counted.ts';
import { stageService, type StagedService } from '../staged-service.ts';
import { expectWhole } from '../whole.ts';
import { drawFaults, type FaultKind } from './drawn-faults.ts';
import { strikesOn } from './strikes-in-mid-work.ts';

/** Fewer for a try: `REPORTS=1000 KILLS=5 FAULTS=1`. */
const REPORTS = Number(process.env['REPORTS'] ?? 10_000);
const KILLS = Number(process.env['KILLS'] ?? 20);
const FAULTS = Number(process.env['FAULTS'] ?? 5);
const SEED = Number(process.env['SEED'] ?? 1);
/** Reports that stand before the first fault, and are asked about all the while. */
const BEFORE = 20;
/** Reports told again under their keys afterwards. */
const AGAIN = 500;

const SERVERS: Record<string, readonly FaultKind[]> = {
  PostgreSQL: ['PostgreSQL killed', 'queue emptied'],
  Redis: ['PostgreSQL killed', 'queue emptied', 'Redis killed'],
};

/** The built service under one long load, its processes and servers killed at random moments all the while. */
export const survivesRandomKills = (name: 'PostgreSQL' | 'Redis', open: () => Promise<BackEnd>): void =>
  describe(`a service under a long load, its queue over ${name} (SEED=${String(SEED)})`, () => {
    const stops: (() => Promise<void>)[] = [];
    const draw = new Draw(SEED + 1);
    const faults = drawFaults({
      ...{ seed: SEED, reports: REPORTS, kills: KILLS, each: FAULTS, servers: SERVERS[name] ?? [] },
    });
    /** How much each cut off, in the order of the faults. */
    const cutOff: { what: FaultKind; work: number }[] = [];
    let staged: StagedService;
    beforeAll(async () => {
      staged = await stageService(open, stops);
    });
    afterAll(async () => {
      for (const stop of stops.reverse()) await stop();
    });
    const killsOf = (what: FaultKind) => cutOff.filter(each => each.what === what).length;

    test(`${String(REPORTS)} reports, ${String(KILLS)} kills of gateway and matcher, ${String(FAULTS)} of each server's: each strikes in mid-work`, async () => {
      const { stream, service } = staged;
      const strikes = strikesOn(staged, draw);
      await stream.flowThrough(BEFORE, () => Promise.resolve());
      await until(
        'the first report to stand',
        () => stream.ask(0),
        found => found === 'BLOCK LISTED',
      );
      const strikeInTurn = async () => {
        for (const { what, after } of faults) {
          const acknowledged = () => Promise.race([service.failed, Promise.resolve(stream.reports.length)]);
          await until(`${String(after)} reports`, acknowledged, n => n >= after);
          cutOff.push({ what, work: await strikes[what]() });
        }
      };
      await stream.flowThrough(REPORTS - stream.reports.length, strikeInTurn, 0);
      expect(cutOff.map(({ what }) => what)).toEqual(faults.map(({ what }) => what));
      expect(cutOff.filter(({ work }) => work === 0)).toEqual([]);
      expect(stream.reports.length).toBeGreaterThanOrEqual(REPORTS);
    });

    test('nothing acknowledged is lost, nothing happens twice when it is told again, and every answer is right', async () => {
      const { stream, world } = staged;
      for (let n = 0; n < AGAIN; n++) {
        const { key, receipt } = draw.of(stream.reports);
        expect(await stream.send(Number(key.slice(2)))).toEqual({ key, receipt, isReplayed: true });
      }
      await expectWhole(world, stream);
    });

    test('nothing of it ended but what was killed, as often as it was', () => {
      const { service, server, stream } = staged;
      expect(service.said.filter(line => !line.includes('(SIGKILL)'))).toEqual([]);
      expect(service.kills('gateway')).toBe(killsOf('gateway killed'));
      expect(service.kills('matcher')).toBe(killsOf('matcher killed'));
      expect(killsOf('gateway killed') + killsOf('matcher killed')).toBe(KILLS);
      expect(server.said).toHaveLength(FAULTS);
      for (const { what } of cutOff) counted(what, 1);
      counted('of these struck in mid-work', cutOff.filter(({ work }) => work > 0).length);
      counted('reports acknowledged', stream.reports.length);
      counted('attempts not answered', stream.unanswered);
    });
  });
