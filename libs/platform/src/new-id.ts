import { randomFillSync } from 'node:crypto';

/** Random bytes are drawn for this many ids at once: one call of the generator costs more than an id. */
const IDS_A_BLOCK = 256;
const RANDOM_BYTES = 10;
const block = Buffer.allocUnsafe(IDS_A_BLOCK * RANDOM_BYTES);
let used = block.length;

/** Ten fresh bytes, 80 bits, of which an id keeps 74. */
const randomHex = (): string => {
  if (used === block.length) {
    randomFillSync(block);
    used = 0;
  }
  used += RANDOM_BYTES;
  return block.toString('hex', used - RANDOM_BYTES, used);
};

/** A UUID version 7 (RFC 9562, 5.7): 48 bits of the process's clock, then random. Orders nothing that matters. */
export const newId = (): string => {
  const at = Date.now().toString(16).padStart(12, '0');
  const random = randomHex();
  // The two highest bits of the variant are 10 (RFC 9562, 4.1).
  const variant = ((Number.parseInt(random.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${at.slice(0, 8)}-${at.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
};
