import { describe, expect, test } from '@jest/globals';
import { withoutPrivateUse } from './private-use.ts';

const all = Array.from({ length: 80 }, (_, at) => String.fromCharCode(0xe815 + at));

describe('the 80 private points of GBK', () => {
  test('each becomes a character of its own', () => {
    const settled = all.map(withoutPrivateUse);
    expect(new Set(settled).size).toBe(80);
    expect(settled.filter(one => /\p{Co}/u.test(one) || Array.from(one).length !== 1)).toEqual([]);
  });

  test.each([
    [0xe815, 0x2e81],
    [0xe816, 0x20087],
    [0xe817, 0x20089],
    [0xe818, 0x200cc],
    [0xe831, 0x215d7],
    [0xe83b, 0x2298f],
    [0xe844, 0x4723],
    [0xe855, 0x241fe],
    [0xe863, 0x4dae],
    [0xe864, undefined],
  ])('U+%i as Unicode has it', (point, character) => {
    const settled = withoutPrivateUse(String.fromCharCode(point)).codePointAt(0);
    if (character === undefined) expect(settled).not.toBe(point);
    else expect(settled).toBe(character);
  });

  test.each([0xe814, 0xe865, 0xe000, 0xf8ff])('U+%i is a hole, and stays', point => {
    expect(withoutPrivateUse(String.fromCharCode(point))).toBe(String.fromCharCode(point));
  });

  test('a name of it is found under the real character, wherever it stands', () => {
    expect(withoutPrivateUse('王\ue863\ue863')).toBe('王䶮䶮');
  });
});
