import { issueToken, newSigningKey, signingKeyOf } from '#access';
import { type Problem, ROUTES, type Route } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { call } from './calling.ts';
import { type GatewayWorld, openGatewayWorld, PUBLIC_URL } from './gateway-world.ts';

let world: GatewayWorld;
beforeAll(async () => {
  world = await openGatewayWorld();
});
afterAll(() => world.close());

const b64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '01979aaa-0000-7000-8000-000000000001';

/** An address of the route; nothing stands there. */
const addressOf = ({ path }: Route): string =>
  path.replace('{id}', ID).replace('{criterion}', 'DEFAULT').replace('{loanReference}', 'JK-1');

/** With a body that cannot even be read, so that a gate behind the body's reading would answer 400. */
const ask = ({ method }: Pick<Route, 'method'>, url: string, token?: string) =>
  call(world, url, {
    method,
    ...(method === 'POST' && { body: '{' }),
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });

const claims = () => {
  const { connection, key } = world.banks.RCA;
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: PUBLIC_URL,
    aud: PUBLIC_URL,
    sub: connection,
    member: 'RCA',
    key: key.kid,
    iat: now,
    exp: now + 600,
  };
};
const none = (): string => `${b64({ alg: 'none', typ: 'at+jwt' })}.${b64(claims())}.`;
const hs256 = (): string => {
  const secret = world.tokenKey.publicKey.export({ format: 'pem', type: 'spki' });
  const text = `${b64({ alg: 'HS256', typ: 'at+jwt', kid: world.tokenKey.kid })}.${b64(claims())}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const tampered = async (): Promise<string> => {
  const [head, , signature] = (await world.token('RCA')).split('.');
  return `${head!}.${b64({ ...claims(), member: 'COM' })}.${signature!}`;
};
const ofAnotherKey = (): Promise<string> => {
  const { connection, key } = world.banks.RCA;
  const told = { connection, keyId: key.kid, member: 'RCA', issuer: PUBLIC_URL, audience: PUBLIC_URL };
  return issueToken(signingKeyOf(newSigningKey().privatePem), told);
};

const WRONG: [string, () => string | undefined | Promise<string>, number, string][] = [
  ['no token', () => undefined, 401, 'TOKEN_MISSING'],
  ['what is no token', () => 'abc', 401, 'TOKEN_MALFORMED'],
  [
    'an expired one',
    () => world.token('RCA', { now: new Date(Date.now() - 3_600_000) }),
    401,
    'TOKEN_EXPIRED',
  ],
  [
    'one for another audience',
    () => world.token('RCA', { audience: 'https://other.test' }),
    401,
    'TOKEN_AUDIENCE',
  ],
  ['one of another issuer', () => world.token('RCA', { issuer: 'https://other.test' }), 401, 'TOKEN_ISSUER'],
  ['alg none', none, 401, 'TOKEN_ALGORITHM'],
  ['HS256 with the public key as secret', hs256, 401, 'TOKEN_ALGORITHM'],
  ['a tampered one', tampered, 401, 'TOKEN_SIGNATURE'],
  ['one signed by another key', ofAnotherKey, 401, 'TOKEN_SIGNATURE'],
  [
    'a member that the connection may not act for',
    () => world.token('RCA', { member: 'COM' }),
    403,
    'MEMBER_NOT_YOURS',
  ],
  ['an unknown connection', () => world.token('RCA', { connection: ID }), 403, 'MEMBER_SUSPENDED'],
];

/** `METHOD path` of each line of Fastify's tree, four characters a level. */
const routesIn = (tree: string): string[] => {
  const above: string[] = [];
  return tree.split('\n').flatMap(line => {
    const [, indent, part, methods] = /^((?:[│ ] {3})*[├└]── )(\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    const level = indent.length / 4 - 1;
    above.splice(level, Infinity, part);
    return (methods?.split(', ') ?? []).map(method => `${method} ${above.join('')}`);
  });
};

const routes = Object.values<Route>(ROUTES);
const guarded = routes
  .filter(route => !route.public)
  .map(route => [`${route.method} ${route.path}`, route] as const);
const open = routes
  .filter(route => route.public)
  .map(route => [`${route.method} ${route.path}`, route] as const);

describe.each(guarded)('%s is refused', (_name, route) => {
  test.each(WRONG)('with %s', async (_what, token, status, code) => {
    const answer = await ask(route, addressOf(route), await token());
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json<Problem>()).toMatchObject({ status, code });
    expect(answer.headers['x-request-id']).toBe(answer.json<Problem>().requestId);
  });

  test('with nothing else but a good one: the gate lets it through', async () => {
    const answer = await ask(route, addressOf(route), await world.token('RCA'));
    expect([401, 403, 500, 503]).not.toContain(answer.statusCode);
  });
});

describe('what stands before the gate', () => {
  test.each(open)('%s asks for no token', async (_name, route) => {
    expect([401, 403]).not.toContain((await ask(route, addressOf(route))).statusCode);
  });

  test('is the route table: every route of the running app stands in it, and no other', async () => {
    const paths = routesIn(world.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
    const told = routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    const pageFiles = 'GET /docs/:file';
    expect(paths.filter(path => !path.startsWith('HEAD ')).sort()).toEqual([...told, pageFiles].sort());
  });

  test('an unknown route is refused without a token and not found with one', async () => {
    expect((await ask({ method: 'GET' }, '/v1/nothing')).json()).toMatchObject({
      status: 401,
      code: 'TOKEN_MISSING',
    });
    const token = await world.token('RCA');
    expect((await ask({ method: 'GET' }, '/v1/nothing', token)).json()).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect((await ask({ method: 'GET' }, '/%zz', token)).json()).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
  });
});
