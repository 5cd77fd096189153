import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { isServerFault } from './server-fault.ts';

const answered = (code: string) => Object.assign(new pg.DatabaseError('', 0, 'error'), { code });
const refused = Object.assign(new Error('connect ECONNREFUSED'), {
  syscall: 'connect',
  code: 'ECONNREFUSED',
});

describe('what says how the server is, and what says something of the work', () => {
  test.each(['08006', '53100', '53300', '57P01', '57P03', '58030', '25006', '25P03', '55P03'])(
    'SQLSTATE %s is of the server',
    code => {
      expect(isServerFault(answered(code))).toBe(true);
    },
  );

  test.each([
    '22P02',
    '23505',
    '23514',
    '25P02',
    '40P01',
    '42501',
    '42P01',
    '57014',
    'P0001',
    'LF999',
    'XX000',
  ])('SQLSTATE %s is not', code => {
    expect(isServerFault(answered(code))).toBe(false);
  });

  test('a connection that was refused, on one address or on all', () => {
    expect(isServerFault(refused)).toBe(true);
    expect(isServerFault(new AggregateError([refused, refused]))).toBe(true);
    expect(isServerFault(new AggregateError([refused, new Error('a bug')]))).toBe(false);
  });

  test('a bug is not, whatever it throws', () => {
    for (const thrown of [new TypeError('x is undefined'), new Error('a bug'), 'a bug', undefined, null])
      expect(isServerFault(thrown)).toBe(false);
  });
});
