import { NotFoundException } from '@nestjs/common';
import { describe, expect, test } from '@jest/globals';
import { problemOf } from './problems.ts';
import { RefusedError, refuse } from './refused-error.ts';

const context = { lang: 'en', requestId: 'r-1' } as const;
const coded = (code: string, message = 'secret 11010519491231002X') =>
  Object.assign(new Error(message), { code });
const wrapped = (code: string) => new Error('wrapped', { cause: coded(code) });

describe('one way from an error to a problem', () => {
  test.each([
    // error                                   status  code
    [coded('FST_ERR_CTP_INVALID_JSON_BODY'), 400, 'BODY_MALFORMED'],
    [coded('FST_ERR_CTP_EMPTY_JSON_BODY'), 400, 'BODY_MALFORMED'],
    [coded('FST_ERR_CTP_BODY_TOO_LARGE'), 413, 'BODY_TOO_LARGE'],
    [wrapped('FST_ERR_CTP_BODY_TOO_LARGE'), 413, 'BODY_TOO_LARGE'],
    [coded('FST_ERR_CTP_INVALID_MEDIA_TYPE'), 415, 'BODY_MEDIA_TYPE'],
    [coded('FST_ERR_BAD_URL'), 404, 'NOT_FOUND'],
    [new NotFoundException(), 404, 'NOT_FOUND'],
    [new RefusedError({ code: 'ID_CHECK', pointer: '/identifier/number' }), 422, 'ID_CHECK'],
    [coded('ECONNREFUSED'), 503, 'OVERLOADED'],
    [coded('57P01'), 503, 'OVERLOADED'],
    [coded('53300'), 503, 'OVERLOADED'],
    [coded('25P03'), 503, 'OVERLOADED'],
    [new Error('Connection terminated unexpectedly'), 503, 'OVERLOADED'],
    [coded('23505'), 500, 'INTERNAL'],
    [coded('42P01'), 500, 'INTERNAL'],
    [new TypeError('x is undefined'), 500, 'INTERNAL'],
    ['not even an error', 500, 'INTERNAL'],
    [undefined, 500, 'INTERNAL'],
  ])('%s becomes %i %s', (error, status, code) => {
    const { problem } = problemOf(error, context);
    expect(problem).toMatchObject({ status, code, requestId: 'r-1' });
    expect(JSON.stringify(problem)).not.toMatch(/secret|undefined|11010519491231002X/);
  });

  test('only a bug is one to log', () => {
    expect(problemOf(new TypeError('x'), context).isBug).toBe(true);
    expect(problemOf(coded('ECONNREFUSED'), context).isBug).toBe(false);
    expect(problemOf(new RefusedError({ code: 'NOT_FOUND' }), context).isBug).toBe(false);
  });

  test('503 says when to come again, 401 what was wrong', () => {
    expect(problemOf(coded('ECONNREFUSED'), context).headers).toEqual({ 'retry-after': '1' });
    expect(problemOf(new RefusedError({ code: 'TOKEN_MISSING' }), context).headers).toEqual({
      'www-authenticate': 'Bearer',
    });
    expect(problemOf(new RefusedError({ code: 'TOKEN_EXPIRED' }), context).headers).toEqual({
      'www-authenticate': 'Bearer error="invalid_token"',
    });
  });

  test('several refusals stand in one problem, in order', () => {
    const refuseTwo = () => {
      refuse([
        { code: 'ID_CHECK', pointer: '/a' },
        { code: 'NAME_EMPTY', pointer: '/b' },
      ]);
    };
    expect(refuseTwo).toThrow(RefusedError);
    try {
      refuseTwo();
    } catch (error) {
      expect(problemOf(error, context).problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual([
        ['ID_CHECK', '/a'],
        ['NAME_EMPTY', '/b'],
      ]);
    }
  });

  test('refusing nothing is a bug', () => {
    expect(() => refuse([])).toThrow(RangeError);
  });
});
