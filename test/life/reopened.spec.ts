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
