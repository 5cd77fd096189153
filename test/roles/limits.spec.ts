import type { LoginRole } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { asRole } from './as-role.ts';

/** A statement, a wait for a lock, a transaction in which nothing is asked. */
const LIMITS: Record<LoginRole, [string, string, string]> = {
  owner: ['0', '10s', '5min'],
  gateway: ['20s', '10s', '20s'],
  matcher: ['10min', '5min', '5min'],
  console: ['1min', '10s', '1min'],
  auditor: ['10min', '10s', '5min'],
};

describe('a session that hangs holds no lock for ever', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  test.each(Object.entries(LIMITS))('%s has its limits from its first statement on', async (role, limits) => {
    const on = await asRole(world, role as LoginRole);
    const [row] = await on.rows<{ limits: string[] }>(
      `SELECT ARRAY[current_setting('statement_timeout'), current_setting('lock_timeout'),
                    current_setting('idle_in_transaction_session_timeout')] AS limits`,
    );
    expect(row?.limits).toEqual(limits);
    await on.close();
  });

  test('a gateway that hangs inside a transaction loses it, and the head is free again', async () => {
    const hangs = await asRole(world, 'gateway');
    const lost = new Promise<void>(done => {
      hangs.onLost(done);
    });
    // As its role's limit, only sooner.
    await hangs.rows(`SET idle_in_transaction_session_timeout = '50ms'`);
    await hangs.rows('BEGIN');
    await hangs.rows('UPDATE cell.head SET seq = seq');
    await lost;
    const next = await asRole(world, 'gateway');
    expect(await next.tried('UPDATE cell.head SET seq = seq')).toBe('done');
    await next.close();
  });
});
