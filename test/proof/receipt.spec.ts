import { CheckAnswer, CheckReceipt, type Jwks } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet } from 'jose';
import { spawnSync } from 'node:child_process';
import { createPublicKey, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '../gateway/calling.ts';
import { type GatewayWorld, openGatewayWorld, PUBLIC_URL } from '../gateway/gateway-world.ts';
import { defaultReport, question } from '../world/bodies.ts';
import { flipped, partsOf, signatureAsDer } from './jws.ts';

const SAMPLE = '11010519491231002X';

let gateway: GatewayWorld;
let answer: CheckAnswer;
let receipt: string;
let jwks: Jwks;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  gateway = await openGatewayWorld();
  const today = await gateway.world.today();
  const headers = { 'idempotency-key': 'k' };
  await call(gateway, '/v1/reports', { as: 'RCA', body: defaultReport(today), headers });
  await gateway.world.drain();
  const body = { ...question(today, SAMPLE, '王小丫'), application: 'SQ-2025-0420' };
  answer = CheckAnswer.parse((await call(gateway, '/v1/checks', { as: 'POST', body })).json());
  const given = await call(gateway, `/v1/checks/${answer.id}/receipt`, { as: 'POST' });
  expect([given.statusCode, given.headers['content-type']]).toEqual([200, 'application/jose']);
  receipt = given.body;
  jwks = (await call(gateway, '/.well-known/jwks.json')).json<Jwks>();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await gateway.close();
});

/** As an auditor would: the signed text, the signature and the key in files, and the openssl of the system. */
const openssl = (jws: string): string => {
  const { header, signed, signature } = partsOf(jws);
  const jwk = jwks.keys.find(({ kid }) => kid === header.kid);
  const pem = createPublicKey({ key: { ...jwk! }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const at = (name: string) => join(folder, name);
  writeFileSync(at('key.pem'), pem);
  writeFileSync(at('signed'), signed);
  writeFileSync(at('signature.der'), signatureAsDer(signature));
  const ways = ['-verify', at('key.pem'), '-signature', at('signature.der'), at('signed')];
  return spawnSync('openssl', ['dgst', '-sha256', ...ways], { encoding: 'utf8' }).stdout.trim();
};
const jose = (jws: string) => compactVerify(jws, createLocalJWKSet(jwks), { algorithms: ['ES256'] });

describe('the receipt of an answer', () => {
  test('says what was asked, masked, what was answered, for whom and when', async () => {
    const { payload, protectedHeader } = await jose(receipt);
    expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'check-receipt+jwt' });
    const told = CheckReceipt.parse(JSON.parse(new TextDecoder().decode(payload)));
    expect(told).toMatchObject({
      iss: PUBLIC_URL,
      jti: answer.id,
      member: 'POST',
      asked: {
        type: 'RESIDENT_ID',
        purpose: 'LOAN_APPROVAL',
        application: 'SQ-2025-0420',
        authorisation: { reference: 'SQ-1' },
        unit: '0031',
        staff: '20455',
      },
      release: 'test',
      decide: 2,
    });
    expect(told.answer).toEqual(answer);
    expect(told.answer.outcome).toBe('BLOCK');
  });

  test('holds no number and no name in any form', async () => {
    const { header, payload } = partsOf(receipt);
    const text = JSON.stringify(header) + payload;
    expect(text).toContain('"masked":"');
    for (const canary of [SAMPLE, SAMPLE.slice(6, 14), '王小丫']) expect(text).not.toContain(canary);
  });

  test('is signed with the key of receipts, that signs no token; both stand in the JWKS', () => {
    const kids = jwks.keys.map(({ kid }) => kid);
    expect(kids).toHaveLength(2);
    expect(kids).toContain(partsOf(receipt).header.kid);
    expect(partsOf(receipt).header.kid).not.toBe(gateway.tokenKey.kid);
  });

  test('passes for no token', async () => {
    const headers = { authorization: `Bearer ${receipt}` };
    expect((await call(gateway, '/v1/policy', { headers })).statusCode).toBe(401);
  });

  test('openssl verifies it with the public key of its kid', () =>
    expect(openssl(receipt)).toBe('Verified OK'));

  test.each(['header', 'payload', 'signature'] as const)(
    'changed by one character of its %s, it verifies no more, by jose and by openssl',
    async part => {
      const tampered = flipped(receipt, part);
      await expect(jose(tampered)).rejects.toThrow();
      // Of the header openssl knows nothing but that it is signed; so its text is changed and its key kept.
      if (part !== 'header') expect(openssl(tampered)).not.toBe('Verified OK');
    },
  );

  test('that of another member is the same 404 as one that never was', async () => {
    const of = async (as: 'COM' | 'POST', id: string) => {
      const refused = await call(gateway, `/v1/checks/${id}/receipt`, { as });
      const { requestId: _, ...problem } = refused.json<{ requestId: string }>();
      return { status: refused.statusCode, ...problem };
    };
    const never = await of('POST', randomUUID());
    expect(never).toMatchObject({ status: 404, code: 'CHECK_NOT_FOUND' });
    expect(await of('COM', answer.id)).toEqual(never);
    expect(await of('POST', 'x')).toEqual(never);
  });
});
