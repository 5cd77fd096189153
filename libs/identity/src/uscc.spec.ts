import { describe, expect, test } from '@jest/globals';
import { parse } from './parse.ts';

const read = (text: string) => parse('USCC', text, { day: '2026-11-24', samples: true });
const inner = { type: 'ORG_CODE', canonical: 'M000100Y4', class: 'C' };

describe('a USCC carries its organisation code (GB 32100-2015)', () => {
  test.each([
    ['91350100M000100Y43', [inner], [], 'the sample'],
    ['92350100M000100Y40', [inner], [], 'an individual business'],
    ['91350100M000100Y56', [], ['USCC_INNER'], 'where its own check does not hold'],
    ['91350100000000000H', [], ['USCC_INNER'], 'where it is nobody’s code: all who bear it would be one'],
    ['97350100M000100Y4G', [inner], ['USCC_CATEGORY'], 'a category not in the table'],
    ['B1350100M000100Y41', [inner], ['USCC_CATEGORY'], 'a department not in the table'],
    ['B1350100M000100Y54', [], ['USCC_CATEGORY', 'USCC_INNER'], 'both'],
  ])('%s: also %j, flags %j (%s)', (text, also, flags) =>
    expect(read(text)).toEqual({ type: 'USCC', canonical: text, class: 'C', implied: {}, also, flags }),
  );

  test.each([
    ['1', '1239'],
    ['2', '19'],
    ['3', '123459'],
    ['4', '19'],
    ['5', '1239'],
    ['6', '129'],
    ['7', '129'],
    ['8', '19'],
    ['9', '1239'],
    ['A', '19'],
    ['N', '1239'],
    ['Y', '1'],
    ['B', ''],
  ])('department %s registers the categories %j (table 1)', (department, categories) => {
    const isKnown = (category: string) => {
      const texts = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY').map(
        check => `${department}${category}350100M000100Y4${check}`,
      );
      const accepted = texts.map(read).find(verdict => !('refused' in verdict));
      return accepted !== undefined && 'flags' in accepted && accepted.flags.length === 0;
    };
    expect(Array.from('123456789').filter(isKnown).join('')).toBe(categories);
  });

  test('a sum that is a multiple of 31 has the check 0, not a 32nd character', () => {
    // Found by walking the organisation code: about one in 31 ends so.
    const zero = Array.from({ length: 400 }, (_, i) => `91350100${String(i).padStart(9, '0')}0`).filter(
      text => !('refused' in read(text)),
    );
    expect(zero.length).toBeGreaterThan(5);
  });
});
