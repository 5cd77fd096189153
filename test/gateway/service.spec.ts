import { Readiness } from '#contracts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { call } from './calling.ts';
import { type GatewayWorld, openGatewayWorld } from './gateway-world.ts';

let gateway: GatewayWorld;
beforeAll(async () => {
  gateway = await openGatewayWorld();
});
afterAll(() => gateway.close());

test('problems are told in the language asked for', async () => {
  const title = async (language: string) => {
    const answer = await call(gateway, '/v1/checks', {
      as: 'POST',
      body: '{',
      headers: { 'accept-language': language },
    });
    return answer.json<{ title: string }>().title;
  };
  expect(await title('en-GB,zh;q=0.5')).toBe('The body is not readable');
  expect(await title('zh-CN')).toBe('请求体无法解析');
  expect(await title('de')).toBe('请求体无法解析');
});

test('the service says that it is live and ready', async () => {
  expect((await call(gateway, '/health/live')).json()).toEqual({ status: 'ok' });
  const ready = await call(gateway, '/health/ready');
  expect(ready.statusCode).toBe(200);
  expect(Readiness.parse(ready.json())).toEqual({ status: 'ok', parts: { database: 'up' } });
});

test('the page and its files are served from its own package, under a policy that lets nothing else in', async () => {
  const page = await call(gateway, '/docs');
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(page.body).not.toMatch(/https?:\/\//);
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
  expect(files).toHaveLength(4);
  for (const file of files) expect((await call(gateway, file)).statusCode).toBe(200);
  expect((await call(gateway, '/docs/package.json')).json()).toMatchObject({ code: 'NOT_FOUND' });
  expect((await call(gateway, '/docs/..%2fpackage.json')).json()).toMatchObject({ code: 'NOT_FOUND' });
});

test('the document that is served is docs/openapi.json', async () => {
  const served = (await call(gateway, '/openapi.json')).json<object>();
  expect(served).toEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')));
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
