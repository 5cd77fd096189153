import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supervise, type Child, type Supervised } from '../../apps/cli/src/start/supervise.ts';
import { until } from '../queue/until.ts';

const program = (name: string) => new URL(`./programs/${name}.mjs`, import.meta.url);

const alive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the supervisor of gateway and matcher', () => {
  let folder: string;
  let said: string[];
  let running: Supervised | undefined;
  const start = (...children: Child[]): Supervised => {
    running = supervise(children, line => said.push(line));
    return running;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianfang-supervise-'));
    said = [];
  });
  afterEach(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true });
  });

  test('a child that is killed is started again and said so; the other goes on', async () => {
    const children = start(
      { name: 'gateway', program: program('runs'), env: { READY: join(folder, 'other') } },
      { name: 'matcher', program: program('runs'), env: { READY: join(folder, 'other') } },
    );
    await children.ready;
    const before = children.pids();
    process.kill(before['gateway'] ?? 0, 'SIGKILL');
    const pids = () => Promise.resolve(children.pids());
    const after = await until('another gateway', pids, p => p['gateway'] !== before['gateway']);
    expect(said).toEqual(['gateway ended (SIGKILL); starting it again']);
    expect(after['matcher']).toBe(before['matcher']);
    expect([after['gateway'], after['matcher']].every(alive)).toBe(true);
    expect(alive(before['gateway'])).toBe(false);
  });

  test('a child that ran is started again however often it dies', async () => {
    const ready = join(folder, 'ready');
    const children = start({ name: 'gateway', program: program('runs'), env: { READY: ready } });
    await children.ready;
    const starts = () => Promise.resolve(existsSync(ready) ? readFileSync(ready, 'utf8').length : 0);
    for (let deaths = 1; deaths <= 4; deaths++) {
      await until('it to run', starts, n => n === deaths);
      process.kill(children.pids()['gateway'] ?? 0, 'SIGKILL');
    }
    await until('the fifth', starts, n => n === 5);
    expect(said).toEqual(Array(4).fill('gateway ended (SIGKILL); starting it again'));
  });

  test('a child that dies at start is started three times and then given up, with how it ended', async () => {
    const starts = join(folder, 'starts');
    const children = start(
      { name: 'matcher', program: program('dies'), env: { STARTS: starts } },
      { name: 'gateway', program: program('runs'), env: { READY: join(folder, 'other') } },
    );
    await expect(children.failed).rejects.toThrow('matcher does not start (ended with 7)');
    expect(readFileSync(starts, 'utf8')).toBe('...');
    expect(said.length).toBe(2);
  });

  test('stop ends all children by their own hand, and none comes again', async () => {
    const stops = join(folder, 'stops');
    const env = { STOPS: stops };
    const children = start(
      { name: 'gateway', program: program('stays'), env },
      { name: 'matcher', program: program('stays'), env },
    );
    await children.ready;
    const pids = Object.values(children.pids());
    expect(existsSync(stops)).toBe(false);
    await children.stop();
    expect(readFileSync(stops, 'utf8')).toBe('..');
    expect(pids.some(alive)).toBe(false);
    expect(Object.values(children.pids())).toEqual(pids);
    expect(said).toEqual([]);
  });
});
