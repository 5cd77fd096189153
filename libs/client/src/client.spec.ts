import { beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWK, jwtVerify, type CryptoKey } from 'jose';
import { type ClientOptions, createLianfang } from './client.ts';
import { Unreachable } from './retries.ts';

const URL_OF_SERVICE = 'https://lianfang.example';
const problem = (code: string, status: number) => ({
  type: `https://lianfang.example/problems/${code}`,
  title: code,
  status,
  code,
  errors: [],
  requestId: 'r',
});
const question = {
  identifier: { type: 'RESIDENT_ID', number: '11010519491231002X' },
  name: '王小丫',
  purpose: 'LOAN_APPROVAL',
  authorisation: { reference: 'SQ-1', signedOn: '2025-06-20' },
  unit: '0031',
  staff: '20455',
} as const;

let privateJwk: JWK;
let publicKey: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateJwk = await exportJWK(pair.privateKey);
  publicKey = pair.publicKey;
});

type Step = Response | Error;
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

/** A service that answers token requests, and others from a list; it keeps what was asked and waited. */
const service = (steps: Step[], extra: Partial<ClientOptions> = {}) => {
  const asked: { path: string; text: string; headers: Headers }[] = [];
  const waits: number[] = [];
  const state = { nowMillis: 1_750_000_000_000, tokens: 0 };
  const client = createLianfang({
    url: `${URL_OF_SERVICE}/`,
    connection: 'UDC',
    member: 'RCA',
    key: privateJwk,
    nowMillis: () => state.nowMillis,
    wait: async millis => {
      waits.push(millis);
    },
    fetch: async request => {
      const { pathname } = new URL(request.url);
      asked.push({ path: pathname, text: await request.text(), headers: request.headers });
      if (pathname === '/oauth/token' && extra.connection !== 'NONE') {
        state.tokens += 1;
        return json({ access_token: `token-${state.tokens}`, token_type: 'Bearer', expires_in: 600 });
      }
      const step = steps.shift();
      if (step === undefined) throw new Error('asked more often than expected');
      if (step instanceof Error) throw step;
      return step;
    },
    ...extra,
  });
  const calls = () => asked.filter(({ path }) => path !== '/oauth/token');
  return { client, asked, calls, waits, state };
};

