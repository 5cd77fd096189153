import { firstRuleSet } from '#criteria';
import { acceptReport, readReport, verifyStanding } from '#registry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** Published in 2031 for what is received from 2031-06-01 on: 10 days of notice instead of 7, arrears of 4 months instead of 3. */
const LATER = {
  ...firstRuleSet,
  version: '2031-1',
  publishedAt: '2031-05-01T00:00:00.000Z',
  receivedFrom: '2031-06-01',
  noticeDays: 10,
  criteria: { ...firstRuleSet.criteria, DEFAULT: { ...firstRuleSet.criteria.DEFAULT, arrearsMonths: 4 } },
};

/** One instalment due 2031-02-15, open as of a day on which notice was given too. */
const report = (n: number, day: string, asOf: string) =>
  defaultReport(day, {
    reference: `RS-${String(n)}`,
    parties: [person(residentId(n), '郑一', day, { notice: { givenOn: asOf, means: 'LETTER' } })],
    facts: { asOf, instalments: [{ no: 1, dueOn: '2031-02-15', amountFen: 200_000, clearedOn: null }] },
  });

test('a later rule set judges what is received in its days, and what came before stays as it was judged', async () => {
  const { registry, callers } = world;
  await world
    .database('console')
    .rows('INSERT INTO rule_set (version, published_at, body) VALUES ($1, $2, $3)', [
      LATER.version,
      LATER.publishedAt,
      JSON.stringify(LATER),
    ]);
  await world.goTo('2031-05-31');
  const before = { key: '1', body: report(1, '2031-05-31', '2031-05-29') };
  expect(await acceptReport(registry, callers.RCA, before)).toHaveProperty('receipt');
  await world.goTo('2031-06-01');
  const after = { key: '2', body: report(2, '2031-06-01', '2031-05-30') };
  expect(await acceptReport(registry, callers.RCA, after)).toHaveProperty('receipt');
  await world.goTo('2031-06-16');
  // As of 2031-06-16 it is a day over four months: by the later rule set it qualifies, shown after ten full days.
  const third = report(3, '2031-06-16', '2031-06-15');
  const body = { ...third, facts: { ...third.facts, asOf: '2031-06-16' } };
  expect(await acceptReport(registry, callers.RCA, { key: '3', body })).toHaveProperty('receipt');
  await world.drain();
  const found = async (n: number) => {
    const address = { criterion: 'DEFAULT' as const, loanReference: `RS-${String(n)}` };
    const view = await readReport(registry, callers.RCA, { address, lang: 'zh' });
    return [view?.finding?.ruleSet, view?.finding?.qualifies, view?.finding?.parties[0]?.shownFrom];
  };
  expect(await found(1)).toEqual(['2025-1', true, '2031-06-06']);
  expect(await found(2)).toEqual(['2031-1', false, null]);
  expect(await found(3)).toEqual(['2031-1', true, '2031-06-26']);
  expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
});
