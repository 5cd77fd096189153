import type { Decision } from '#contracts';
import { addDays, addYears } from '#criteria';
import { acceptDisputeWithdrawal, approveDecision, eraseDue, openProposal, proposeDecision } from '#registry';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDeskWorld, saidIn } from '../decisions/desk-world.ts';
import type { TestDesk } from '../decisions/officers.ts';
import { disputes, idOf, reasons, reported } from '../decisions/steps.ts';
import { overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { reports, views } from '../life/steps.ts';
import type { TestWorld } from '../world/test-world.ts';
import { foundIn, sealedOf } from './everything.ts';

const DAY = '2031-03-03';

let world: TestWorld;
let officers: TestDesk;
let close: () => Promise<void>;
beforeEach(async () => {
  ({ world, officers, close } = await openDeskWorld(DAY));
});
afterEach(() => close());

const postgres = () => world.database('postgres');
const erase = () => eraseDue(world.database('matcher'));
const nothing = { due: 0, erased: 0, failed: [] };
const one = { due: 1, erased: 1, failed: [] };

const said = (decision: Omit<Decision, 'reasons'>): Promise<string> => saidIn(world, decision);

describe('a dispute that matched no report', () => {
  const WORDS = '此笔借款不是本人所办';
  /** Its marks: what is sealed, and what it is about. */
  const opened = async (name: string): Promise<{ id: string; marks: string[] }> => {
    await disputes(name, 'NO-SUCH-7731', { words: WORDS })(world, DAY);
    const id = idOf(world, name);
    return { id, marks: [...(await sealedOf(world, [id])), 'NO-SUCH-7731'] };
  };

  test('is kept while it waits, and a year after it is answered; then with its answer', async () => {
    const { id, marks } = await opened('d');
    await world.goTo('2036-03-03');
    expect(await erase()).toEqual(nothing);
    const refused = await said({ decision: 'REFUSE', dispute: id });
    const sealed = [...marks, ...(await sealedOf(world, [refused]))];
    expect(sealed).toHaveLength(4);
    await world.goTo('2037-03-03');
    expect(await erase()).toEqual(nothing);
    expect(await foundIn(world, sealed)).toEqual(['public.approval', 'public.statement']);
    await world.goTo('2037-03-04');
    expect(await erase()).toEqual(one);
    expect(await foundIn(world, sealed)).toEqual([]);
    expect(await erase()).toEqual(nothing);
    const again: Decision = { decision: 'UPHOLD', dispute: id, reasons };
    expect(await officers.decide(again)).toEqual({
      refused: [{ code: 'DISPUTE_NOT_FOUND', pointer: '/dispute' }],
    });
    expect(await officers.decide({ decision: 'REVOKE', of: refused, reasons })).toEqual({
      refused: [{ code: 'DECISION_LAPSED', pointer: '/of' }],
    });
  });

  test('taken back it goes a year later, with what took it back', async () => {
    const { id, marks } = await opened('e');
    const body = { unit: '0031', staff: 'staff-mark-5519' };
    const back = () =>
      acceptDisputeWithdrawal(world.registry, world.callers.POST, { key: 'back-5519', dispute: id, body });
    expect(await back()).toHaveProperty('receipt');
    await world.goTo('2032-03-03');
    expect(await erase()).toEqual(nothing);
    await world.goTo('2032-03-04');
    expect(await erase()).toEqual(one);
    expect(await foundIn(world, [...marks, 'staff-mark-5519', 'back-5519'])).toEqual([]);
    // The key is free again, and what it took back is found no more.
    expect(await back()).toEqual({ refused: [{ code: 'DISPUTE_NOT_FOUND' }] });
  });

  test('an answer that is revoked makes it wait again', async () => {
    const { id } = await opened('f');
    const refused = await said({ decision: 'REFUSE', dispute: id });
    await world.goTo('2032-03-03');
    await said({ decision: 'REVOKE', of: refused });
    await world.goTo('2033-06-03');
    expect(await erase()).toEqual(nothing);
    await said({ decision: 'UPHOLD', dispute: id });
    await world.goTo(addDays(addYears('2033-06-03', 1), 1));
    expect(await erase()).toEqual(one);
    expect(
      await postgres().rows(`SELECT 1 FROM statement WHERE facts <> '{}' OR sealed IS NOT NULL`),
    ).toEqual([]);
  });
});

describe('a proposal that nobody approved', () => {
  test('is erased a year after its 7 days; one that was said stays with what it said', async () => {
    await reports(overdue(DAY, [party(someone(1), DAY)], { reference: 'P-1' }))(world, DAY);
    await world.drain();
    const { report: id, version } = await reported(world, 'P-1');
    const decision: Decision = {
      ...{ decision: 'ENDED_ON', report: id, version, endedOn: '2031-02-01', reasons },
    };
    const proposed = await proposeDecision(officers.desk, decision, officers.officers[0].sign);
    if ('refused' in proposed) throw new Error(JSON.stringify(proposed.refused));
    const toSign = (await openProposal(officers.desk, proposed.id))!.toSign;
    const sealed = await sealedOf(world, [proposed.id]);
    expect(sealed).toHaveLength(1);
    const kept = await said({ decision: 'ENDED_ON', report: id, version, endedOn: '2031-02-02' });
    await world.goTo('2032-03-10');
    expect(await erase()).toEqual(nothing);
    await world.goTo('2032-03-11');
    expect(await erase()).toEqual(one);
    expect(await foundIn(world, sealed)).toEqual([]);
    expect(await sealedOf(world, [kept])).toHaveLength(2);
    expect(await postgres().rows(`SELECT seqs, proposals FROM erasure`)).toEqual([
      { seqs: [], proposals: [proposed.id] },
    ]);
    const signature = await officers.officers[1].sign(toSign);
    expect(await approveDecision(officers.desk, { id: proposed.id, signature })).toEqual({
      refused: [{ code: 'DECISION_NOT_FOUND' }],
    });
    expect(await erase()).toEqual(nothing);
    expect(await views('P-1')(world, DAY)).toBe('SETTLED');
  });
});
