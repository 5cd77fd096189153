import { expect, test } from '@jest/globals';
import { amountBandOf } from './amount-band.ts';

test.each([
  [0, 'UNDER_10K_YUAN'],
  [999_999, 'UNDER_10K_YUAN'],
  [1_000_000, 'FROM_10K_TO_50K_YUAN'],
  [4_999_999, 'FROM_10K_TO_50K_YUAN'],
  [5_000_000, 'FROM_50K_TO_200K_YUAN'],
  [19_999_999, 'FROM_50K_TO_200K_YUAN'],
  [20_000_000, 'FROM_200K_TO_1M_YUAN'],
  [99_999_999, 'FROM_200K_TO_1M_YUAN'],
  [100_000_000, 'FROM_1M_YUAN'],
])('%d fen are %s (8-shapes: the lower bound is included)', (fen, band) =>
  expect(amountBandOf(fen)).toBe(band),
);
