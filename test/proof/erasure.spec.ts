import { addDays, addYears } from '#criteria';
import { acceptOnReport, acceptReport, eraseDue, readReport, verifyStanding, type OnReport } from '#registry';
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
const settle = async (id: string, key: string) =>
  follow(id, key, { kind: 'SETTLEMENT', body: { endedOn: await world.today(), how: 'PAID', ...by } });

const sealedOf = async (id: string) => {
  const [row] = await postgres().rows<{ sealed: string; identity: string; masked: string }>(
    `SELECT encode(sealed, 'hex') AS sealed, encode(identity, 'hex') AS identity,
            facts #>> '{parties,0,masked}' AS masked FROM statement WHERE id = $1`,
    [id],
  );
  return row!;
};

/** A settled report of the marks, on the first day after its 5 years. */
const settled = async () => {
  const id = await report(REFERENCE, KEY);
  await world.drain();
  await settle(id, 'key-mark-5520');
  await world.drain();
  const marks = {
    ...(await sealedOf(id)),
    reference: REFERENCE,
    sum: String(SUM),
    highest: String(2 * SUM),
    key: 'key-mark-55',
  };
  const last = addYears(await world.today(), 5);
  return { id, marks, last };
};

const differs = async () => (await verifyStanding(world.database('matcher'))).differs;

describe('a settled report is erased when its 5 years have run', () => {
  test('not on their last day; on the next nothing is left of it in any table', async () => {
    const { id, marks, last } = await settled();
    expect(await placesOf(world, marks)).toEqual(
      expect.arrayContaining([
        'masked in public.statement',
        'highest in public.event',
        'highest in public.listing',
        'sum in public.statement',
      ]),
    );
    await world.goTo(last);
    expect(await erase()).toEqual({ due: 0, erased: 0, failed: [] });
    await world.goTo(addDays(last, 1));
    expect(await erase()).toEqual({ due: 1, erased: 1, failed: [] });
    expect(await placesOf(world, marks)).toEqual([]);
    // Of the standing neither: there was nobody else.
    expect(await whoIsWho(world)).toEqual({ subjects: [], numbers: [], cases: [] });
    expect(await postgres().rows('SELECT 1 FROM claim UNION ALL SELECT 1 FROM cell.card')).toEqual([]);
    expect(await differs()).toEqual([]);
    const [act] = await postgres().rows<{ seqs: string[] }>('SELECT seqs FROM erasure');
    const [{ seq } = { seq: 0 }] = await postgres().rows<{ seq: number }>(
      'SELECT seq FROM statement WHERE id = $1',
      [id],
    );
    expect(act?.seqs.map(Number)).toEqual([seq]);
    // Again: there is nothing to do.
    expect(await erase()).toEqual({ due: 0, erased: 0, failed: [] });
  });

  test('its member sees that it is erased; what it says on it is refused; the same conduct is told again', async () => {
    const { id, last } = await settled();
    await world.goTo(addDays(last, 1));
    await erase();
    const { RCA, COM } = world.callers;
    const view = await readReport(world.registry, RCA, { address: { id }, lang: 'zh' });
    expect(view).toMatchObject({
      id,
      number: 2,
      status: 'ERASED',
      loan: null,
      criterion: null,
      versions: [],
    });
    expect(await readReport(world.registry, COM, { address: { id }, lang: 'zh' })).toBeUndefined();
    // A bank's core keeps no foreign ids: under its own reference it is told the same, and another member nothing.
    const address = { criterion: 'DEFAULT' as const, loanReference: REFERENCE };
    expect(await readReport(world.registry, RCA, { address, lang: 'zh' })).toEqual(view);
    expect(await readReport(world.registry, COM, { address, lang: 'zh' })).toBeUndefined();
    expect(
      await readReport(world.registry, RCA, { address: { ...address, loanReference: 'JK-9' }, lang: 'zh' }),
    ).toBeUndefined();
    const renewed = { kind: 'RENEWAL' as const, body: { asOf: last, outstandingFen: 1, ...by } };
    expect(await follow(id, 'k3', renewed)).toEqual({ refused: [{ code: 'REPORT_WITHDRAWN' }] });
    const byReference = { address, ifMatch: null, key: 'k3', ...renewed };
    expect(await acceptOnReport(world.registry, RCA, byReference)).toEqual({
      refused: [{ code: 'REPORT_WITHDRAWN' }],
    });
    // Told of the end's day and of days before it: an instalment of five years ago.
    const today = await world.today();
    const again = bodyOf(today, REFERENCE);
    const loan = { ...again.loan, signedOn: addYears(today, -9) };
    const [first, second] = again.facts.instalments;
    const old = {
      ...again,
      loan,
      facts: { ...again.facts, instalments: [{ ...first!, dueOn: addDays(last, -1826) }, second!] },
    };
    expect(await acceptReport(world.registry, RCA, { key: 'k4', body: old })).toEqual({
      refused: [{ code: 'REPORT_SAME_CONDUCT', holds: { firstReport: id } }],
    });
    // Dated after it, it is new, and takes the next turn.
    expect(await acceptReport(world.registry, RCA, { key: 'k5', body: again })).toHaveProperty('receipt');
    const turns = await postgres().rows('SELECT turn FROM statement WHERE turn IS NOT NULL ORDER BY seq');
    expect(turns).toEqual([{ turn: 1 }, { turn: 2 }]);
    await world.drain();
    expect(await differs()).toEqual([]);
  });

  test('who is who is unmoved while another report of the component is kept, and goes with the last', async () => {
    const { marks, last } = await settled();
    await world.goTo(addDays(last, -400));
    // The same person at the same bank on another loan, and another name on the number: a match case.
    const other = await report('JK-2');
    await report('JK-3', 'JK-3', '司马灵灵');
    await world.drain();
    await world.goTo(addDays(last, 1));
    const before = await whoIsWho(world);
    expect(await erase()).toMatchObject({ erased: 1 });
    expect(await whoIsWho(world)).toEqual(before);
    expect((before as { cases: unknown[] }).cases).toHaveLength(1);
    const { identity, ...gone } = marks;
    // The others' sums are the same; the masked number is theirs as well.
    expect(await placesOf(world, { sealed: gone.sealed, reference: gone.reference, key: gone.key })).toEqual(
      [],
    );
    expect(await placesOf(world, { identity })).toEqual(['identity in public.statement']);
    expect(await differs()).toEqual([]);
    await follow(other, 'w', { kind: 'WITHDRAWAL', body: { reason: 'BANK_ERROR', ...by } });
    await world.drain();
    // The one withdrawn a year later; the open one 5 years after its asOf: then nobody is left.
    await world.goTo(addDays(last, 400));
    expect(await erase()).toMatchObject({ erased: 1 });
    expect(await whoIsWho(world)).toEqual(before);
    await world.goTo(addDays(last, 1900));
    expect(await erase()).toMatchObject({ erased: 1 });
    expect(await placesOf(world, marks)).toEqual([]);
    expect(await postgres().rows('SELECT 1 FROM claim')).toEqual([]);
    expect(await differs()).toEqual([]);
  });
});

