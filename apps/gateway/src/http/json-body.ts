import { isUtf8 } from 'node:buffer';
import type { RefusalCode } from '#contracts';

/** Objects and arrays within one another at most; our shapes need six. */
const DEEPEST = 16;
/** A half of a surrogate pair alone: JSON can write it, UTF-8 and the database cannot hold it. */
const LONE_SURROGATE = /\p{Cs}/u;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Colons outside strings: each is a name in an object, so they count the names as written. */
const namesWritten = (bytes: Buffer): number => {
  let count = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) inString = !inString;
    else if (byte === BACKSLASH) at += 1;
    else if (byte === COLON && !inString) count += 1;
  }
  return count;
};

/** What a walk through a parsed body finds. */
interface Measured {
  names: number;
  depth: number;
  isWellFormed: boolean;
}

/** Goes no deeper than one below the limit, so that a hostile body cannot exhaust the stack. */
const measure = (value: unknown, measured: Measured, depth = 0): Measured => {
  if (typeof value === 'string' && LONE_SURROGATE.test(value)) measured.isWellFormed = false;
  if (typeof value !== 'object' || value === null) return measured;
  measured.depth = Math.max(measured.depth, depth + 1);
  if (measured.depth > DEEPEST) return measured;
  if (!Array.isArray(value)) measured.names += Object.keys(value).length;
  for (const each of Object.values(value)) measure(each, measured, depth + 1);
  return measured;
};

/**
 * Reads a JSON body (RFC 8259): UTF-8, at most 16 deep, no name twice in an object, since two readers would
 * each take another one of the two. In time linear in its length.
 */
export const readJson = (bytes: Buffer): { value: unknown } | { refused: RefusalCode } => {
  if (!isUtf8(bytes)) return { refused: 'BODY_MALFORMED' };
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return { refused: 'BODY_MALFORMED' };
  }
  const { names, depth, isWellFormed } = measure(value, { names: 0, depth: 0, isWellFormed: true });
  if (depth > DEEPEST) return { refused: 'BODY_TOO_DEEP' };
  return names === namesWritten(bytes) && isWellFormed ? { value } : { refused: 'BODY_MALFORMED' };
};