describe('the token', () => {
  test('is asked for with an ES256 assertion for this URL and member, fresh each time', async () => {
    const { client, asked, state } = service([json({}), json({})]);
    await client.readPolicy();
    state.nowMillis += 600_000;
    await client.readPolicy();
    const forms = asked
      .filter(({ path }) => path === '/oauth/token')
      .map(({ text }) => new URLSearchParams(text));
    expect(forms).toHaveLength(2);
    expect(forms[0]!.get('grant_type')).toBe('client_credentials');
    expect(forms[0]!.get('member')).toBe('RCA');
    const ids = await Promise.all(
      forms.map(async (form, at) => {
        const { payload } = await jwtVerify(form.get('client_assertion')!, publicKey, {
          issuer: 'UDC',
          subject: 'UDC',
          audience: `${URL_OF_SERVICE}/oauth/token`,
          algorithms: ['ES256'],
          currentDate: new Date(1_750_000_000_000 + at * 600_000),
        });
        expect(payload.exp! - 1_750_000_000 - at * 600).toBeLessThanOrEqual(60);
        return payload.jti;
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('is remembered until shortly before it expires, and shared by calls at once', async () => {
    const { client, calls, state } = service([json({}), json({}), json({}), json({})]);
    await Promise.all([client.readPolicy(), client.readRuleSet()]);
    state.nowMillis += 560_000;
    await client.readPolicy();
    expect(state.tokens).toBe(1);
    state.nowMillis += 20_000;
    await client.readPolicy();
    expect(state.tokens).toBe(2);
    expect(calls().map(({ headers }) => headers.get('Authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test('that is no longer accepted is replaced once, not for ever', async () => {
    const refused = () => json(problem('TOKEN_EXPIRED', 401), 401);
    const { client, calls } = service([refused(), json({ version: '1' }), refused(), refused()]);
    expect((await client.readPolicy()).answer).toEqual({ version: '1' });
    expect((await client.readPolicy()).problem?.code).toBe('TOKEN_EXPIRED');
    expect(calls()).toHaveLength(4);
  });

  test('refused is the call refused, for every caller that waited', async () => {
    const refusal = json({ ...problem('MEMBER_NOT_YOURS', 403), error: 'unauthorized_client' }, 403);
    const { client } = service([refusal], { connection: 'NONE' });
    const results = await Promise.all([client.readPolicy(), client.readRuleSet()]);
    expect(results.map(result => result.problem?.code)).toEqual(['MEMBER_NOT_YOURS', 'MEMBER_NOT_YOURS']);
  });
});

describe('an assertion', () => {
  test('that was used up on the way is replaced once by a fresh one', async () => {
    const used = () => json({ ...problem('TOKEN_ASSERTION_USED', 401), error: 'invalid_client' }, 401);
    const granted = () => json({ access_token: 't', token_type: 'Bearer', expires_in: 600 });
    const { client, asked } = service([used(), granted(), json({ version: '1' })], { connection: 'NONE' });
    expect((await client.readPolicy()).answer).toEqual({ version: '1' });
    const [first, second] = asked.map(({ text }) => new URLSearchParams(text).get('client_assertion'));
    expect(first).not.toBe(second);
    const refused = service([used(), used()], { connection: 'NONE' });
    expect((await refused.client.readPolicy()).problem?.code).toBe('TOKEN_ASSERTION_USED');
  });
});

describe('the token for another program', () => {
  test('is the one that calls take', async () => {
    const { client, state } = service([json({})]);
    expect((await client.accessToken()).answer).toBe('token-1');
    await client.readPolicy();
    expect(state.tokens).toBe(1);
  });

  test('refused is a refusal, and a page of a proxy is none', async () => {
    const refusal = json({ ...problem('MEMBER_NOT_YOURS', 403), error: 'unauthorized_client' }, 403);
    const { client } = service([refusal, new Response('<html>', { status: 404 })], { connection: 'NONE' });
    expect((await client.accessToken()).problem?.code).toBe('MEMBER_NOT_YOURS');
    await expect(client.accessToken()).rejects.toThrow(Unreachable);
  });
});

describe('what failed on the way', () => {
  test('is sent again, the same body under the same Idempotency-Key', async () => {
    const receipt = { id: 'x' };
    const { client, calls, waits } = service([
      new Error('connect ECONNREFUSED'),
      json(problem('OVERLOADED', 503), 503, { 'Retry-After': '2' }),
      json(receipt, 202),
    ]);
    const result = await client.renew(
      { id: 'x' },
      { asOf: '2025-06-12', outstandingFen: 1, unit: '1', staff: '2' },
    );
    expect(result.answer).toEqual(receipt);
    expect(waits).toEqual([250, 2000]);
    expect(new Set(calls().map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
    expect(new Set(calls().map(({ text }) => text)).size).toBe(1);
    expect(calls()[2]!.text).toContain('outstandingFen');
  });

  test('an answer that breaks off within its body is no answer: it is asked for again', async () => {
    const broken = () => {
      const body = new ReadableStream({
        start: stream => {
          stream.enqueue(new TextEncoder().encode('{"id":"'));
          stream.error(new TypeError('terminated'));
        },
      });
      return new Response(body, { status: 202, headers: { 'Content-Type': 'application/json' } });
    };
    const { client, calls } = service([broken(), json({ id: 'a', number: 1 }, 202)]);
    const body = { criterion: 'DEFAULT' } as Parameters<typeof client.report>[0];
    expect((await client.report(body)).answer).toEqual({ id: 'a', number: 1 });
    expect(new Set(calls().map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
    expect(calls()).toHaveLength(2);
    await expect(service([broken(), broken(), broken(), broken()]).client.readPolicy()).rejects.toThrow(
      Unreachable,
    );
  });

  test('is given up after a bounded number of times', async () => {
    const down = () => new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
    const { client, calls } = service([down(), down(), down(), down(), down()]);
    await expect(client.check(question)).rejects.toMatchObject({
      name: 'Unreachable',
      message: 'ECONNREFUSED',
    });
    expect(calls()).toHaveLength(4);
  });

  test('is not waited for longer than the caller would', async () => {
    const { client, waits } = service([json(problem('OVERLOADED', 503), 503, { 'Retry-After': '3600' })]);
    expect((await client.check(question)).problem?.status).toBe(503);
    expect(waits).toEqual([]);
  });

  test('a refusal is never sent again', async () => {
    const { client, calls } = service([json(problem('ID_CHECK', 422), 422)]);
    expect((await client.check(question)).problem?.code).toBe('ID_CHECK');
    expect(calls()).toHaveLength(1);
  });

  test("a page that is not the service's is no refusal", async () => {
    const { client } = service([new Response('<html>', { status: 404 })]);
    await expect(client.check(question)).rejects.toThrow(Unreachable);
  });
});

describe('where it is sent', () => {
  test("a report is addressed by id, or by the bank's loan reference, encoded", async () => {
    const { client, calls } = service([json({}), json({}), json({}, 202)]);
    await client.readReport({ id: '01978a10-5b2c-7c3d-8e4f-0a1b2c3d4e5f' });
    await client.readReport({ criterion: 'DEFAULT', loanReference: '借/2023 1?' });
    await client.withdraw(
      { criterion: 'DEFAULT', loanReference: 'JK-1' },
      { reason: 'BANK_ERROR', unit: '1', staff: '2' },
      { key: 'k1', number: 3 },
    );
    expect(calls().map(({ path }) => path)).toEqual([
      '/v1/reports/01978a10-5b2c-7c3d-8e4f-0a1b2c3d4e5f',
      '/v1/reports/by-loan/DEFAULT/%E5%80%9F%2F2023%201%3F',
      '/v1/reports/by-loan/DEFAULT/JK-1/withdrawal',
    ]);
    expect(calls()[2]!.headers.get('Idempotency-Key')).toBe('k1');
    expect(calls()[2]!.headers.get('If-Match')).toBe('"3"');
  });

  test('the language of the words goes along', async () => {
    const { client, asked } = service([json({})], { lang: 'en' });
    await client.readPolicy();
    expect(asked.map(({ headers }) => headers.get('Accept-Language'))).toEqual(['en', 'en']);
  });
});
