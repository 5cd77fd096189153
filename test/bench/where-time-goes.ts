import { cpuSeconds } from './cpu-time.ts';
import { forgetProfiles, PROFILED, profileShares, type Part } from './profile.ts';
import type { Stage } from './stage.ts';
import type { BenchWorld, Server } from './world.ts';

/** Where a check's time goes at 64 connections. */
export interface Spent {
  /** Microseconds of CPU a check. */
  gateway: number;
  postgres: number;
  parts: Part[];
}

/** A gateway of its own under the profiler; the figures of the table come from one without. */
export const whereTimeGoes = async (
  { server, world, stage }: { server: Server; world: BenchWorld; stage: Stage },
  seconds: number,
): Promise<Spent> => {
  forgetProfiles();
  const gateway = await world.start('gateway', PROFILED);
  await stage.gateway.leg(64, seconds / 2);
  const pids = { gateway: gateway.pid, postgres: server.postgres.pid };
  const before = { gateway: cpuSeconds(pids.gateway), postgres: cpuSeconds(pids.postgres) };
  const { answers } = await stage.gateway.leg(64, seconds);
  const micros = (name: 'gateway' | 'postgres') => ((cpuSeconds(pids[name]) - before[name]) * 1e6) / answers;
  const spent = { gateway: micros('gateway'), postgres: micros('postgres') };
  await gateway.stop();
  return { ...spent, parts: profileShares(seconds) };
};
