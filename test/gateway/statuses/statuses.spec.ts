import { Problem, ROUTES, type Route, TokenError } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { promisedStatuses } from '../documented.ts';
import { CHECKS } from './checks.ts';
import { DISPUTES } from './disputes.ts';
import { REPORTS } from './reports.ts';
import { askRow } from './rows.ts';
import { SERVICE } from './service.ts';
import { openStage, type Stage } from './stage.ts';

const TABLE = [...SERVICE, ...REPORTS, ...DISPUTES, ...CHECKS];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const nameOf = (route: Route): string => `${route.method} ${route.path}`;

/** By status: what the route table says, or a refusal; a page has no shape. */
const shapeOf = (route: Route, status: number) => {
  if (route.answers[status]) return route.answers[status].shape;
  return route === ROUTES.issueToken && status < 500 ? TokenError : Problem;
};

describe('every status of every route in docs/openapi.json is answered by the running app', () => {
  test('each has exactly one row here, and each row its status there', () => {
    const told = TABLE.map(({ operation, ways }) => [
      nameOf(ROUTES[operation]),
      Object.keys(ways).map(Number),
    ]);
    expect(told).toHaveLength(new Set(told.map(([name]) => name)).size);
    expect(Object.fromEntries(told)).toEqual(promisedStatuses());
  });

  describe.each(TABLE.map(rows => [rows.operation, rows] as const))('%s', (operation, rows) => {
    test.each(Object.entries(rows.ways))('answers %s', async (status, way) => {
      const answer = await askRow(stage, rows, way);
      // What the route itself answered, not what stands before or beside it.
      expect(stage.gateway.watched.last()).toBe(`${nameOf(ROUTES[operation])} ${status}`);
      expect(String(answer.statusCode)).toBe(status);
      shapeOf(ROUTES[operation], Number(status))?.parse(answer.json());
    });
  });
});