describe('only erase_ended changes what was said, and only what has ended', () => {
  test('it refuses a report that has not ended, by the one clock, and the rest of its list with it', async () => {
    const { last } = await settled();
    await world.goTo(addDays(last, -100));
    await report('JK-2');
    await world.drain();
    await world.goTo(addDays(last, 1));
    const refused = (seqs: number[]) =>
      expect(world.database('matcher').rows('SELECT erase_ended($1)', [seqs])).rejects.toMatchObject({
        code: 'LF002',
      });
    // The open one; a settlement's seq; both with the ended one; one that nobody said.
    for (const seqs of [[3], [2], [1, 3], [999]]) await refused(seqs);
    expect(await postgres().rows('SELECT 1 FROM statement WHERE erased_at IS NOT NULL')).toEqual([]);
    // What waits may say otherwise: it is taken into the standing first.
    await report('JK-4', 'JK-4', NAME);
    await refused([1]);
    expect(await erase()).toEqual({ due: 1, erased: 0, failed: [] });
    await world.drain();
    expect(await erase()).toEqual({ due: 1, erased: 1, failed: [] });
  });

  test('no role may call it but the matcher, and none may change a statement itself', async () => {
    await settled();
    for (const role of ['gateway', 'console', 'auditor'] as const)
      await expect(world.database(role).rows(`SELECT erase_ended('{1}')`)).rejects.toMatchObject({
        code: '42501',
      });
    await expect(postgres().rows(`UPDATE statement SET facts = '{}'`)).rejects.toMatchObject({
      code: 'LF001',
    });
    for (const sql of ['DELETE FROM statement', 'TRUNCATE statement'])
      await expect(postgres().rows(sql)).rejects.toMatchObject({ code: 'LF001' });
    await expect(
      world.database('matcher').rows(`SELECT forget_component(uuidv7(), now())`),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });
});
