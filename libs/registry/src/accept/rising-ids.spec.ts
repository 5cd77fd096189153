import { expect, test } from '@jest/globals';
import { risingIds } from './rising-ids.ts';

test('ids minted at once rise all the same, each its own', () => {
  const ids = risingIds(20);
  expect(new Set(ids).size).toBe(20);
  expect(ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? ''))).toBe(true);
});
