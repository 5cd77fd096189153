import { expect, test } from '@jest/globals';
import { holds, turnsOf } from './spans.ts';

test('a span holds its first day and none from `until` on; without one, every later day', () => {
  const span = { from: '2025-06-09', until: '2025-08-10' };
  const held = (until: string | null) =>
    ['2025-06-08', '2025-06-09', '2025-08-09', '2025-08-10'].map(day => holds({ ...span, until }, day));
  expect(held(span.until)).toEqual([false, true, true, false]);
  expect(held(null)).toEqual([false, true, true, true]);
});

test('the turns of spans are in order and each once; what never ends turns nothing at its end', () => {
  const spans = [
    { from: '2025-07-01', until: null },
    { from: '2025-08-10', until: '2030-08-11' },
    { from: '2025-06-09', until: '2025-08-10' },
  ];
  expect(turnsOf(spans)).toEqual(['2025-06-09', '2025-07-01', '2025-08-10', '2030-08-11']);
});
