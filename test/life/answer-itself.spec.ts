import { samplePolicy } from '#listing';
import { Administration, askChecks, readCheck, recordCreditDecision, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { question } from '../world/bodies.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { guarantee, instalment, overdue, party } from './bodies.ts';
import { someone, type Holder } from './people.ts';
import { asks, reports } from './steps.ts';

const DAY = '2031-03-03';
let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.goTo(DAY);
});
afterAll(() => world.close());

const told = (n: number) =>
  overdue(
    DAY,
    [party(someone(n), DAY), party(someone(n + 500), DAY, guarantee('2030-11-30', '2032-01-01'))],
    { reference: `S-${String(n)}`, asOf: DAY, dues: [instalment(1, '2030-10-31')] },
  );
const ask = async (who: Holder, lang: 'zh' | 'en' = 'zh') => {
  const [answered] = await askChecks(world.registry, [
    { caller: world.callers.POST, question: question(DAY, who.number, who.name), lang },
  ]);
  if (!answered || !('answer' in answered)) throw new Error(JSON.stringify(answered));
  return answered.answer;
};
const report = async (n: number) => {
  expect(await reports(told(n))(world, DAY)).toBe('1 RECEIVED');
};
const age = (seconds: number) =>
  world
    .database('postgres')
    .rows(`UPDATE cell.pending SET received_at = cell.moment() - make_interval(secs => $1)`, [seconds]);
const seq = async () =>
  (await world.database('postgres').rows<{ seq: number }>('SELECT seq FROM cell.head'))[0]?.seq;

