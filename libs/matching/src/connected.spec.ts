import { describe, expect, test } from '@jest/globals';
import { claimant } from './claimants.fixtures.ts';
import { connected } from './connected.ts';

const components = (...numbers: string[]): string =>
  connected(numbers.map((some, at) => claimant('abcdefgh'.charAt(at), some)))
    .map(component => component.map(({ party }) => party).join(''))
    .join(' ');

describe('parties are connected through numbers', () => {
  test.each([
    [['H1', 'H2', 'H1'], 'ac b', 'directly'],
    [['H1', 'M1', 'F1', 'M1 F1', 'H1 F1'], 'abcde', 'through others'],
    [['', '', 'H1'], 'a b c', 'not by having none'],
    [['H4', 'H3', 'H2', 'H1', 'H1 H2', 'H3 H4', 'H2 H3'], 'abcdefg', 'a long way'],
    [['H1', 'H2', 'H3', 'H3 H2'], 'a bcd', 'in the order of the eldest'],
  ])('%j: %s (%s)', (numbers, expected) => {
    expect(components(...numbers)).toBe(expected);
  });

  test('a different name on a number connects: its card must show both', () => {
    expect(connected([claimant('a', 'H1'), claimant('b', 'H1', { names: ['李'] })])).toHaveLength(1);
  });

  test('a chain of very many is walked without recursion', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      claimant(`p${at}`, `H${20_000 - at} H${20_001 - at}`),
    );
    expect(connected(chain)).toHaveLength(1);
  });
});
