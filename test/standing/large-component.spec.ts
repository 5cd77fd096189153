import { acceptReport, askChecks } from '#registry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const NUMBER = residentId(51);
const NAMES = '甲乙丙丁戊己庚';

const say = async (n: number) => {
  const today = await world.today();
  const name = `吴${NAMES[Math.floor(n / 7) % 7] ?? ''}${NAMES[n % 7] ?? ''}${n > 48 ? '子' : ''}`;
  const body = defaultReport(today, { reference: `L-${String(n)}`, parties: [person(NUMBER, name, today)] });
  expect(
    await acceptReport(world.registry, world.callers.RCA, { key: `l-${String(n)}`, body }),
  ).toHaveProperty('receipt');
};
const alarms = () =>
  world
    .database('matcher')
    .rows<{ subjects: number }>(
      `SELECT (body ->> 'subjects')::int AS subjects FROM event WHERE kind = 'COMPONENT_LARGE' ORDER BY id`,
    );

test('more than 50 subjects on one number raise an alarm, once for each that comes; nothing stops', async () => {
  for (let n = 0; n < 50; n++) await say(n);
  await world.drain();
  expect(await alarms()).toEqual([]);
  await say(50);
  await world.drain();
  expect(await alarms()).toEqual([{ subjects: 51 }]);
  await say(51);
  await world.drain();
  expect(await alarms()).toEqual([{ subjects: 51 }, { subjects: 52 }]);
  const asked = question(await world.today(), NUMBER, '吴甲甲');
  const [answered] = await askChecks(world.registry, [
    { caller: world.callers.POST, question: asked, lang: 'zh' },
  ]);
  // More subjects than a card holds: at least REVIEW, and the listing is told.
  expect(answered).toMatchObject({ answer: { outcome: 'BLOCK' } });
});
