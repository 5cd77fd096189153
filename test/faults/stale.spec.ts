import { failedStatements, standingStatus, verifyStanding } from '#registry';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { admin, build } from '../queue/admin.ts';
import { overPostgres, overRedis, type BackEnd } from '../queue/back-ends.ts';
import { heal, poison } from '../queue/poison.ts';
import { startMatcher, stopAll } from '../queue/running.ts';
import { ask, count, reasonsOf, report, settled } from '../queue/sayings.ts';
import { PATIENCE_MS, until } from '../queue/until.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { ended, killAll, ready, startProgram } from './running-matchers.ts';

jest.setTimeout(PATIENCE_MS);

/** Said and in the standing before anything goes wrong. */
const NEIGHBOUR = 90;
/** Of whom nobody ever said anything. */
const STRANGER = 91;
const PASSPORT = { type: 'PASSPORT', number: 'CHN:E12345678' } as const;
/** A session of the frozen worker ends soon: its locks would else hold back whoever takes its statements. */
const IDLE = 'idle_in_transaction_session_timeout=3000';

describe.each<[string, () => Promise<BackEnd>]>([
  ['PostgreSQL', overPostgres],
  ['Redis', overRedis],
])('STANDING_STALE on the numbers concerned and on no other, the queue over %s', (_, open) => {
  let backEnd: BackEnd;
  let world: TestWorld;
  beforeAll(async () => {
    build();
    backEnd = await open();
    world = await openTestWorld({ staleAfterSeconds: 1 });
    await report(world, NEIGHBOUR);
    await world.drain();
  });
  afterEach(async () => {
    await killAll();
    await stopAll();
  });
  afterAll(async () => {
    await world.close();
    await backEnd.close();
  });

  type Asked = Parameters<typeof ask>[1];
  const told = async (asked: Asked): Promise<string> => {
    const answer = await ask(world, asked);
    return [answer.outcome, ...reasonsOf(answer)].join(' ');
  };
  const tells = (asked: Asked, wanted: string) =>
    until(
      `${wanted} of ${JSON.stringify(asked)}`,
      () => told(asked),
      text => text === wanted,
    );
  const othersAreRight = async () =>
    expect([await told(NEIGHBOUR), await told(STRANGER)]).toEqual(['BLOCK LISTED', 'CLEAR']);

  /** Each statement stands, and once. */
  const wholeAgain = async () => {
    await settled(world);
    expect(await failedStatements(world.database('matcher'))).toEqual([]);
    expect(await count(world, 'finding')).toBe(await count(world, 'statement'));
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  };

  test('the relay stands still: said after the limit, and right again once it goes on', async () => {
    const matcher = startProgram(backEnd, world);
    await ready(matcher);
    matcher.kill('SIGSTOP');
    await report(world, 1);
    await report(world, 2);
    for (const n of [1, 2]) await tells(n, 'REVIEW STANDING_STALE');
    await othersAreRight();
    expect(await standingStatus(world.database('matcher'))).toMatchObject({ pending: 2, failed: 0 });
    matcher.kill('SIGCONT');
    for (const n of [1, 2]) await tells(n, 'BLOCK LISTED');
    await othersAreRight();
    await wholeAgain();
  });

  test('a worker is frozen over a statement: right again once another matcher has taken it', async () => {
    const at = new URL(world.url('matcher'));
    at.search = IDLE;
    const frozen = startProgram(backEnd, world, {
      failpoints: 'matcher.before-commit=delay:900000',
      databaseUrl: at.href,
    });
    await ready(frozen);
    await report(world, 3);
    const holding = () =>
      world.database('postgres').rows(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'matcher'
              AND state = 'idle in transaction' AND query LIKE 'INSERT INTO event%'`,
      );
    await until('its locks', holding, rows => rows.length === 1);
    frozen.kill('SIGSTOP');
    await tells(3, 'REVIEW STANDING_STALE');
    await othersAreRight();
    // Nobody does anything about the frozen one.
    await startMatcher(backEnd, world);
    await tells(3, 'BLOCK LISTED');
    await othersAreRight();
    await wholeAgain();
    const gone = ended(frozen);
    frozen.kill('SIGKILL');
    expect(await gone).toBe('SIGKILL');
  });

  test('a statement fails for good: on all its numbers, until its cause is gone and it is tried again', async () => {
    const bad = await report(world, 4, [PASSPORT]);
    await poison(world, bad.report);
    // What it logs of the failure is not this test's output.
    const matcher = startProgram(backEnd, world, { stdio: 'pipe' });
    await ready(matcher);
    await report(world, 5);
    await until(
      'the failure',
      () => standingStatus(world.database('matcher')),
      ({ failed, pending }) => failed === 1 && pending === 0,
    );
    for (const asked of [4, PASSPORT]) expect(await told(asked)).toBe('REVIEW STANDING_STALE');
    expect(await told(5)).toBe('BLOCK LISTED');
    await othersAreRight();
    await heal(world);
    const retried = await admin(world, 'jobs', 'retry', String(bad.seq));
    expect(retried).toEqual({ status: 0, out: '2 marks are pending again\n' });
    for (const asked of [4, PASSPORT]) await tells(asked, 'BLOCK LISTED');
    await othersAreRight();
    await wholeAgain();
  });
});
