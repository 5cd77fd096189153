import { Jwks, TokenAnswer, TokenError } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { type Call, call } from './calling.ts';
import { type GatewayWorld, type MemberCode, openGatewayWorld, PUBLIC_URL } from './gateway-world.ts';
import { assertionOf, tokenForm } from './token-form.ts';

let gateway: GatewayWorld;
beforeAll(async () => {
  gateway = await openGatewayWorld();
});
afterAll(() => gateway.close());

const ask = (fields: Record<string, string> | string) =>
  call(gateway, '/oauth/token', { body: new URLSearchParams(fields) });
const form = async (member: MemberCode, more: Record<string, string> = {}) =>
  tokenForm(await assertionOf(gateway.banks[member]), { member, ...more });
/** The form with an assertion of this jti. */
const formOnce = async (member: MemberCode, jti: string) =>
  form(member, { client_assertion: await assertionOf(gateway.banks[member], { claims: { jti } }) });

describe('POST /oauth/token', () => {
  test('an assertion is exchanged for a token that opens the API, for the named member', async () => {
    const answer = await ask(await form('RCB'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { access_token } = TokenAnswer.parse(answer.json());
    const opened = await gateway.app.inject({
      url: '/v1/policy',
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(opened.statusCode).toBe(200);
  });

  test('the token is verified with the published keys alone', async () => {
    const { access_token } = TokenAnswer.parse((await ask(await form('COM'))).json());
    const keys = Jwks.parse((await call(gateway, '/.well-known/jwks.json')).json());
    expect(new Set(keys.keys.map(({ kid }) => kid)).size).toBe(2);
    const { payload } = await jwtVerify(access_token, createLocalJWKSet(keys), {
      issuer: PUBLIC_URL,
      audience: PUBLIC_URL,
    });
    expect(payload).toMatchObject({ sub: gateway.banks.COM.connection, member: 'COM' });
  });

  test('an assertion used twice is refused the second time, from two requests at once too', async () => {
    const fields = await formOnce('RCA', 'once');
    const answers = await Promise.all([ask(fields), ask(fields), ask(fields)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401]);
    expect((await ask(fields)).json()).toMatchObject({
      error: 'invalid_client',
      code: 'TOKEN_ASSERTION_USED',
    });
  });

  test('the same jti of another connection is another one', async () => {
    for (const member of ['POST', 'ASK'] as const) {
      expect((await ask(await formOnce(member, 'shared'))).statusCode).toBe(200);
    }
  });

  test.each<[string, Record<string, string>, number, string, string]>([
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 'TOKEN_GRANT'],
    ['a member of another connection', { member: 'COM' }, 400, 'unauthorized_client', 'MEMBER_NOT_YOURS'],
    ['a member that is none', { member: 'NOBODY' }, 400, 'unauthorized_client', 'MEMBER_NOT_YOURS'],
    ['nonsense for an assertion', { client_assertion: 'abc' }, 401, 'invalid_client', 'TOKEN_ASSERTION'],
  ])('%s is refused', async (_what, more, status, error, code) => {
    const answer = await ask(await form('RCA', more));
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(TokenError.parse(answer.json())).toMatchObject({ error, code });
  });

  test('a member must be named where there are several, and may be left out where there is one', async () => {
    const { member: _several, ...ofSeveral } = await form('RCA');
    expect((await ask(ofSeveral)).json()).toMatchObject({ error: 'invalid_request', code: 'MEMBER_UNKNOWN' });
    const { member: _one, ...ofOne } = await form('COM');
    expect((await ask(ofOne)).statusCode).toBe(200);
  });

  test('an unknown parameter is left aside (RFC 6749, 3.2)', async () => {
    expect((await ask(await form('COM', { scope: 'all' }))).statusCode).toBe(200);
  });

  test('a parameter that comes twice is refused (RFC 6749, 3.2)', async () => {
    const twice = `${new URLSearchParams(await form('COM')).toString()}&member=COM`;
    expect((await ask(twice)).json()).toMatchObject({ error: 'invalid_request', code: 'BODY_FIELD_TYPE' });
  });

  test.each<[string, Partial<Call>, string]>([
    ['JSON', { headers: { 'content-type': 'application/json' } }, 'BODY_MEDIA_TYPE'],
    ['more than 1 MiB', { body: 'a'.repeat(1_048_577) }, 'BODY_TOO_LARGE'],
    ['nothing', { body: '' }, 'BODY_FIELD_MISSING'],
  ])('%s for a form is a 400 that an OAuth client can read (RFC 6749, 5.2)', async (_what, more, code) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await call(gateway, '/oauth/token', { body: '{}', headers: type, ...more });
    expect(answer.statusCode).toBe(400);
    expect(TokenError.parse(answer.json())).toMatchObject({ status: 400, error: 'invalid_request', code });
  });

  test('no assertion, token or key is logged', async () => {
    const fields = await form('COM');
    const { access_token } = TokenAnswer.parse((await ask(fields)).json());
    await ask(fields);
    const logged = gateway.log.join('');
    for (const secret of [fields.client_assertion, access_token])
      expect(logged).not.toContain(secret.slice(-40));
  });
});

describe('what the operator takes away', () => {
  test('a revoked key gets no token any more', async () => {
    const { key } = gateway.banks.POST;
    expect(await gateway.administration.revokeKey(key.kid)).toBe(true);
    expect((await ask(await form('POST'))).json()).toMatchObject({ code: 'TOKEN_ASSERTION' });
  });

  test('a suspended member gets none either', async () => {
    await gateway.administration.suspendMember('ASK', true);
    expect((await ask(await form('ASK'))).json()).toMatchObject({ code: 'MEMBER_SUSPENDED' });
    await gateway.administration.suspendMember('ASK', false);
  });
});
