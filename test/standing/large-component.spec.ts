import { acceptReport, askChecks } from '#registry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDeskWorld, saidIn } from '../decisions/desk-world.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import type { TestWorld } from '../world/test-world.ts';

let world: TestWorld;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ world, close } = await openDeskWorld('2031-03-03'));
});
afterAll(() => close());

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

test('a number that officers found to be nobody’s connects nobody: no more alarms', async () => {
  const before = await alarms();
  await saidIn(world, {
    decision: 'PLACEHOLDER',
    identifier: { type: 'RESIDENT_ID', number: NUMBER },
  });
  await say(52);
  await world.drain();
  expect(await alarms()).toEqual(before);
});
