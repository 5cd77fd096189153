import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type OperationId, Problem, REFUSALS, type Route, ROUTES, TokenError } from '#contracts';
import { openApiDocument } from './document.ts';
import { errorsPage } from './errors-page.ts';
import { EXAMPLES } from './examples.ts';
import { statusAt } from './responses.ts';
import { SHAPE_WORDS } from './shape-words.ts';

const document = openApiDocument();
const text = JSON.stringify(document);
const routes = Object.entries<Route>(ROUTES);
const at = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], document);

describe('the OpenAPI document', () => {
  test('has every route of the table and no other', () => {
    const written = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
    );
    expect(written.sort()).toEqual(routes.map(([, { method, path }]) => `${method} ${path}`).sort());
  });

  test('every reference in it resolves', () => {
    const refs = new Set([...text.matchAll(/"\$ref":"#([^"]+)"/g)].map(([, ref]) => ref!));
    expect(refs.size).toBeGreaterThan(100);
    expect([...refs].filter(ref => at(ref) === undefined)).toEqual([]);
    expect(text).not.toContain('"$id"');
    expect(text).not.toContain('"$schema"');
  });

  test('no status of a route is both an answer and a problem', () => {
    for (const [id, route] of routes) {
      const refused = new Set(route.refusals.map(code => statusAt(id as OperationId, code)));
      expect([id, Object.keys(route.answers).filter(status => refused.has(Number(status)))]).toEqual([
        id,
        [],
      ]);
    }
  });

  test('a route without a token says so, every other one asks for it', () => {
    const open = Object.values(document.paths)
      .flatMap(operations => Object.values(operations))
      .filter(({ security }) => security?.length === 0)
      .map(({ operationId }) => operationId);
    expect(open.sort()).toEqual(
      routes
        .filter(([, route]) => route.public)
        .map(([id]) => id)
        .sort(),
    );
  });

  test.each(routes)('%s: an example of its body and of each answer, and they fit', (id, route) => {
    const examples = EXAMPLES[id as keyof typeof EXAMPLES];
    if (route.body) {
      expect(Object.keys(examples.body ?? {})).not.toEqual([]);
      for (const value of Object.values(examples.body ?? {})) route.body.shape.parse(value);
    }
    for (const [status, { shape }] of Object.entries(route.answers)) {
      if (!shape) continue;
      expect(Object.keys(examples.answers[Number(status)] ?? {})).not.toEqual([]);
      for (const value of Object.values(examples.answers[Number(status)] ?? {}))
        expect(shape.parse(value)).toEqual(value);
    }
  });

  test('every code has an example that fits the shape of problems', () => {
    const { examples } = document.components;
    for (const code of Object.keys(REFUSALS)) expect(Problem.parse(examples[code]?.value).code).toBe(code);
    for (const code of ROUTES.issueToken.refusals.filter(each => REFUSALS[each].status < 500))
      expect(TokenError.parse(examples[`oauth.${code}`]?.value).code).toBe(code);
  });

  test('each route names each of its refusals under its status', () => {
    for (const [id, route] of routes) {
      const { responses } = document.paths[route.path]![route.method.toLowerCase()]!;
      for (const code of route.refusals)
        expect([id, responses[statusAt(id as OperationId, code)]?.description]).toEqual([
          id,
          expect.stringContaining(`\`${code}\``),
        ]);
    }
  });

  test('every code of every closed list has its words, and no words are left over', () => {
    const schemas = Object.entries(document.components.schemas);
    const lists = schemas.filter(([id, { enum: codes }]) => Array.isArray(codes) && id !== 'ProblemCode');
    expect(lists.length).toBeGreaterThan(20);
    for (const [id, { enum: codes, description }] of lists) {
      const described = [...String(description).matchAll(/^`(\w+)` \S/gm)].map(([, code]) => code);
      expect([id, described.sort()]).toEqual([id, [...(codes as string[])].sort()]);
    }
  });

  test('words stand for shapes that are in the document', () =>
    expect(Object.keys(SHAPE_WORDS).filter(id => !(id in document.components.schemas))).toEqual([]));

  test('is what docs/openapi.json holds: else run npm run openapi', () =>
    expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(JSON.parse(text)));

  test('the page of codes is what docs/errors.md holds', () =>
    expect(readFileSync('docs/errors.md', 'utf8')).toBe(errorsPage()));
});
