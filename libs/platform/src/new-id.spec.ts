import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { newId } from './new-id.ts';

test('ids are UUIDs of version 7, all different, over several blocks of random bytes', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(1_000);
});

test('an id begins with the time of its making, in milliseconds', () => {
  const before = Date.now();
  const at = Number.parseInt(newId().replace('-', '').slice(0, 12), 16);
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(Date.now());
});
