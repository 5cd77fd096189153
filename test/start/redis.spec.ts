import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRedis, type RedisServer } from '../queue/redis-server.ts';
import { until } from '../queue/until.ts';
import { commandsOf, sandboxForAll, typed } from './started.ts';

let redis: RedisServer;
let isUp = false;
const stop = async () => {
  if (isUp) await redis.stop();
  isUp = false;
};
beforeAll(async () => {
  redis = await startRedis();
  isUp = true;
});
afterAll(stop);
const sandbox = sandboxForAll(() => ({ REDIS_URL: redis.url(0), LOG_LEVEL: 'silent' }));

test('with REDIS_URL the queue is Redis, and the three printed commands end as over PostgreSQL', () => {
  expect(sandbox.page).toContain('queue   Redis');
  const [report = '', status = '', check = ''] = commandsOf(sandbox.page);
  expect(typed(report)).toMatchObject({ code: 0, err: '' });
  expect(typed(status).out).toContain('已列入(LISTED)');
  expect(typed(check).out).toContain('建议不予授信(BLOCK)');
  expect(sandbox.service.err()).toBe('');
});

test('where it does not answer the terminal says so in one line, however long it lasts', async () => {
  await stop();
  const said = await until(
    'a line',
    () => Promise.resolve(sandbox.service.err()),
    text => text.length > 0,
  );
  expect(said).toBe(
    'Redis does not answer (REDIS_URL): reports are acknowledged, but not listed before it does\n',
  );
  // Checks need no queue.
  expect(typed(commandsOf(sandbox.page)[2] ?? '').out).toContain('建议不予授信(BLOCK)');
  expect(sandbox.service.err()).toBe(said);
});
