import { describe, expect, test } from '@jest/globals';
import { binaryArray } from './binary-array.ts';

/** As PostgreSQL itself sends `ARRAY['a"\\', NULL, '']::text[]` in binary (array_send, arrayfuncs.c). */
const AS_SENT =
  '00000001' +
  '00000001' +
  '00000019' +
  '00000003' +
  '00000001' +
  '00000003' +
  '61225c' +
  'ffffffff' +
  '00000000';

describe('a binary array', () => {
  test('is what PostgreSQL itself would send, nulls and empty elements told apart, nothing escaped', () => {
    expect(binaryArray('text', ['a"\\', null, '']).toString('hex')).toBe(AS_SENT);
  });

  test('counts bytes, not characters', () => {
    expect(binaryArray('text', ['王']).subarray(20).toString('hex')).toBe('00000003e78e8b');
  });

  test('of bytes keeps them as they are', () => {
    const bytes = Buffer.from([0, 255, 92, 34]);
    const sent = binaryArray('bytea', [bytes]);
    expect(sent.readInt32BE(8)).toBe(17);
    expect(sent.subarray(24)).toEqual(bytes);
  });

  test('of nothing has no elements', () => {
    expect(binaryArray('text', []).readInt32BE(12)).toBe(0);
  });
});
