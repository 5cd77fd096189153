import { build } from '../queue/admin.ts';
import type { BackEnd } from '../queue/back-ends.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { startOwnServer, type OwnServer } from './own-server.ts';
import { startService, type Armed, type RunningService } from './running-service.ts';
import { Stream } from './stream.ts';

/** The built service over servers of its own, which may be killed, and a client that sends to it. */
export interface StagedService {
  server: OwnServer;
  backEnd: BackEnd;
  world: TestWorld;
  service: RunningService;
  stream: Stream;
}

/** @param stops given what was started, each as soon as it runs: the test stops it, also where the next did not start */
export const stageService = async (
  open: () => Promise<BackEnd>,
  stops: (() => Promise<void>)[],
  armed?: Armed,
): Promise<StagedService> => {
  build();
  const server = await startOwnServer();
  stops.push(() => server.stop());
  const backEnd = await open();
  stops.push(() => backEnd.close());
  const world = await openTestWorld();
  stops.push(() => world.close());
  const service = await startService(world, backEnd, armed);
  stops.push(() => service.stop());
  return { server, backEnd, world, service, stream: await Stream.open(service, world) };
};
