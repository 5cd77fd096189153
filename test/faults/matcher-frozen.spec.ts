import { Database, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { holdingLocksBriefly } from '../../apps/matcher/src/holding-locks-briefly.ts';
import { build } from '../queue/admin.ts';
import { overPostgres, overRedis, type BackEnd } from '../queue/back-ends.ts';
import { startMatcher, stopAll } from '../queue/running.ts';
import { ask, count, reasonsOf, report, settled } from '../queue/sayings.ts';
import { PATIENCE_MS, until } from '../queue/until.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { ended, killAll, startProgram } from './running-matchers.ts';

jest.setTimeout(PATIENCE_MS);

/** Well over what a session needs between two messages, well under what is worth waiting for. */
const IDLE_MS = 3_000;

const withIdle = (url: string): string => {
  const at = new URL(url);
  at.searchParams.set('idle_in_transaction_session_timeout', String(IDLE_MS));
  return at.href;
};

describe.each<[string, () => Promise<BackEnd>]>([
  ['PostgreSQL', overPostgres],
  ['Redis', overRedis],
])('a matcher that is frozen within a refresh, its queue over %s', (_, open) => {
  let backEnd: BackEnd;
  let world: TestWorld;
  beforeAll(async () => {
    build();
    backEnd = await open();
    world = await openTestWorld();
  });
  afterAll(async () => {
    await killAll();
    await stopAll();
    await world.close();
    await backEnd.close();
  });
  /** Sessions of the matcher that have written all of a refresh and stand before its commit, its locks held. */
  const holding = async () => {
    const [row] = await world.database('postgres').rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
        WHERE datname = current_database() AND usename = 'matcher' AND state = 'idle in transaction'
          AND query LIKE 'INSERT INTO event%'`,
    );
    return row?.n ?? -1;
  };

  test('holds up nobody for long: another takes its statements, and they stand once', async () => {
    await report(world, 1);
    await report(world, 2);
    const frozen = startProgram(backEnd, world, {
      failpoints: 'matcher.before-commit=delay:900000',
      databaseUrl: withIdle(world.url('matcher')),
    });
    await until('its locks', holding, n => n === 1);
    frozen.kill('SIGSTOP');
    await startMatcher(backEnd, world);
    await settled(world);
    for (const n of [1, 2]) expect(reasonsOf(await ask(world, n))).toEqual(['LISTED']);
    expect(await count(world, 'event')).toBe(4);
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
    const gone = ended(frozen);
    frozen.kill('SIGKILL');
    expect(await gone).toBe('SIGKILL');
  });
});

describe('how long a session may stand within a transaction', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());
  const limitOf = async (url: string): Promise<unknown> => {
    const db = new Database(holdingLocksBriefly(url));
    const [row] = await db.rows<Record<string, string>>('SHOW idle_in_transaction_session_timeout');
    await db.close();
    return row?.['idle_in_transaction_session_timeout'];
  };

  test('half a minute, unless the address says otherwise', async () => {
    const url = world.url('matcher');
    expect(await limitOf(url)).toBe('30s');
    expect(await limitOf(withIdle(url))).toBe('3s');
  });
});
