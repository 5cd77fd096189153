import { firstRuleSet } from '#criteria';
import { samplePolicy } from '#listing';
import { newId } from '#platform';
import { Administration, initOperator, ruleSetInForce } from '#registry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

test('what goes on after a statement that failed is told that nothing was kept, not that it was', async () => {
  const owner = world.database('owner');
  const work = owner.transaction(async tx => {
    await tx.rows(`UPDATE cell.clock SET ahead = '1 day'`);
    await tx.rows('SELECT 1/0').catch(() => undefined);
    return 'done';
  });
  await expect(work).rejects.toThrow('nothing of it was kept');
  expect(await owner.rows(`SELECT FROM cell.clock WHERE ahead = '0'`)).toHaveLength(1);
});

test('init where there is an operator publishes no rule set either', async () => {
  const ruleSet = { ...firstRuleSet, version: 'other', publishedAt: '2026-01-01T00:00:00.000Z' };
  const operator = { id: newId(), kind: 'SANDBOX' as const, name: 'another' };
  const urls = { ownerUrl: world.url('owner'), consoleUrl: world.url('console') };
  const sealingKey = world.officers.publicPem;
  expect(await initOperator({ ...urls, operator, ruleSet, sealingKey })).toBe(false);
  world.registry.forget();
  expect((await ruleSetInForce(world.registry)).version).toBe(firstRuleSet.version);
});

test("no policy of a member's own goes by the sample's name: old answers by the sample would be made by it", async () => {
  const administration = await Administration.open(world.url('console'));
  const rows = samplePolicy.rows.map(row => ({ ...row, effect: 'INFORM' as const }));
  await expect(administration.setPolicy('ASK', { ...samplePolicy, rows })).rejects.toThrow(
    "the sample policy's own",
  );
  await administration.close();
});
