import { Readiness } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultReport } from '../world/bodies.ts';
import { call, faultsOf } from './calling.ts';
import { type GatewayWorld, openGatewayWorld } from './gateway-world.ts';

let gateway: GatewayWorld;
let today: string;
beforeAll(async () => {
  gateway = await openGatewayWorld();
  today = await gateway.world.today();
});
afterAll(() => gateway.close());

const MIB = 1_048_576;
const key = { 'idempotency-key': 'k' };
const send = (body: string | Buffer | object, headers: Record<string, string> = {}) =>
  call(gateway, '/v1/reports', { as: 'RCA', body, headers: { ...key, ...headers } });
const statements = async (): Promise<number> => {
  const [counted] = await gateway.world
    .database('auditor')
    .rows<{ count: number }>('SELECT count(*)::int AS count FROM statement');
  return counted!.count;
};

describe('a body that cannot be read', () => {
  afterAll(async () => {
    expect(await statements()).toBe(0);
  });

  test.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['malformed JSON', '{"criterion":', {}, 400, 'BODY_MALFORMED'],
    ['no body', '', {}, 400, 'BODY_MALFORMED'],
    ['a name twice', '{"unit":"1","unit":"2"}', {}, 400, 'BODY_MALFORMED'],
    ['GBK bytes', Buffer.from([0x22, 0xcd, 0xf5, 0x22]), {}, 400, 'BODY_MALFORMED'],
    ['17 levels', `${'['.repeat(17)}${']'.repeat(17)}`, {}, 400, 'BODY_TOO_DEEP'],
    ['10 MB', Buffer.alloc(10 * MIB, 'a'), {}, 413, 'BODY_TOO_LARGE'],
    ['XML', '<report/>', { 'content-type': 'application/xml' }, 415, 'BODY_MEDIA_TYPE'],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'BODY_MEDIA_TYPE'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'BODY_MEDIA_TYPE'],
  ])('%s', async (_what, body, headers, status, code) => {
    const answer = await send(body, headers);
    expect(answer.statusCode).toBe(status);
    expect(faultsOf(answer)).toEqual([[code, '']]);
  });

  test('every fault of shape is named at once, in document order, and no value is repeated', async () => {
    const { parties, ...report } = defaultReport(today);
    const [party] = parties;
    const answer = await send({
      ...report,
      loan: { ...report.loan, principalFen: -1, outstandingFen: 2 ** 53 },
      parties: [{ ...party, name: 'CANARY'.repeat(30), role: 'CANARY' }],
      facts: { ...report.facts, asOf: '2025-02-30' },
      extra: 'CANARY',
      staff: undefined,
    });
    expect(faultsOf(answer)).toEqual([
      ['BODY_FIELD_VALUE', '/loan/principalFen'],
      ['BODY_FIELD_VALUE', '/loan/outstandingFen'],
      ['BODY_FIELD_VALUE', '/facts/asOf'],
      ['BODY_FIELD_VALUE', '/parties/0/role'],
      ['BODY_FIELD_VALUE', '/parties/0/name'],
      ['BODY_FIELD_UNKNOWN', '/extra'],
      ['BODY_FIELD_MISSING', '/staff'],
    ]);
    expect(answer.body).not.toContain('CANARY');
    expect(answer.statusCode).toBe(422);
  });

  test('problems are told in the language asked for', async () => {
    const title = async (language: string) =>
      (await send('{', { 'accept-language': language })).json<{ title: string }>().title;
    expect(await title('en-GB,zh;q=0.5')).toBe('The body is not readable');
    expect(await title('zh-CN')).toBe('请求体无法解析');
    expect(await title('de')).toBe('请求体无法解析');
  });
});

describe('the service itself', () => {
  test('is live and ready; not ready, yet live, where its database is gone', async () => {
    expect((await call(gateway, '/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await call(gateway, '/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(Readiness.parse(ready.json())).toEqual({ status: 'ok', parts: { database: 'up' } });
  });

  test('serves the page and its files from its own package, under a policy that lets nothing else in', async () => {
    const page = await call(gateway, '/docs');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(page.body).not.toMatch(/https?:\/\//);
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
    expect(files).toHaveLength(4);
    for (const file of files) expect((await call(gateway, file)).statusCode).toBe(200);
    expect((await call(gateway, '/docs/package.json')).json()).toMatchObject({ code: 'NOT_FOUND' });
    expect((await call(gateway, '/docs/..%2fpackage.json')).json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the document it serves is OpenAPI 3.1', async () => {
    expect((await call(gateway, '/openapi.json')).json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
    });
  });

  test('what is not even HTTP gets a problem document too', async () => {
    await gateway.app.listen(0, '127.0.0.1');
    const { port } = gateway.app.getHttpServer().address() as AddressInfo;
    const body = await new Promise<string>((answered, failed) => {
      const asked = request(
        { port, host: '127.0.0.1', headers: { 'x-long': 'a'.repeat(20_000) } },
        response => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => {
            answered(text);
          });
        },
      );
      asked.on('error', failed).end();
    });
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'BODY_MALFORMED' });
  });
});
