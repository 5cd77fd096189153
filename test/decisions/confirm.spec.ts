import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyStanding } from '#registry';
import { evaded, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { asks, reports, views } from '../life/steps.ts';
import { reported } from './steps.ts';
import { openTestDesk, type TestDesk } from './officers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

const DAY = '2031-03-03';
const reasons = [{ fact: '资产转移', words: '法院判决书载明房产无偿转让' }];
const on = { criterion: 'EVASION' as const };

describe('an accusation is listed only after two officers confirmed it', () => {
  let world: TestWorld;
  let officers: TestDesk;
  beforeAll(async () => {
    world = await openTestWorld();
    officers = await openTestDesk(world);
    await world.goTo(DAY);
  }, 60_000);
  afterAll(async () => {
    await officers.close();
    await world.close();
  });

  test('from the day of its CONFIRM, and no more from its REVOKE on', async () => {
    const body = evaded(DAY, [party(someone(1), DAY)], { reference: 'E-1' });
    expect(await reports(body)(world, DAY)).toBe('1 RECEIVED');
    await world.drain();
    expect(await views('E-1', on)(world, DAY)).toBe('AWAITING_CONFIRMATION');
    expect(await asks(someone(1))(world, DAY)).toBe('CLEAR');
    const confirm = {
      ...{ decision: 'CONFIRM' as const, reasons },
      ...(await reported(world, 'E-1', 'EVASION')),
    };
    const moved = await officers.preview(confirm);
    expect(moved.changes.map(({ table }) => table)).toEqual(expect.arrayContaining(['listing', 'cell.card']));
    expect(moved.answered).toEqual([{ member: 'POST', checks: expect.any(Number), lastOn: DAY }]);
    const said = await officers.decide(confirm);
    expect(said).toMatchObject({ id: expect.any(String) });
    await world.drain();
    expect(await views('E-1', on)(world, DAY)).toBe('LISTED');
    expect(await asks(someone(1))(world, DAY)).toBe('BLOCK · LISTED');
    expect(await officers.decide(confirm)).toEqual({ refused: [{ code: 'DECISION_ALREADY' }] });
    const of = 'id' in said ? said.id : '';
    expect(await officers.decide({ decision: 'REVOKE', of, reasons })).toMatchObject({
      seq: expect.any(Number),
    });
    await world.drain();
    expect(await views('E-1', on)(world, DAY)).toBe('AWAITING_CONFIRMATION');
    expect(await asks(someone(1))(world, DAY)).toBe('CLEAR');
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });
});
