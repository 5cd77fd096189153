import type { Draw } from './random.ts';

/** A sum overdue in fen and the band under which other members see it; the lower bound is included. */
export interface Sum {
  readonly fen: number;
  readonly band: string;
}

const sums = (band: string, ...fen: number[]): Sum[] => fen.map(value => ({ fen: value, band }));

/** Both sides of every band's bound, and the floor. */
export const SUMS: readonly Sum[] = [
  ...sums('UNDER_10K_YUAN', 100_000, 125_000, 480_000, 999_999),
  ...sums('FROM_10K_TO_50K_YUAN', 1_000_000, 2_345_600, 4_999_999),
  ...sums('FROM_50K_TO_200K_YUAN', 5_000_000, 8_800_000, 19_999_999),
  ...sums('FROM_200K_TO_1M_YUAN', 20_000_000, 56_700_000, 99_999_999),
  ...sums('FROM_1M_YUAN', 100_000_000, 345_000_000),
];

export const drawSum = (draw: Draw): Sum => draw.of(SUMS);
/** The smallest: where a second report must not raise the band. */
export const SMALL: Sum = { fen: 100_000, band: 'UNDER_10K_YUAN' };
