import { CHECK_ROUTES } from './routes/checks.ts';
import { DISPUTE_ROUTES } from './routes/disputes.ts';
import { REPORT_ROUTES } from './routes/reports.ts';
import type { Route } from './routes/route.ts';
import { ACCESS_ROUTES, RULES_ROUTES, SERVICE_ROUTES } from './routes/service.ts';

/** The one route table, by operation id. */
export const ROUTES = {
  ...ACCESS_ROUTES,
  ...REPORT_ROUTES,
  ...DISPUTE_ROUTES,
  ...CHECK_ROUTES,
  ...RULES_ROUTES,
  ...SERVICE_ROUTES,
} satisfies Record<string, Route>;
export type OperationId = keyof typeof ROUTES;

/** The routes that ask for no token, as `METHOD path`; every other one is refused without. */
export const PUBLIC_ROUTES: ReadonlySet<string> = new Set(
  Object.values(ROUTES)
    .filter(route => route.public)
    .map(({ method, path }) => `${method} ${path}`),
);
