import { verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import type { Step } from './steps.ts';

/** What happens on a day, and what is to come of it: a literal from the design. */
export type Row = readonly [day: string, step: Step, expected: string];
export type Stories = Readonly<Record<string, readonly Row[]>>;

/** Lives through all stories' rows at once, day by day on the one clock, and keeps what came of each. */
const live = async (world: TestWorld, stories: Stories): Promise<Map<Row, string>> => {
  const rows = Object.values(stories).flat();
  const came = new Map<Row, string>();
  let today = '';
  for (const row of rows.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const [day, step] = row;
    if (day !== today) await world.goTo(day);
    today = day;
    came.set(row, await step(world, day));
    await world.drain();
  }
  return came;
};

/** One test a story; afterwards the standing is found equal to one computed afresh from all statements. */
export const lifeOf = (title: string, stories: Stories, extra?: (world: () => TestWorld) => void): void => {
  describe(title, () => {
    let world: TestWorld;
    let came = new Map<Row, string>();
    beforeAll(async () => {
      world = await openTestWorld();
      came = await live(world, stories);
    });
    afterAll(() => world.close());
    test.each(Object.entries(stories))('%s', (_title, rows) => {
      expect(rows.map(row => [row[0], came.get(row)])).toEqual(
        rows.map(([day, , expected]) => [day, expected]),
      );
    });
    extra?.(() => world);
    test('and the standing verifies', async () => {
      expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
    });
  });
};
