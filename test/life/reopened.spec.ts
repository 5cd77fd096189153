import type { ReportBody } from '#contracts';
import { acceptOnReport, acceptReport, readReport } from '#registry';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultReport } from '../world/bodies.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** What one instalment says of a loan: cleared or still open. */
const of = (instalment: { no: number; dueOn: string; clearedOn: string | null }): ReportBody =>
  defaultReport('2031-03-03', {
    reference: 'TWICE',
    facts: { asOf: '2031-03-02', instalments: [{ amountFen: 200_000, ...instalment }] },
  });

test('a correction that takes back an end is refused where the loan has another open report by then', async () => {
  await world.goTo('2031-03-03');
  const caller = world.callers.RCA;
  const ended = of({ no: 1, dueOn: '2030-01-15', clearedOn: '2030-06-15' });
  const first = await acceptReport(world.registry, caller, { key: '1', body: ended });
  const again = await acceptReport(world.registry, caller, {
    key: '2',
    body: of({ no: 9, dueOn: '2030-09-15', clearedOn: null }),
  });
  if (!('receipt' in first) || !('receipt' in again)) throw new Error(JSON.stringify([first, again]));
  const corrects = (body: ReportBody, key: string) => {
    const address = { id: first.receipt.report };
    return acceptOnReport(world.registry, caller, { kind: 'CORRECTION', address, ifMatch: null, key, body });
  };
  const open = of({ no: 1, dueOn: '2030-01-15', clearedOn: null });
  expect(await corrects(open, '3')).toEqual({
    refused: [{ code: 'REPORT_DUPLICATE', holds: { firstReport: again.receipt.report } }],
  });
  // Another end is no second open report.
  expect(await corrects(of({ no: 1, dueOn: '2030-01-15', clearedOn: '2030-06-16' }), '4')).toHaveProperty(
    'receipt',
  );
  const view = await readReport(world.registry, caller, {
    address: { id: again.receipt.report },
    lang: 'zh',
  });
  expect(view?.number).toBe(1);
});

test('a reopening correction and a new report at once: one stands, the other is told of it, and the loan has one open report', async () => {
  const caller = world.callers.COM;
  const mine = (reference: string, instalment: Parameters<typeof of>[0]): ReportBody => {
    const body = of(instalment);
    return { ...body, unit: '0045', loan: { ...body.loan, reference } };
  };
  for (let n = 0; n < 8; n++) {
    const reference = `AT-ONCE-${String(n)}`;
    const ended = mine(reference, { no: 1, dueOn: '2030-01-15', clearedOn: '2030-06-15' });
    const first = await acceptReport(world.registry, caller, { key: `${reference}-1`, body: ended });
    if (!('receipt' in first)) throw new Error(JSON.stringify(first));
    const address = { id: first.receipt.report };
    const open = mine(reference, { no: 1, dueOn: '2030-01-15', clearedOn: null });
    const anew = mine(reference, { no: 9, dueOn: '2030-09-15', clearedOn: null });
    const both = await Promise.all([
      acceptOnReport(world.registry, caller, {
        kind: 'CORRECTION',
        address,
        ifMatch: null,
        key: `${reference}-2`,
        body: open,
      }),
      acceptReport(world.registry, caller, { key: `${reference}-3`, body: anew }),
    ]);
    const refused = both.flatMap(one => ('refused' in one ? one.refused.map(({ code }) => code) : []));
    expect([n, both.filter(one => 'receipt' in one).length, refused]).toEqual([n, 1, ['REPORT_DUPLICATE']]);
  }
});
