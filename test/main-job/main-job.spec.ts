import { acceptOnReport, acceptReport, askChecks, readCheck, readReport, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport, question } from '../world/bodies.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

describe('the main job: a bank reports, every other bank that asks is told', () => {
  test('a listed borrower blocks at another member, and the answer is read again from its row', async () => {
    const { registry, callers } = world;
    const today = await world.today();
    const accepted = await acceptReport(registry, callers.RCA, { key: 'k-1', body: defaultReport(today) });
    expect(accepted).toMatchObject({
      replayed: false,
      receipt: { number: 1, version: 1, status: 'RECEIVED' },
    });
    await world.drain();
    const q = question(today, '11010519491231002X', '王小丫');
    const [answered] = await askChecks(registry, [{ caller: callers.POST, question: q, lang: 'zh' }]);
    expect(answered).toMatchObject({
      answer: {
        outcome: 'BLOCK',
        reasons: [{ reason: 'LISTED', criterion: 'DEFAULT', institutions: 1, own: false }],
      },
    });
    if (!answered || !('answer' in answered)) throw new Error('refused');
    const again = await readCheck(registry, callers.POST, { check: answered.answer.id, lang: 'zh' });
    expect(again).toEqual(answered.answer);
    expect(await readCheck(registry, callers.RCB, { check: answered.answer.id, lang: 'zh' })).toBeUndefined();
  });

  test('pasted twice it is a duplicate that names the first; under the same key it is the first answer again', async () => {
    const { registry, callers } = world;
    const today = await world.today();
    const first = await acceptReport(registry, callers.RCA, { key: 'k-1', body: defaultReport(today) });
    expect(first).toMatchObject({ replayed: true });
    const report = 'receipt' in first ? first.receipt.report : '';
    const second = await acceptReport(registry, callers.RCA, { key: 'k-2', body: defaultReport(today) });
    expect(second).toMatchObject({ refused: [{ code: 'REPORT_DUPLICATE', holds: { firstReport: report } }] });
    const other = await acceptReport(registry, callers.RCA, {
      key: 'k-1',
      body: defaultReport(today, { staff: '9' }),
    });
    expect(other).toMatchObject({ refused: [{ code: 'KEY_REUSED' }] });
  });

  test('its own bank reads the finding; for another bank there is no such report', async () => {
    const { registry, callers } = world;
    const address = { criterion: 'DEFAULT' as const, loanReference: 'JK-1' };
    const view = await readReport(registry, callers.RCA, { address, lang: 'zh' });
    expect(view).toMatchObject({
      status: 'LISTED',
      finding: { qualifies: true, parties: [{ listed: true }] },
    });
    expect(
      await readReport(registry, callers.COM, { address: { id: view?.id ?? '' }, lang: 'zh' }),
    ).toBeUndefined();
  });

  test('settled it is told as settled, withdrawn it is told no more, and the standing verifies', async () => {
    const { registry, callers } = world;
    const today = await world.today();
    const address = { criterion: 'DEFAULT' as const, loanReference: 'JK-1' };
    const settled = await acceptOnReport(registry, callers.RCA, {
      kind: 'SETTLEMENT',
      address,
      ifMatch: 1,
      key: 'k-3',
      body: { endedOn: today, how: 'PAID', unit: '0012', staff: '1' },
    });
    expect(settled).toMatchObject({ receipt: { number: 2, status: 'SETTLED' } });
    await world.drain();
    const ask = async () => {
      const q = question(today, '11010519491231002X', '王小丫');
      const [answered] = await askChecks(registry, [{ caller: callers.POST, question: q, lang: 'zh' }]);
      return answered && 'answer' in answered ? answered.answer : undefined;
    };
    expect(await ask()).toMatchObject({
      outcome: 'REVIEW',
      reasons: [{ reason: 'SETTLED', how: 'PAID', endedOn: today }],
    });
    const withdrawn = await acceptOnReport(registry, callers.RCA, {
      kind: 'WITHDRAWAL',
      address,
      ifMatch: null,
      key: 'k-4',
      body: { reason: 'BANK_ERROR', unit: '0012', staff: '1' },
    });
    expect(withdrawn).toMatchObject({ receipt: { number: 3, status: 'WITHDRAWN' } });
    await world.drain();
    expect(await ask()).toMatchObject({ outcome: 'CLEAR', reasons: [] });
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });
});