describe('an answer itself (1-product, An answer; 8-shapes, Check)', () => {
  test('says in both languages what the counter needs, and what it must tell the customer', async () => {
    await report(1);
    await world.drain();
    const zh = await ask(someone(1));
    expect(zh.reasons.map(({ words }) => words)).toEqual([
      '不能按期还贷：逾期超过3个月，尚未还清（1家机构报送，2031年3月起）',
    ]);
    expect(zh).toMatchObject({ outcome: 'BLOCK', ruleSet: '2025-1', policy: 'sample-1' });
    expect(zh.disclaimer).toContain('仅供参考');
    expect(zh.customerRights).toContain('异议');
    const en = await ask(someone(1), 'en');
    expect(en.reasons[0]?.words).toMatch(
      /^Default: more than 3 months in arrears, not yet cleared .*1 institution.*2031-03/,
    );
    expect(en.disclaimer).toContain('art. 23');
    expect(en.customerRights).toContain('art. 25');
    const clear = await ask(someone(2));
    expect(clear).toMatchObject({ outcome: 'CLEAR', reasons: [] });
    expect(clear).not.toHaveProperty('customerRights');
    expect(clear.disclaimer).toContain('仅供参考');
  });

  test("a guarantor's words name his role, and no answer names a member, a loan or a sum", async () => {
    const answer = await ask(someone(501));
    expect(answer.reasons[0]?.words).toContain('保证人');
    expect(JSON.stringify(answer)).not.toMatch(/RCA|S-1|200000|2000\.00/);
    expect(answer.reasons[0]).toMatchObject({
      amountBand: 'UNDER_10K_YUAN',
      since: '2031-03',
      effect: 'REVIEW',
    });
  });

  test('every answer is read again as it was given, whatever came after', async () => {
    const before = await ask(someone(3));
    await report(3);
    await world.drain();
    expect((await ask(someone(3))).outcome).toBe('BLOCK');
    const again = await readCheck(world.registry, world.callers.POST, { check: before.id, lang: 'zh' });
    expect(again).toEqual(before);
    expect(again?.outcome).toBe('CLEAR');
  });

  test('the standing up to which it speaks, and a stale number alone', async () => {
    await world.drain();
    const done = await seq();
    await report(4);
    expect(await ask(someone(4))).toMatchObject({ outcome: 'CLEAR', inStandingUpTo: done });
    await age(59);
    expect(await ask(someone(4))).toMatchObject({ outcome: 'CLEAR', reasons: [] });
    await age(61);
    for (const who of [someone(4), someone(504)])
      expect(await ask(who)).toMatchObject({ outcome: 'REVIEW', reasons: [{ reason: 'STANDING_STALE' }] });
    expect(await ask(someone(5))).toMatchObject({ outcome: 'CLEAR', reasons: [], inStandingUpTo: done });
    expect((await ask(someone(1))).reasons.map(({ reason }) => reason)).toEqual(['LISTED']);
    await world.drain();
    expect(await ask(someone(4))).toMatchObject({ outcome: 'BLOCK', inStandingUpTo: await seq() });
  });

  test('what failed for good holds nothing up, but its numbers say so', async () => {
    await report(6);
    await world.database('postgres').rows('UPDATE cell.pending SET failed_at = cell.moment()');
    expect(await ask(someone(6))).toMatchObject({
      outcome: 'REVIEW',
      reasons: [{ reason: 'STANDING_STALE' }],
    });
    expect(await ask(someone(7))).toMatchObject({ outcome: 'CLEAR', inStandingUpTo: await seq() });
    await world.database('postgres').rows('UPDATE cell.pending SET failed_at = NULL');
    await world.drain();
    expect((await ask(someone(6))).outcome).toBe('BLOCK');
  });

  test('of several asked at once each is answered or refused on its own, in order', async () => {
    const of = (who: Holder) => question(DAY, who.number, who.name);
    const { authorisation: _none, ...unauthorised } = of(someone(1));
    const asked = [
      of(someone(1)),
      { ...of(someone(1)), identifier: { type: 'RESIDENT_ID' as const, number: '1' } },
      unauthorised,
      of(someone(2)),
    ];
    const got = await askChecks(
      world.registry,
      asked.map(one => ({ caller: world.callers.POST, question: one, lang: 'zh' as const })),
    );
    expect(
      got.map(one => ('answer' in one ? one.answer.outcome : one.refused.map(({ code }) => code))),
    ).toEqual(['BLOCK', ['ID_LENGTH'], ['AUTHORISATION_MISSING'], 'CLEAR']);
  });

  test('a refused check leaves no row', async () => {
    const rows = async () =>
      (
        await world
          .database('postgres')
          .rows<{ n: number }>('SELECT count(*)::int AS n FROM cell.check_record')
      )[0]?.n;
    const before = await rows();
    const expired = { authorisation: { reference: 'SQ', signedOn: '2030-12-02' } };
    expect(await asks(someone(1), expired)(world, DAY)).toBe('AUTHORISATION_EXPIRED /authorisation/signedOn');
    expect(await rows()).toBe(before);
    expect(await asks(someone(1))(world, DAY)).toBe('BLOCK · LISTED');
    expect(await rows()).toBe((before ?? 0) + 1);
  });

  test('the bank says what it did; to override it says why; of its own checks alone', async () => {
    const { id: check } = await ask(someone(1));
    const by = { unit: '0031', staff: '1' };
    const decides = (decision: 'REFUSED' | 'OVERRIDDEN', reason?: string, code: 'POST' | 'COM' = 'POST') =>
      recordCreditDecision(world.registry, world.callers[code], {
        check,
        body: { decision, ...(reason !== undefined && { reason }), ...by },
      });
    expect(await decides('OVERRIDDEN')).toEqual({
      refused: [{ code: 'CHECK_DECISION_REASON', pointer: '/reason' }],
    });
    expect(await decides('REFUSED', undefined, 'COM')).toEqual({ refused: [{ code: 'CHECK_NOT_FOUND' }] });
    expect(await decides('REFUSED')).toHaveProperty('recordedAt');
    expect(await decides('OVERRIDDEN', '抵押物充足')).toHaveProperty('recordedAt');
    const kept = await world
      .database('postgres')
      .rows(`SELECT body->>'decision' AS decision FROM credit_decision WHERE check_id = $1 ORDER BY at`, [
        check,
      ]);
    expect(kept).toEqual([{ decision: 'REFUSED' }, { decision: 'OVERRIDDEN' }]);
  });

  test('a policy that blocks on doubt is refused', async () => {
    const administration = await Administration.open(world.url('console'));
    const rows = samplePolicy.rows.map(row =>
      row.reason === 'LISTED_IN_DOUBT' ? { ...row, effect: 'BLOCK' } : row,
    );
    await expect(administration.setPolicy('COM', { version: 'x', effectiveOn: DAY, rows })).rejects.toThrow(
      'LISTED_IN_DOUBT',
    );
    await administration.close();
  });

  test('and the standing verifies', async () => {
    await world.drain();
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });
});
