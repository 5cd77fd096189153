import { describe, expect, test } from '@jest/globals';
import { inDocumentOrder, pointerOf } from './pointer.ts';
import { Problem, problemOfRefusals } from './problem.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';
import { tokenErrorOf, TokenError } from './token.ts';

const zh = { lang: 'zh', requestId: 'r-1' } as const;
const en = { lang: 'en', requestId: 'r-1' } as const;
const firstReport = '01979000-0000-7000-8000-000000000001';

describe('a problem', () => {
  test('takes code, title and status from the first refusal, and lists all', () => {
    const problem = problemOfRefusals(
      [
        { code: 'REPORT_DUPLICATE', holds: { firstReport } },
        { code: 'ID_CHECK', pointer: '/parties/0/identifiers/0/number', position: 18 },
      ],
      zh,
    );
    expect(problem).toMatchObject({
      type: 'https://lianfang.example/problems/REPORT_DUPLICATE',
      status: 409,
      title: REFUSALS.REPORT_DUPLICATE.zh,
      firstReport,
      requestId: 'r-1',
    });
    expect(problem.errors).toHaveLength(2);
    expect(problem.errors[1]).toEqual({
      pointer: '/parties/0/identifiers/0/number',
      code: 'ID_CHECK',
      detail: '证件号码校验位不符（第18位）',
      next: REFUSALS.ID_CHECK.next.zh,
    });
    expect(Problem.parse(problem)).toEqual(problem);
  });

  test('with the body at hand tells errors as that body runs, and is named after the first of them', () => {
    const refusals = [
      { code: 'ID_CHECK', pointer: '/parties/0/identifiers/0/number' },
      { code: 'UNIT_UNKNOWN', pointer: '/unit' },
    ] as const;
    const body = { unit: '9', parties: [{ identifiers: [{ number: '1' }] }] };
    expect(problemOfRefusals(refusals, { ...en, body }).code).toBe('UNIT_UNKNOWN');
    expect(problemOfRefusals(refusals, en).code).toBe('ID_CHECK');
  });

  test('of no refusal is a bug', () => expect(() => problemOfRefusals([], en)).toThrow(RangeError));

  test.each(Object.keys(REFUSALS) as RefusalCode[])(
    '%s fits the shapes, in both languages and as a token error',
    code => {
      for (const context of [zh, en]) {
        const problem = problemOfRefusals([{ code }], context);
        expect(Problem.parse(problem)).toEqual(problem);
        expect(problem.title).toBe(REFUSALS[code][context.lang]);
      }
      const { error_description: words } = TokenError.parse(tokenErrorOf(problemOfRefusals([{ code }], zh)));
      // RFC 6749, section 5.2: no quote, no backslash, ASCII only.
      expect(words).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
    },
  );

  test.each([
    ['TOKEN_GRANT', 'unsupported_grant_type', 400],
    ['TOKEN_ASSERTION_USED', 'invalid_client', 401],
    ['MEMBER_NOT_YOURS', 'unauthorized_client', 400],
    ['MEMBER_UNKNOWN', 'invalid_request', 400],
    ['BODY_FIELD_MISSING', 'invalid_request', 400],
  ] as const)('%s at the token is %s', (code, error, status) =>
    expect(tokenErrorOf(problemOfRefusals([{ code }], en))).toMatchObject({ error, status, code }),
  );
});

describe('document order', () => {
  test('is that of the body sent; what is missing comes last among its neighbours', () => {
    const body = { b: [{ y: 1 }, { x: 1 }], a: 1 };
    const pointers = ['/a', '/c', '/b/1/x', '/b/0/z', '/b/0/y', '/b', ''];
    const sorted = inDocumentOrder(
      pointers.map(pointer => ({ code: 'BODY_FIELD_VALUE', pointer })),
      body,
    );
    expect(sorted.map(({ pointer }) => pointer)).toEqual([
      '',
      '/b',
      '/b/0/y',
      '/b/0/z',
      '/b/1/x',
      '/a',
      '/c',
    ]);
  });

  test('the tenth of a list comes after the second', () => {
    const body = { list: Array(12).fill(0) };
    const at = (no: number) => ({ code: 'BODY_FIELD_VALUE', pointer: `/list/${no}` }) as const;
    expect(inDocumentOrder([at(10), at(2)], body)).toEqual([at(2), at(10)]);
  });

  test('the names of an object are listed once, however many of them are at fault', () => {
    const names = Array.from({ length: 100 }, (_, no) => `f${no}`);
    let listed = 0;
    const body = new Proxy(Object.fromEntries(names.map(name => [name, 1])), {
      ownKeys: fields => {
        listed += 1;
        return Reflect.ownKeys(fields);
      },
    });
    const faults = names.map(name => ({ code: 'BODY_FIELD_UNKNOWN', pointer: `/${name}` }) as const);
    expect(inDocumentOrder([...faults].reverse(), body)).toEqual(faults);
    expect(listed).toBe(1);
  });

  test('pointers escape ~ and / (RFC 6901)', () => expect(pointerOf(['a/b', 'm~n', 0])).toBe('/a~1b/m~0n/0'));
});
