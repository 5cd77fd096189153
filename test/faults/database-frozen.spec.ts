import { isUnavailable } from '#platform';
import { acceptReport, askChecks, openRegistry, type Registry } from '#registry';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { PATIENCE_MS } from '../queue/until.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { startOwnServer, type OwnServer } from './own-server.ts';

jest.setTimeout(PATIENCE_MS);

/** Instead of the gateway's half a minute: the address of a database may say its own. */
const SILENT_MS = '1500';

let server: OwnServer;
let world: TestWorld;
let registry: Registry;
beforeAll(async () => {
  server = await startOwnServer();
  world = await openTestWorld();
  const url = new URL(world.url('gateway'));
  url.searchParams.set('query_timeout', SILENT_MS);
  registry = await openRegistry({ ...world.registry.options, databaseUrl: url.href });
});
afterAll(async () => {
  await registry.close();
  await world.close();
  await server.stop();
});

test('while PostgreSQL is frozen checks and reports are refused as OVERLOADED, and after it nothing is lost or twice', async () => {
  const { RCA, POST } = world.callers;
  const today = await world.today();
  const check = () =>
    askChecks(registry, [{ caller: POST, question: question(today, residentId(1), '王小丫'), lang: 'zh' }]);
  const body = defaultReport(today, { parties: [person(residentId(1), '王小丫', today)] });
  const report = () => acceptReport(registry, RCA, { key: 'k', body });
  const outcome = async () => (await check()).map(one => 'answer' in one && one.answer.outcome);
  expect(await outcome()).toEqual(['CLEAR']);

  const thaw = await server.freeze();
  const tried = await Promise.allSettled([check(), check(), report()]).finally(thaw);
  for (const one of tried) expect(one.status === 'rejected' && isUnavailable(one.reason)).toBe(true);

  const [first, again] = [await report(), await report()];
  if ('refused' in first || 'refused' in again) throw new Error('refused');
  expect(again).toEqual({ ...first, replayed: true });
  const kept = await world.database('postgres').rows('SELECT id FROM statement');
  expect(kept).toEqual([{ id: first.receipt.id }]);
  await world.drain();
  expect(await outcome()).toEqual(['BLOCK']);
});
