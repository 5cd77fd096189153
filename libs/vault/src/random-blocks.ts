import { randomBytes } from 'node:crypto';

/** Gives `bytes` fresh random bytes. */
export type Random = (bytes: number) => Buffer;

const BLOCK_BYTES = 4096;

/** Cuts small pieces from blocks of random bytes: one call of the system for hundreds of IVs. No piece is given twice. */
export const randomBlocks = (random: Random = randomBytes): Random => {
  let block: Buffer = Buffer.alloc(0);
  return bytes => {
    if (bytes > block.length) block = random(Math.max(BLOCK_BYTES, bytes));
    const piece = block.subarray(0, bytes);
    block = block.subarray(bytes);
    return piece;
  };
};
