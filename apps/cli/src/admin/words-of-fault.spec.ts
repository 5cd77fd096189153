import { expect, test } from '@jest/globals';
import { wordsOfFault } from './words-of-fault.ts';

test.each([
  [{ code: '42P01' }, /run lianfang-admin migrate/],
  [{ code: '3F000' }, /run lianfang-admin migrate/],
  [{ code: 'ECONNREFUSED' }, /does not answer/],
  [{ code: '23514', constraint: 'clock_check' }, /SANDBOX only/],
  [{ code: '23505', constraint: 'member_code_key' }, /already/],
  [{ code: '23505', constraint: 'unit_pkey' }, /already/],
  [{ code: '23505', constraint: 'connection_key_pkey' }, /registered already/],
  [{ code: '23505', constraint: 'policy_pkey' }, /new one/],
  [{ code: '23505', constraint: 'another' }, /^raw$/],
  [{}, /^raw$/],
])('%j is said as what to do, else as it came', (fault, words) => {
  expect(wordsOfFault({ message: 'raw', ...fault })).toMatch(words);
});

test('every fault of a file is named with its place, on one line', () => {
  const issues = [
    { path: ['rows', 0, 'outcome'], message: 'a' },
    { path: [], message: 'b' },
  ];
  expect(wordsOfFault({ message: 'raw', issues })).toBe('rows.0.outcome: a; file: b');
});
