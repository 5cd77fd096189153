import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { startRedis, type RedisServer } from '../queue/redis-server.ts';
import { dataFolder, freePort, ready, startService, typed, type StartedService } from './started.ts';

let redis: RedisServer;
let data: string;
let service: StartedService;

beforeAll(async () => {
  redis = await startRedis();
  data = dataFolder();
  const ports = { PORT: String(await freePort()), PG_PORT: String(await freePort()) };
  service = startService({ DATA_DIR: data, ...ports, REDIS_URL: redis.url(0) });
});

afterAll(async () => {
  service.child.kill('SIGINT');
  await service.ended;
  await redis.stop();
  rmSync(data, { recursive: true, force: true });
});

test('with REDIS_URL the queue is Redis, and the three printed commands end as over PostgreSQL', async () => {
  const page = await ready(service);
  expect(page).toContain('queue   Redis');
  const [report = '', status = '', check = ''] = page.split('\n').filter(line => line.startsWith('  npx '));
  expect(typed(report)).toMatchObject({ code: 0, err: '' });
  expect(typed(status).out).toContain('已列入(LISTED)');
  expect(typed(check).out).toContain('建议不予授信(BLOCK)');
});
