import { addDays, addYears } from '#criteria';
import { acceptOnReport, acceptReport, eraseDue, verifyStanding, type OnReport } from '#registry';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { placesOf, whoIsWho } from './everything.ts';

/** Marks that stand nowhere else: found again, something was left. */
const REFERENCE = 'JK-MARK-7731';
const SUM = 7_654_321;
const KEY = 'key-mark-5519';
const NUMBER = residentId(123, '19631107');
const NAME = '欧阳翠翠';

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const erase = () => eraseDue(world.database('matcher'));
const postgres = () => world.database('postgres');

/** Its arrears are of a sum that is nobody else's. */
const bodyOf = (today: string, reference: string, name = NAME, number = NUMBER) => {
  const body = defaultReport(today, { reference, parties: [person(number, name, today)] });
  const instalments = body.facts.instalments.map(one => ({ ...one, amountFen: SUM }));
  return { ...body, facts: { ...body.facts, instalments } };
};

const report = async (reference: string, key = reference, name = NAME, number = NUMBER): Promise<string> => {
  const body = bodyOf(await world.today(), reference, name, number);
  const accepted = await acceptReport(world.registry, world.callers.RCA, { key, body });
  if (!('receipt' in accepted)) throw new Error(JSON.stringify(accepted));
  return accepted.receipt.report;
};

type Body = OnReport extends infer O
  ? O extends { kind: string; body: unknown }
    ? Pick<O, 'kind' | 'body'>
    : never
  : never;
const follow = async (id: string, key: string, said: Body) =>
  acceptOnReport(world.registry, world.callers.RCA, {
    address: { id },
    ifMatch: null,
    key,
    ...said,
  } as OnReport);

const by = { unit: '0012', staff: '10231' };

const sealedOf = async (id: string) => {
  const [row] = await postgres().rows<{ sealed: string; identity: string; masked: string }>(
    `SELECT encode(sealed, 'hex') AS sealed, encode(identity, 'hex') AS identity,
            facts #>> '{parties,0,masked}' AS masked FROM statement WHERE id = $1`,
    [id],
  );
  return row!;
};

const differs = async () => (await verifyStanding(world.database('matcher'))).differs;

describe('who was named wrongly', () => {
  test('is forgotten a year later, whoever else holds the number', async () => {
    const wrong = await report(REFERENCE, KEY);
    await report('JK-2', 'JK-2', '司马灵灵');
    await follow(wrong, 'w', { kind: 'WITHDRAWAL', body: { reason: 'WRONG_PARTY', ...by } });
    await world.drain();
    const { sealed, identity } = await sealedOf(wrong);
    const before = await whoIsWho(world);
    await world.goTo(addDays(addYears(await world.today(), 1), 1));
    expect(await erase()).toMatchObject({ erased: 1 });
    expect(await placesOf(world, { sealed, identity, reference: REFERENCE })).toEqual([]);
    expect(await postgres().rows('SELECT 1 FROM claim WHERE report = $1', [wrong])).toEqual([]);
    expect(await whoIsWho(world)).toEqual(before);
    // It may be reported again: the skeleton names no day.
    const body = bodyOf(await world.today(), REFERENCE, '司马灵灵');
    expect(await acceptReport(world.registry, world.callers.RCA, { key: 'k9', body })).toHaveProperty(
      'receipt',
    );
    await world.drain();
    expect(await differs()).toEqual([]);
  });
});
