import { acceptReport, refreshPending, takePending, verifyStanding, type Database } from '#registry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
let matcher: Database;
beforeAll(async () => {
  world = await openTestWorld();
  matcher = world.database('matcher');
});
afterAll(() => world.close());

const NUMBERS = 300;

test('a batch of more numbers than it may lock is halved, and holds up nobody who refreshes meanwhile', async () => {
  const today = await world.today();
  await Promise.all(
    Array.from({ length: NUMBERS }, (_, n) => {
      const parties = [person(residentId(n), `周${String(n)}`, today)];
      const body = defaultReport(today, { reference: `WIDE-${String(n)}`, parties });
      return acceptReport(world.registry, world.callers.RCA, { key: `w-${String(n)}`, body });
    }),
  );
  const seqs = await takePending(matcher, NUMBERS);
  expect(seqs).toHaveLength(NUMBERS);
  // Somebody holds the shared lock all the while: one exclusive lock would wait for it for ever.
  await matcher.transaction(async tx => {
    await tx.rows('SELECT pg_advisory_xact_lock_shared(7100, 0)');
    expect(await refreshPending(matcher, seqs)).toEqual([]);
  });
  expect(await verifyStanding(matcher)).toMatchObject({ parties: NUMBERS, differs: [] });
});
