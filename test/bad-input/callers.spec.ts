import type { RefusalCode, TokenError } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { call } from '../gateway/calling.ts';
import { PUBLIC_URL } from '../gateway/gateway-world.ts';
import { assertionOf, type Otherwise, tokenForm } from '../gateway/token-form.ts';
import { FOLLOWING, MISSING, reportOf } from './bodies.ts';
import { openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
beforeAll(async () => {
  refusing = await openRefusing();
});
afterAll(() => refusing.close());

describe('a member that only asks may not say', () => {
  test.each<[string, string, object]>([
    ['a report', '/v1/reports', reportOf()],
    ...Object.entries(FOLLOWING).map(([kind, body]): [string, string, object] => [
      `a ${kind}`,
      `/v1/reports/${MISSING}/${kind}`,
      body,
    ]),
    ['a correction', '/v1/reports/by-loan/DEFAULT/JK-1/correction', reportOf()],
  ])('%s', (_what, url, body) =>
    refusing.refuses({ url, as: 'ASK', body: { ...body, unit: '0099' } }, [['MEMBER_ONLY_ASKS', '']], {
      status: 403,
    }),
  );
});

describe('a statement without a proper key is refused for that, whatever its body', () => {
  test.each<[string, RefusalCode]>([
    ['', 'KEY_MISSING'],
    ['a b', 'KEY_INVALID'],
    ['键', 'KEY_INVALID'],
    ['k'.repeat(65), 'KEY_INVALID'],
  ])('"%s" is %s', (key, code) =>
    refusing.refuses({ url: '/v1/reports', body: {}, headers: { 'idempotency-key': key } }, [[code, '']], {
      status: 400,
    }),
  );
});

describe('POST /oauth/token is refused (RFC 6749, 5.2; RFC 7523, 3)', () => {
  const assertion = (more?: Otherwise) => assertionOf(refusing.gateway.banks.COM, more);
  const ask = ({ client_assertion: signed = '', ...more }: Record<string, string>) =>
    call(refusing.gateway, '/oauth/token', {
      body: new URLSearchParams(tokenForm(signed, more)),
      headers: { 'accept-language': 'en' },
    });
  const refused = async (form: Record<string, string>, status: number, code: RefusalCode) => {
    const answer = await ask(form);
    const error = answer.json<TokenError>();
    expect([answer.statusCode, error.code, error.errors[0]?.code]).toEqual([status, code, code]);
    expect(error.error_description).toMatch(/^[\x20-\x7e]+$/);
    expect(error.requestId).toBe(answer.headers['x-request-id']);
    expect(answer.body).not.toContain(form['client_assertion'] ?? 'none');
  };

  test('an assertion used twice', async () => {
    const once = { client_assertion: await assertion() };
    expect((await ask(once)).statusCode).toBe(200);
    await refused(once, 401, 'TOKEN_ASSERTION_USED');
    const another = async () => ({ client_assertion: await assertion({ claims: { jti: 'same' } }) });
    expect((await ask(await another())).statusCode).toBe(200);
    await refused(await another(), 401, 'TOKEN_ASSERTION_USED');
  });

  test.each<[string, Otherwise]>([
    ['for another address', { claims: { aud: PUBLIC_URL } }],
    ['without a jti', { claims: { jti: undefined } }],
    ['of somebody else than its subject', { claims: { sub: MISSING } }],
    ['of a connection that is none', { claims: { iss: MISSING, sub: MISSING } }],
    ['that ends in an hour', { expires: '1h' }],
    ['that has ended', { expires: '-1m' }],
    ['by a key that is none', { kid: 'none' }],
  ])('an assertion %s', async (_what, more) =>
    refused({ client_assertion: await assertion(more) }, 401, 'TOKEN_ASSERTION'),
  );

  test.each<[string, Record<string, string>, number, RefusalCode]>([
    ['another grant', { grant_type: 'password' }, 400, 'TOKEN_GRANT'],
    ['another kind of assertion', { client_assertion_type: 'x' }, 400, 'TOKEN_GRANT'],
    ['a member of another connection', { member: 'RCA' }, 400, 'MEMBER_NOT_YOURS'],
  ])('%s', async (_what, more, status, code) =>
    refused({ client_assertion: await assertion(), ...more }, status, code),
  );
});
