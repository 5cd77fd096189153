import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../queue/until.ts';
import {
  commandsOf,
  dataFolder,
  freePort,
  ready,
  startService,
  typed,
  type StartedService,
} from './started.ts';

const pidOfDatabase = (data: string): number => {
  const file = join(data, 'pg/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
};

describe('a supervisor and its database', () => {
  let data: string;
  let service: StartedService;
  beforeEach(async () => {
    data = dataFolder();
    service = startService({
      DATA_DIR: data,
      PORT: String(await freePort()),
      PG_PORT: String(await freePort()),
      LOG_LEVEL: 'silent',
    });
  });
  afterEach(async () => {
    service.child.kill('SIGINT');
    await service.ended;
  });

  test('one that is killed is started again and said so; what was acknowledged stands, and checks are answered', async () => {
    const page = await ready(service);
    const [report = '', status = '', check = ''] = commandsOf(page);
    expect([typed(report).code, typed(status).code]).toEqual([0, 0]);
    const before = pidOfDatabase(data);
    process.kill(before, 'SIGKILL');
    await until(
      'another database',
      () => Promise.resolve(pidOfDatabase(data)),
      pid => pid > 0 && pid !== before,
    );
    const answered = await until(
      'an answer',
      () => Promise.resolve(typed(check)),
      ({ code }) => code === 0,
    );
    expect(answered.out).toContain('BLOCK');
    expect(service.err()).toMatch(/^database ended \(.*\); starting it again\n$/);
    expect(typed(report).err).toContain('REPORT_DUPLICATE');
  }, 120_000);

  test('Ctrl-C before all is up leaves nothing behind', async () => {
    await until(
      'a database',
      () => Promise.resolve(pidOfDatabase(data)),
      pid => pid > 0,
    );
    service.child.kill('SIGINT');
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect([service.out(), service.err()]).toEqual(['', '']);
    expect(existsSync(join(data, 'supervisor.pid'))).toBe(false);
    expect(pidOfDatabase(data)).toBe(0);
  }, 120_000);
});
