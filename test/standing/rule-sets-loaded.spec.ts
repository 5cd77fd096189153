import { firstRuleSet } from '#criteria';
import { acceptReport, openRegistry, ruleSetInForce } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport } from '../world/bodies.ts';
import { newLogger } from '#platform';
import { createMatcher } from '../../apps/matcher/src/create-matcher.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const putRuleSet = async (change: object): Promise<void> => {
  await world
    .database('postgres')
    .rows('UPDATE rule_set SET body = $1', [JSON.stringify({ ...firstRuleSet, ...change })]);
  world.registry.forget();
};

describe('a rule set is validated whenever it is loaded', () => {
  const wrong: [what: string, change: object][] = [
    ['days in words', { noticeDays: '7' }],
    ['more years than the law allows', { endedYears: 6 }],
    ['an end before its beginning', { receivedUntil: '1999-12-31' }],
    ['a criterion without its parameters', { criteria: { ...firstRuleSet.criteria, DEFAULT: {} } }],
  ];

  test.each(wrong)('%s: nothing is accepted and nothing is judged by it', async (reference, change) => {
    await putRuleSet({});
    const today = await world.today();
    const report = { key: reference.replaceAll(' ', '-'), body: defaultReport(today, { reference }) };
    expect(await acceptReport(world.registry, world.callers.RCA, report)).toHaveProperty('receipt');
    await putRuleSet(change);
    await expect(ruleSetInForce(world.registry)).rejects.toThrow();
    const next = { key: `${report.key}-2`, body: defaultReport(today, { reference: `${reference} 2` }) };
    await expect(acceptReport(world.registry, world.callers.RCA, next)).rejects.toThrow();
    await expect(world.drain()).rejects.toThrow();
    await putRuleSet({});
    await world.database('postgres').rows('UPDATE cell.pending SET taken_at = NULL, failed_at = NULL');
    await world.drain();
    expect(await world.database('matcher').rows('SELECT 1 FROM cell.pending')).toEqual([]);
  });

  const start = {
    gateway: () =>
      openRegistry({
        ...world.registry.options,
        databaseUrl: world.url('gateway'),
        indexRoot: world.indexRoot,
      }),
    matcher: () => createMatcher({ databaseUrl: world.url('matcher') }, newLogger('silent')),
  };
  test.each(Object.entries(start))('%s does not start, and names it in one line', async (_who, open) => {
    for (const [, change] of wrong) {
      await putRuleSet(change);
      await expect(open()).rejects.toThrow(/^rule set 2025-1: .+$/);
    }
    await putRuleSet({ version: '2024-9' });
    await expect(open()).rejects.toThrow('rule set 2025-1: it calls itself 2024-9');
    await putRuleSet({ receivedUntil: '2025-12-31' });
    await expect(open()).rejects.toThrow(`no rule set judges reports received on ${await world.today()}`);
    await putRuleSet({});
    await (await open()).close();
  });
});
