import type { Decision } from '#contracts';
import { until } from '../queue/until.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import type { TestDesk } from './officers.ts';
import { deskOf, reasons } from './steps.ts';

interface DeskWorld {
  world: TestWorld;
  officers: TestDesk;
  close: () => Promise<void>;
}

/** A world in which two officers sit at their desk, on a day. */
export const openDeskWorld = async (day: string): Promise<DeskWorld> => {
  const world = await openTestWorld();
  const officers = await deskOf(world);
  await world.goTo(day);
  const close = async () => {
    await officers.close();
    await world.close();
  };
  return { world, officers, close };
};

/** Decided by both, and refreshed: the decision's id. A refusal is no part of these tests, and thrown. */
export const saidIn = async (world: TestWorld, decision: Omit<Decision, 'reasons'>): Promise<string> => {
  const came = await (await deskOf(world)).decide({ ...decision, reasons });
  if ('refused' in came) throw new Error(JSON.stringify(came.refused));
  await world.drain();
  return came.id;
};

const LOCKED = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/** Until so many statements of this database wait for a lock. */
export const untilWaiting = (world: TestWorld, most: number): Promise<unknown> =>
  until(
    `${String(most)} to wait for a lock`,
    () => world.database('postgres').rows(LOCKED),
    rows => rows.length >= most,
  );
