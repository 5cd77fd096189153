import { standingStatus } from '#registry';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startRedis, type RedisServer } from '../queue/redis-server.ts';
import { PATIENCE_MS, until } from '../queue/until.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { startRunningService, type RunningService } from './running-service.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

jest.setTimeout(PATIENCE_MS);

/** Tries of the matcher's three connections: each of them was a line in its log once. */
const TRIES = 10;

let redis: RedisServer;
let way: TcpProxy;
let service: RunningService;
beforeAll(async () => {
  redis = await startRedis();
  way = await startTcpProxy(Number(new URL(redis.url(0)).port));
  service = await startRunningService({ matcher: { REDIS_URL: `redis://127.0.0.1:${String(way.port)}/0` } });
});
afterAll(async () => {
  await service.close();
  await way.close();
  await redis.stop();
});

interface Line {
  msg: string;
  level: number;
  queue?: string;
}
const lines = (): Line[] =>
  service.programs.matcher
    .said()
    .split('\n')
    .filter(text => text !== '')
    .map(text => JSON.parse(text) as Line);
const say = async (n: number) => {
  const today = await service.world.today();
  const body = defaultReport(today, {
    reference: `JK-${String(n)}`,
    parties: [person(residentId(n), '王小丫', today)],
  });
  const headers = { 'idempotency-key': `r-${String(n)}` };
  expect((await service.call('/v1/reports', 'RCA', body, headers)).status).toBe(202);
};
const outcome = async (n: number): Promise<string> => {
  const body = question(await service.world.today(), residentId(n), '王小丫');
  return ((await (await service.call('/v1/checks', 'POST', body)).json()) as { outcome: string }).outcome;
};
const queueUp = async () => (await service.scrape('matcher')).get('lianfang_queue_up');
const pending = async () => (await standingStatus(service.world.database('matcher'))).pending;

test('Redis away: the matcher says so once, and once that it is back; what was said meanwhile is then listed', async () => {
  await say(1);
  await until('the standing', pending, n => n === 0);
  expect([lines(), await queueUp()]).toEqual([[], 1]);

  way.cut();
  await until('the metric', queueUp, up => up === 0);
  await until(
    'tries',
    async () => way.attempts(),
    n => n >= TRIES,
  );
  expect(lines().map(({ msg, queue }) => [msg, queue])).toEqual([
    ['away: what is acknowledged waits in PostgreSQL until it is back', 'queue'],
  ]);
  await say(2);
  const samples = await until(
    'the lag',
    () => service.scrape('matcher'),
    s => (s.get('lianfang_pending_age_seconds') ?? 0) > 0,
  );
  expect(samples.get('lianfang_pending_statements')).toBe(1);
  // Checks need no queue: whoever is listed is.
  expect(await outcome(1)).toBe('BLOCK');

  way.mend();
  await until('the standing', pending, n => n === 0);
  expect(await outcome(2)).toBe('BLOCK');
  await until('the metric', queueUp, up => up === 1);
  expect(lines().map(({ msg }) => msg)).toEqual([
    'away: what is acknowledged waits in PostgreSQL until it is back',
    'it is back',
  ]);
});
