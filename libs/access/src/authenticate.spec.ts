import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import { authenticator } from './authenticate.ts';
import { issueToken, type TokenFor } from './issue-token.ts';
import type { Connection } from './ports.ts';
import { newSigningKey, signingKeyOf } from './signing-key.ts';

const URL = 'https://lianfang.example';
const key = signingKeyOf(newSigningKey().privatePem);
const stranger = signingKeyOf(newSigningKey().privatePem);
const rca = { id: '0197a3c0-0000-7000-8000-000000000001', code: 'RCA', reports: true };
const udc: Connection = {
  id: 'UDC',
  keys: [{ kid: 'k1', jwk: {} }],
  members: [{ ...rca, suspended: false }],
  suspended: false,
};
const good: TokenFor = { connection: 'UDC', keyId: 'k1', member: 'RCA', issuer: URL, audience: URL };

const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: URL, aud: URL, sub: 'UDC', member: 'RCA', key: 'k1', iat: 1, exp: 4_102_444_800 };
const unsigned = `${b64({ alg: 'none' })}.${b64(claims)}.`;
const hmacWithPublicKey = (alg: 'HS256' | 'HS512'): string => {
  const pem = key.publicKey.export({ format: 'pem', type: 'spki' });
  const text = `${b64({ alg, typ: 'at+jwt', kid: key.kid })}.${b64(claims)}`;
  return `${text}.${createHmac(alg === 'HS256' ? 'sha256' : 'sha512', pem)
    .update(text)
    .digest('base64url')}`;
};
const tampered = async (): Promise<string> => {
  const [head, , signature] = (await issueToken(key, good)).split('.');
  return `${String(head)}.${b64({ ...claims, member: 'COM' })}.${String(signature)}`;
};
const withoutSignature = async (): Promise<string> =>
  `${(await issueToken(key, good)).split('.').slice(0, 2).join('.')}.`;

const asking = (connection: Connection | null = udc) => {
  const at = { now: Date.now(), reads: 0, connection };
  const findConnection = (id: string) => {
    at.reads += 1;
    return Promise.resolve(id === 'UDC' ? at.connection : null);
  };
  const rules = { key, issuer: URL, audience: URL, findConnection, clock: () => at.now };
  return { at, authenticate: authenticator(rules) };
};
const answerTo = async (token: string, connection: Connection | null = udc) =>
  asking(connection).authenticate(`Bearer ${token}`);

describe('every forged or spent token is refused for what is wrong with it', () => {
  test.each<[string, () => string | Promise<string>, string]>([
    ['expired', () => issueToken(key, { ...good, now: new Date(Date.now() - 601_000) }), 'TOKEN_EXPIRED'],
    [
      'wrong audience',
      () => issueToken(key, { ...good, audience: 'https://other.example' }),
      'TOKEN_AUDIENCE',
    ],
    ['wrong issuer', () => issueToken(key, { ...good, issuer: 'https://other.example' }), 'TOKEN_ISSUER'],
    ['alg none', () => unsigned, 'TOKEN_ALGORITHM'],
    ['HS256 with the public key as secret', () => hmacWithPublicKey('HS256'), 'TOKEN_ALGORITHM'],
    ['HS512 with the public key as secret', () => hmacWithPublicKey('HS512'), 'TOKEN_ALGORITHM'],
    ['another key', () => issueToken(stranger, good), 'TOKEN_SIGNATURE'],
    ['tampered', tampered, 'TOKEN_SIGNATURE'],
    ['signature cut off', withoutSignature, 'TOKEN_SIGNATURE'],
    ['not a token', () => 'abc', 'TOKEN_MALFORMED'],
    ['three parts of nothing', () => 'a.b.c', 'TOKEN_MALFORMED'],
    ['too long to be ours', () => 'a'.repeat(5_000), 'TOKEN_MALFORMED'],
    [
      'a member that the connection may not act for',
      () => issueToken(key, { ...good, member: 'COM' }),
      'MEMBER_NOT_YOURS',
    ],
    [
      'a key of the connection that is no longer in force',
      () => issueToken(key, { ...good, keyId: 'k0' }),
      'TOKEN_EXPIRED',
    ],
    ['a connection that is gone', () => issueToken(key, { ...good, connection: 'X' }), 'MEMBER_SUSPENDED'],
  ])('%s', async (_what, token, code) => {
    expect(await answerTo(await token())).toEqual({ refused: { code } });
  });

  test.each([undefined, '', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz'])(
    '%j is no token at all',
    async header => {
      expect(await asking().authenticate(header)).toEqual({ refused: { code: 'TOKEN_MISSING' } });
    },
  );

  test('a suspended connection, a suspended member', async () => {
    const token = await issueToken(key, good);
    const refused = { refused: { code: 'MEMBER_SUSPENDED' } };
    expect(await answerTo(token, { ...udc, suspended: true })).toEqual(refused);
    expect(await answerTo(token, { ...udc, members: [{ ...rca, suspended: true }] })).toEqual(refused);
  });
});

describe('a good token', () => {
  test('tells who calls, by which key, for which member', async () => {
    expect(await answerTo(await issueToken(key, good))).toEqual({
      caller: { connection: 'UDC', keyId: 'k1', member: rca },
    });
  });

  test('is remembered no longer than it lives', async () => {
    const { at, authenticate } = asking();
    const header = `Bearer ${await issueToken(key, { ...good, now: new Date(at.now) })}`;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => at.now);
    try {
      at.now += 599_000;
      expect(await authenticate(header)).toHaveProperty('caller');
      at.now += 1_000;
      expect(await authenticate(header)).toEqual({ refused: { code: 'TOKEN_EXPIRED' } });
    } finally {
      clock.mockRestore();
    }
  });

  test('reads its connection once for many requests, and again after two seconds', async () => {
    const { at, authenticate } = asking();
    const header = `Bearer ${await issueToken(key, good)}`;
    await Promise.all(Array.from({ length: 20 }, () => authenticate(header)));
    expect(at.reads).toBe(1);
    at.now += 2_001;
    at.connection = { ...udc, suspended: true };
    expect(await authenticate(header)).toEqual({ refused: { code: 'MEMBER_SUSPENDED' } });
  });

  test('is not refused for ever where the database failed once', async () => {
    let fails = true;
    const findConnection = () => (fails ? Promise.reject(new Error('down')) : Promise.resolve(udc));
    const authenticate = authenticator({ key, issuer: URL, audience: URL, findConnection });
    const header = `Bearer ${await issueToken(key, good)}`;
    await expect(authenticate(header)).rejects.toThrow('down');
    fails = false;
    expect(await authenticate(header)).toHaveProperty('caller');
  });
});

test('a key that is not on P-256 cannot sign tokens', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  expect(() => signingKeyOf(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())).toThrow('P-256');
});
