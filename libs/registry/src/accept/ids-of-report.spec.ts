import { expect, test } from '@jest/globals';
import { idsOfReport } from './ids-of-report.ts';

test('ids of parties, minted at once, rise all the same, each its own', () => {
  const { report, ids } = idsOfReport(20);
  expect(new Set([report, ...ids]).size).toBe(21);
  expect(ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? ''))).toBe(true);
});
