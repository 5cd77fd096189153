import type { Decision } from '#contracts';
import { eraseDue, openProposal, readStanding, verifyStanding } from '#registry';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDeskWorld, saidIn } from '../decisions/desk-world.ts';
import type { TestDesk } from '../decisions/officers.ts';
import { partyOf, reasons, reported } from '../decisions/steps.ts';
import { overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { asks, reports } from '../life/steps.ts';
import type { TestWorld } from '../world/test-world.ts';
import { foundIn, sealedOf, whoIsWho } from './everything.ts';

const DAY = '2031-03-03';
const VICTIM = someone(41, '欧阳翠翠');

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
const differs = async () => (await verifyStanding(world.database('matcher'))).differs;

const said = (decision: Omit<Decision, 'reasons'>): Promise<string> => saidIn(world, decision);

const protects = async (references: string[] = []) =>
  said({
    ...{ decision: 'PROTECT', document: '公安机关受案回执' },
    person: {
      kind: 'PERSON',
      name: VICTIM.name,
      identifiers: [{ type: VICTIM.type, number: VICTIM.number }],
    },
    reports: await Promise.all(references.map(async at => (await reported(world, at)).report)),
  });

const report = (reference: string, day: string, code: 'RCA' | 'RCB' = 'RCA') =>
  reports(overdue(day, [party(VICTIM, day)], { reference }), code)(world, day);

describe('a PROTECT is erased when its 3 years have run', () => {
  test('not on their last day; then its person is named nowhere, and nobody of it is held', async () => {
    const id = await protects();
    const sealed = await sealedOf(world, [id]);
    expect(sealed).toHaveLength(2);
    expect(await foundIn(world, sealed)).toEqual(['public.approval', 'public.statement']);
    await world.goTo('2034-03-03');
    expect(await asks(VICTIM)(world, await world.today())).toBe('CLEAR · VICTIM_PROTECTED');
    expect(await erase()).toEqual(nothing);
    await world.goTo('2034-03-04');
    expect(await erase()).toEqual(one);
    expect(await foundIn(world, sealed)).toEqual([]);
    for (const table of ['claim', 'decided', 'cell.card', 'ending', 'subject_party'])
      expect([table, await postgres().rows(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    expect(await postgres().rows(`SELECT kind, facts, sealed FROM statement`)).toEqual([
      { kind: 'DECISION', facts: {}, sealed: null },
    ]);
    expect(await differs()).toEqual([]);
    expect(await erase()).toEqual(nothing);
    // Nothing is left that a REVOKE could take back.
    expect(await officers.decide({ decision: 'REVOKE', of: id, reasons })).toEqual({
      refused: [{ code: 'DECISION_LAPSED', pointer: '/of' }],
    });
    expect(await openProposal(officers.desk, id)).toBeUndefined();
  });

  test('who is who is unmoved while a report of its component is kept; its card warns no more; the part stays ended', async () => {
    await report('W-1', DAY);
    await world.drain();
    const id = await protects(['W-1']);
    const sealed = await sealedOf(world, [id]);
    await world.goTo('2034-01-10');
    await report('W-2', '2034-01-10', 'RCB');
    await world.drain();
    // The victim's own report is gone a year after the PROTECT.
    expect(await erase()).toEqual(one);
    await world.goTo('2034-03-04');
    const before = await whoIsWho(world);
    const cards = await postgres().rows<{ body: string }>('SELECT body FROM cell.card');
    expect(cards.some(({ body }) => body.includes(DAY))).toBe(true);
    expect(await erase()).toEqual(one);
    expect(await whoIsWho(world)).toEqual(before);
    expect(await foundIn(world, sealed)).toEqual([]);
    const after = await postgres().rows<{ body: string }>('SELECT body FROM cell.card');
    expect(after.some(({ body }) => body.includes(DAY))).toBe(false);
    expect(await asks(VICTIM, { fields: ['reason'] })(world, await world.today())).toBe('BLOCK · LISTED');
    expect(await differs()).toEqual([]);
    // As known before, it tells that a decision was erased since.
    const { type, number } = VICTIM;
    const asked = { type, number, reason: '复核', asKnownOn: '2034-03-03' };
    const known = await readStanding(officers.desk, asked, officers.officers[0].sign);
    const since = 'refused' in known ? [] : known.erased.statements;
    expect(since.map(({ kind, member, erasedOn }) => [kind, member, erasedOn])).toEqual([
      ['DECISION', null, '2034-03-04'],
    ]);
    // With the last report everybody goes, the erased PROTECT too.
    await world.goTo('2039-01-10');
    expect(await erase()).toEqual(one);
    expect(await postgres().rows('SELECT 1 FROM claim UNION ALL SELECT 1 FROM decided')).toEqual([]);
    expect(await differs()).toEqual([]);
  });

  test('renewed, the first goes and the second warns on', async () => {
    await protects();
    await world.goTo('2034-03-01');
    await protects();
    await world.goTo('2034-03-04');
    const before = await whoIsWho(world);
    expect(await erase()).toEqual(one);
    expect(await whoIsWho(world)).toEqual(before);
    expect(await asks(VICTIM)(world, await world.today())).toBe('CLEAR · VICTIM_PROTECTED');
    await world.goTo('2037-03-02');
    expect(await erase()).toEqual(one);
    expect(await postgres().rows('SELECT 1 FROM claim')).toEqual([]);
  });

  test('one that was revoked goes a year later, with its REVOKE', async () => {
    const id = await protects();
    await world.goTo('2031-03-10');
    const revoke = await said({ decision: 'REVOKE', of: id });
    const sealed = await sealedOf(world, [id, revoke]);
    expect(sealed).toHaveLength(4);
    await world.goTo('2032-03-10');
    expect(await erase()).toEqual(nothing);
    await world.goTo('2032-03-11');
    expect(await erase()).toEqual(one);
    expect(await foundIn(world, sealed)).toEqual([]);
    expect(await postgres().rows('SELECT 1 FROM claim')).toEqual([]);
    expect(await differs()).toEqual([]);
  });
});

describe('what was decided of who is who goes with the last of whom it names', () => {
  test('an APART in force holds nobody by itself; while a report is kept it stands', async () => {
    await report('A-1', DAY);
    await report('A-2', DAY, 'RCB');
    await world.drain();
    const apart = await said({
      decision: 'APART',
      sides: [[await partyOf(world, 'A-1')], [await partyOf(world, 'A-2')]],
    });
    const voided = await said({
      ...{ decision: 'VOID_IDENTIFIER', party: await partyOf(world, 'A-1') },
      identifier: { type: VICTIM.type, number: VICTIM.number },
    });
    const revoke = await said({ decision: 'REVOKE', of: voided });
    const sealed = await sealedOf(world, [apart, voided, revoke]);
    await world.goTo('2033-01-10');
    await report('A-3', '2033-01-10');
    await world.drain();
    await world.goTo('2036-03-03');
    const before = await whoIsWho(world);
    expect(await erase()).toMatchObject({ erased: 2, failed: [] });
    expect(await whoIsWho(world)).toEqual(before);
    expect(await sealedOf(world, [apart, voided, revoke])).toHaveLength(sealed.length);
    await world.goTo('2038-01-10');
    expect(await erase()).toEqual(one);
    expect(await whoIsWho(world)).toEqual({ subjects: [], numbers: [], cases: [] });
    expect(await foundIn(world, sealed)).toEqual([]);
    expect(await postgres().rows('SELECT 1 FROM claim UNION ALL SELECT 1 FROM decided')).toEqual([]);
    expect(await postgres().rows('SELECT 1 FROM statement WHERE identity IS NOT NULL')).toEqual([]);
    expect(await officers.decide({ decision: 'REVOKE', of: apart, reasons })).toEqual({
      refused: [{ code: 'DECISION_LAPSED', pointer: '/of' }],
    });
    expect(await differs()).toEqual([]);
  });
});
