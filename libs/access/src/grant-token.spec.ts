import { ASSERTION_TYPE, GRANT_TYPE, type TokenForm } from '#contracts';
import { describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { authenticator } from './authenticate.ts';
import { grantToken, type TokenIssuer } from './grant-token.ts';
import type { Connection } from './ports.ts';
import { newSigningKey, signingKeyOf } from './signing-key.ts';

const URL = 'https://lianfang.example';
const TOKEN_URL = `${URL}/oauth/token`;
const NOW = new Date();
const [key, bank, stranger] = [newSigningKey(), newSigningKey(), newSigningKey()].map(made =>
  signingKeyOf(made.privatePem),
) as [ReturnType<typeof signingKeyOf>, ReturnType<typeof signingKeyOf>, ReturnType<typeof signingKeyOf>];
const members = [
  { id: 'a', code: 'RCA', reports: true, suspended: false },
  { id: 'b', code: 'RCB', reports: true, suspended: false },
  { id: 'c', code: 'OLD', reports: true, suspended: true },
];
const udc: Connection = {
  id: 'UDC',
  keys: [{ kid: bank.kid, jwk: bank.publicJwk }],
  members,
  suspended: false,
};

const issuerWith = (connection: Connection | null = udc): TokenIssuer => {
  const seen = new Set<string>();
  return {
    key,
    issuer: URL,
    tokenUrl: TOKEN_URL,
    findConnection: id => Promise.resolve(id === 'UDC' ? connection : null),
    rememberAssertion: ({ jti }) => Promise.resolve(!seen.has(jti) && Boolean(seen.add(jti))),
  };
};

interface Told {
  iss?: string;
  sub?: string;
  aud?: string;
  jti?: string | null;
  seconds?: number;
  signer?: ReturnType<typeof signingKeyOf>;
  kid?: string | null;
}
const assertion = (told: Told = {}): Promise<string> => {
  const signer = told.signer ?? bank;
  const at = Math.floor(NOW.getTime() / 1000);
  const claims = told.jti === null ? {} : { jti: told.jti ?? 'j-1' };
  return new SignJWT(claims)
    .setProtectedHeader(told.kid === null ? { alg: 'ES256' } : { alg: 'ES256', kid: told.kid ?? signer.kid })
    .setIssuer(told.iss ?? 'UDC')
    .setSubject(told.sub ?? 'UDC')
    .setAudience(told.aud ?? TOKEN_URL)
    .setExpirationTime(at + (told.seconds ?? 60))
    .sign(signer.privateKey);
};
const form = (client_assertion: string, more: Partial<TokenForm> = {}): TokenForm => ({
  grant_type: GRANT_TYPE,
  client_assertion_type: ASSERTION_TYPE,
  client_assertion,
  member: 'RCA',
  ...more,
});

describe('an assertion against a token', () => {
  test('gives a token for the named member that the API accepts', async () => {
    const issuer = issuerWith();
    const answer = await grantToken(issuer, form(await assertion()), NOW);
    expect(answer).toMatchObject({ granted: { token_type: 'Bearer', expires_in: 600 } });
    const token = 'granted' in answer ? answer.granted.access_token : '';
    const authenticate = authenticator({
      key,
      issuer: URL,
      audience: URL,
      findConnection: issuer.findConnection,
    });
    expect(await authenticate(`Bearer ${token}`)).toEqual({
      caller: { connection: 'UDC', keyId: bank.kid, member: { id: 'a', code: 'RCA', reports: true } },
    });
  });

  test('used twice is refused the second time', async () => {
    const issuer = issuerWith();
    const twice = form(await assertion());
    expect(await grantToken(issuer, twice, NOW)).toHaveProperty('granted');
    expect(await grantToken(issuer, twice, NOW)).toEqual({ refused: { code: 'TOKEN_ASSERTION_USED' } });
  });

  test('that does not hold uses up no jti of the real connection', async () => {
    const issuer = issuerWith();
    await grantToken(issuer, form(await assertion({ signer: stranger, kid: bank.kid })), NOW);
    expect(await grantToken(issuer, form(await assertion()), NOW)).toHaveProperty('granted');
  });

  test('needs no kid, also while a new key stands beside the old one', async () => {
    const keys = [stranger, bank].map(({ kid, publicJwk }) => ({ kid, jwk: publicJwk }));
    const told = await Promise.all([bank, stranger].map(signer => assertion({ kid: null, signer })));
    const granted = (connection: Connection) =>
      Promise.all(
        told.map(async jwt => 'granted' in (await grantToken(issuerWith(connection), form(jwt), NOW))),
      );
    expect(await granted(udc)).toEqual([true, false]);
    expect(await granted({ ...udc, keys })).toEqual([true, true]);
    expect(await granted({ ...udc, keys: [] })).toEqual([false, false]);
  });

  test.each<[string, Told]>([
    ['another key under the right kid', { signer: stranger, kid: bank.kid }],
    ['an unknown kid', { kid: 'k9' }],
    ['an unknown connection', { iss: 'NOBODY', sub: 'NOBODY' }],
    ['a subject that is not the issuer', { sub: 'COM' }],
    ['another audience', { aud: URL }],
    ['an end further away than 60 s', { seconds: 120 }],
    ['an end that has passed', { seconds: -30 }],
    ['no jti', { jti: null }],
    ['a jti with a space', { jti: 'a b' }],
    ['a jti of 65 characters', { jti: 'j'.repeat(65) }],
  ])('with %s is refused', async (_what, told) => {
    expect(await grantToken(issuerWith(), form(await assertion(told)), NOW)).toEqual({
      refused: { code: 'TOKEN_ASSERTION' },
    });
  });

  test.each(['', 'abc', 'a.b.c', 'x'.repeat(5_000)])('%j is no assertion', async text => {
    expect(await grantToken(issuerWith(), form(text), NOW)).toEqual({ refused: { code: 'TOKEN_ASSERTION' } });
  });
});

describe('the member of a token', () => {
  test.each([
    ['COM', 'MEMBER_NOT_YOURS'],
    ['OLD', 'MEMBER_SUSPENDED'],
  ])('%s is refused as %s', async (member, code) => {
    expect(await grantToken(issuerWith(), form(await assertion(), { member }), NOW)).toEqual({
      refused: { code },
    });
  });

  const unnamed = async (): Promise<TokenForm> => {
    const { member: _left, ...rest } = form(await assertion());
    return rest;
  };

  test('must be named where there are several', async () => {
    expect(await grantToken(issuerWith(), await unnamed(), NOW)).toEqual({
      refused: { code: 'MEMBER_UNKNOWN' },
    });
  });

  test('may be left out where there is one', async () => {
    const one = { ...udc, members: members.slice(0, 1) };
    expect(await grantToken(issuerWith(one), await unnamed(), NOW)).toHaveProperty('granted');
  });

  test('left out is refused all the same where the one is suspended', async () => {
    const gone = { ...udc, members: members.slice(2) };
    expect(await grantToken(issuerWith(gone), await unnamed(), NOW)).toEqual({
      refused: { code: 'MEMBER_SUSPENDED' },
    });
  });

  test('is none where the connection is suspended', async () => {
    const answer = await grantToken(issuerWith({ ...udc, suspended: true }), form(await assertion()), NOW);
    expect(answer).toEqual({ refused: { code: 'MEMBER_SUSPENDED' } });
  });
});

test.each([
  ['grant_type', 'password'],
  ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer'],
])('another %s is refused as TOKEN_GRANT', async (field, value) => {
  const answer = await grantToken(issuerWith(), form(await assertion(), { [field]: value }), NOW);
  expect(answer).toEqual({ refused: { code: 'TOKEN_GRANT' } });
});
