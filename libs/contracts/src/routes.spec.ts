import { describe, expect, test } from '@jest/globals';
import { REFUSALS } from './refusals.ts';
import { decisionRefusals } from './refusals/decision.ts';
import { PUBLIC_ROUTES, ROUTES } from './routes.ts';
import type { Route } from './routes/route.ts';

const routes: [string, Route][] = Object.entries(ROUTES);

describe('the route table', () => {
  test('the only routes without a token are these', () =>
    expect([...PUBLIC_ROUTES].sort()).toEqual([
      'GET /.well-known/jwks.json',
      'GET /docs',
      'GET /health/live',
      'GET /health/ready',
      'GET /openapi.json',
      'POST /oauth/token',
    ]));

  test('no two routes are one, and no refusal is named twice by a route', () => {
    expect(new Set(routes.map(([, { method, path }]) => `${method} ${path}`)).size).toBe(routes.length);
    for (const [id, { refusals }] of routes)
      expect([id, refusals.length]).toEqual([id, new Set(refusals).size]);
  });

  test('the parameters of a path are those of its shape', () => {
    for (const [id, { path, params }] of routes) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([id, Object.keys(params?.shape ?? {})]).toEqual([id, named]);
    }
  });

  test('each refusal of the catalogue can be met on some route', () => {
    const met = new Set(routes.flatMap(([, { refusals }]) => refusals));
    const unmet = Object.keys(REFUSALS).filter(code => !met.has(code as never));
    // Nothing at an address is no route; officers decide by lianfang-admin, which is none either.
    const officers = [...Object.keys(decisionRefusals), 'DISPUTE_WORDS'];
    expect(unmet.toSorted()).toEqual(['NOT_FOUND', ...officers].toSorted());
  });
});
