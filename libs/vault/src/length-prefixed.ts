/** Bytes of a length: 32 bits, big endian. */
const LENGTH_BYTES = 4;

/**
 * `head`, then each part's length in bytes and the part: no two lists of parts give the same bytes.
 * One allocation: it is on the way of every check.
 */
export const lengthPrefixed = (head: Buffer, parts: readonly string[]): Buffer => {
  const size = parts.reduce((sum, part) => sum + LENGTH_BYTES + Buffer.byteLength(part), head.length);
  const bytes = Buffer.allocUnsafe(size);
  let at = head.copy(bytes);
  for (const part of parts) {
    const length = bytes.write(part, at + LENGTH_BYTES);
    at = bytes.writeUInt32BE(length, at) + length;
  }
  return bytes;
};
