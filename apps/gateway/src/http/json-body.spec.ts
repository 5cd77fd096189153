import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from './json-body.ts';

const read = (text: string) => readJson(Buffer.from(text));
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const MIB = 1_048_576;

describe('a JSON body', () => {
  test('every JSON value without a name twice is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 10 }), text => {
        expect(read(text)).toEqual({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['half an object', '{"a":1'],
    ['a name twice', '{"a":1,"a":2}'],
    ['a name twice, deep inside', '{"a":[{"b":{"c":1,"c":1}}]}'],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['half a surrogate pair', '{"name":"\\ud83d"}'],
    ['a byte order mark', '\ufeff{}'],
  ])('%s is BODY_MALFORMED', (_what, text) => {
    expect(read(text)).toEqual({ refused: 'BODY_MALFORMED' });
  });

  test('bytes that are not UTF-8 are BODY_MALFORMED, not replaced', () => {
    const gbk = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xcd, 0xf5]), Buffer.from('"}')]);
    expect(readJson(gbk)).toEqual({ refused: 'BODY_MALFORMED' });
  });

  test('colons, quotes and backslashes inside strings count for nothing', () => {
    const value = { 'a:"\\': ':"\\:', b: '\\\\:' };
    expect(read(JSON.stringify(value))).toEqual({ value });
  });

  test('16 deep is read, 17 deep is BODY_TOO_DEEP, a MiB of brackets too', () => {
    expect(read(nested(16))).toHaveProperty('value');
    expect(read(nested(17))).toEqual({ refused: 'BODY_TOO_DEEP' });
    expect(read(nested(MIB / 2))).toEqual({ refused: 'BODY_TOO_DEEP' });
  });

  test('__proto__ is a name like any other', () => {
    const answer = read('{"__proto__":{"admin":true}}');
    expect('value' in answer && Object.keys(answer.value as object)).toEqual(['__proto__']);
  });
});
