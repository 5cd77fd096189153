import { newId } from '#platform';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

describe('statements that share a commit', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  /** A statement as the use cases make it, without parties; `kind` null is a bug that no use case has. */
  const write = async (key: string, kind: 'RENEWAL' | null) => {
    const by = { member: world.callers.RCA.member.id, day: await world.today() };
    const statement = {
      id: newId(),
      kind: kind as 'RENEWAL',
      report: newId(),
      number: 2,
      version: 1,
      criterion: null,
      loanReference: null,
      turn: null,
      facts: {},
      sealed: null,
    };
    const writing = { statement, claims: [], marks: [], partiesLeave: false };
    return world.registry.writer.write(by, { key, digest: Buffer.from('d'), writing });
  };

  test('a bug in one of them fails that one alone', async () => {
    const results = await Promise.allSettled([
      write('a', 'RENEWAL'),
      write('b', 'RENEWAL'),
      write('c', null),
      write('d', 'RENEWAL'),
    ]);
    expect(results.map(r => r.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const kept = await world
      .database('postgres')
      .rows('SELECT idempotency_key AS key FROM statement ORDER BY 1');
    expect(kept).toEqual([{ key: 'a' }, { key: 'b' }, { key: 'd' }]);
  });
});
