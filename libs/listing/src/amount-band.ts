import type { AmountBand } from '#contracts';

/** Lower bounds in fen, included, highest first. */
const BANDS: readonly (readonly [number, AmountBand])[] = [
  [100_000_000, 'FROM_1M_YUAN'],
  [20_000_000, 'FROM_200K_TO_1M_YUAN'],
  [5_000_000, 'FROM_50K_TO_200K_YUAN'],
  [1_000_000, 'FROM_10K_TO_50K_YUAN'],
];

/** The sum as other members may see it. */
export const amountBandOf = (sumFen: number): AmountBand =>
  BANDS.find(([fromFen]) => sumFen >= fromFen)?.[1] ?? 'UNDER_10K_YUAN';
