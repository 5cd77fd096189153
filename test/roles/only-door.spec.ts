import { acceptReport, askChecks, type Answered } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '#criteria';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { asRole } from './as-role.ts';

describe('record_checks: no card is shown without writing down who asked', () => {
  let world: TestWorld;
  let today: string;
  beforeAll(async () => {
    world = await openTestWorld();
    today = await world.today();
    const body = defaultReport(today, { parties: [person(residentId(1), '王小丫', today)] });
    await acceptReport(world.registry, world.callers.RCA, { key: 'k', body });
    await world.drain();
  });
  afterAll(() => world.close());
  const rowsOf = (member: string) =>
    world
      .database('postgres')
      .rows<{ id: string; cards: string[] }>('SELECT id, cards FROM cell.check_record WHERE member = $1', [
        member,
      ]);
  const ask = (who: 'POST' | 'COM', units: string, validUntil = today): Promise<Answered[]> => {
    const asked = question(today, residentId(1), '王小丫', units);
    const authorisation = { reference: 'SQ-1', signedOn: addDays(today, -5), validUntil };
    return askChecks(world.registry, [
      { caller: world.callers[who], question: { ...asked, authorisation }, lang: 'zh' },
    ]);
  };

  test('one row an answer, with the member that asked and the card that it saw', async () => {
    const { POST, COM } = world.callers;
    for (const who of ['POST', 'COM', 'POST'] as const) await ask(who, who === 'POST' ? '0031' : '0045');
    const [post, com] = [await rowsOf(POST.member.id), await rowsOf(COM.member.id)];
    expect([post.length, com.length]).toEqual([2, 1]);
    for (const { cards } of [...post, ...com]) expect(cards.length).toBe(1);
  });

  test('many at once, of several members: as many rows as answers', async () => {
    const before = (await rowsOf(world.callers.COM.member.id)).length;
    const asked = Array.from({ length: 100 }, (_, n) => ({
      caller: n % 2 === 0 ? world.callers.COM : world.callers.ASK,
      question: question(today, residentId(n), '王小丫', n % 2 === 0 ? '0045' : '0099'),
      lang: 'zh' as const,
    }));
    const answered = await askChecks(world.registry, asked);
    expect(answered.filter(a => 'answer' in a).length).toBe(100);
    expect((await rowsOf(world.callers.COM.member.id)).length).toBe(before + 50);
    const of = await rowsOf(world.callers.ASK.member.id);
    const ids = answered.flatMap((a, n) => ('answer' in a && n % 2 === 1 ? [a.answer.id] : []));
    expect(of.map(r => r.id).sort()).toEqual(ids.sort());
  });

  test('an authorisation that is over, or not yet there, gets neither card nor row; its neighbours get theirs', async () => {
    const before = (await rowsOf(world.callers.POST.member.id)).length;
    expect(await ask('POST', '0031', addDays(today, -1))).toEqual([
      { refused: [expect.objectContaining({ code: 'AUTHORISATION_EXPIRED' })] },
    ]);
    const tomorrow = { reference: 'SQ-1', signedOn: addDays(today, 1) };
    const fine = question(today, residentId(1), '王小丫');
    const answered = await askChecks(
      world.registry,
      [fine, { ...fine, authorisation: tomorrow }, fine].map(each => ({
        caller: world.callers.POST,
        question: each,
        lang: 'zh' as const,
      })),
    );
    expect(answered.map(a => ('answer' in a ? a.answer.outcome : a.refused.map(r => r.code)))).toEqual([
      'BLOCK',
      ['AUTHORISATION_FUTURE'],
      'BLOCK',
    ]);
    expect((await rowsOf(world.callers.POST.member.id)).length).toBe(before + 2);
  });

  test('by raw SQL as the gateway too: the refused one comes back without a card', async () => {
    const gateway = await asRole(world, 'gateway');
    const [row] = await world
      .database('postgres')
      .rows<{ index: Buffer }>('SELECT blind_index AS index FROM cell.card');
    const call = (signed: string, valid: string) =>
      gateway.rows<{ cards: string[] | null; refused: string | null }>(
        `SELECT cards, refused FROM cell.record_checks(ARRAY[uuidv7()], ARRAY[$1::uuid], ARRAY[$2::bytea], ARRAY[NULL::bytea],
           ARRAY[$3::date], ARRAY[$4::date], ARRAY[''::bytea], ARRAY['{}'], '1 minute')`,
        [world.callers.POST.member.id, row?.index, signed, valid],
      );
    expect(await call('2020-01-01', '2020-02-01')).toEqual([
      { cards: null, refused: 'AUTHORISATION_EXPIRED' },
    ]);
    expect(await call('2099-01-01', '2099-02-01')).toEqual([
      { cards: null, refused: 'AUTHORISATION_FUTURE' },
    ]);
    const [seen] = await call(today, today);
    expect([seen?.cards?.length, seen?.refused]).toEqual([1, null]);
    await gateway.close();
  });

  test('a check row that names the wrong columns of arrays is no answer: what lacks a member or a number is refused by the table', async () => {
    const gateway = await asRole(world, 'gateway');
    const count = async () => (await rowsOf(world.callers.POST.member.id)).length;
    const before = await count();
    // Shorter arrays fill up with NULL: a row without a member, an id or a number cannot be written.
    const answer = await gateway.tried(
      `SELECT * FROM cell.record_checks(ARRAY[uuidv7(), uuidv7()], ARRAY[$1::uuid], ARRAY['x'::bytea], ARRAY[NULL::bytea],
         ARRAY[$2::date, $2::date], ARRAY[$2::date, $2::date], ARRAY[''::bytea], ARRAY['{}'], '1 minute')`,
      // The Shanghai day: the server's own is another one from 16:00 UTC on.
      [world.callers.POST.member.id, today],
    );
    expect(answer).toMatch(/^23502/);
    expect(await count()).toBe(before);
    await gateway.close();
  });
});
