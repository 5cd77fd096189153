import { ROUTES, type OperationId, type Route, StatementReceipt } from '#contracts';
import { addDays } from '#criteria';
import { defaultReport } from '../../world/bodies.ts';
import { type Answer, type Call, call } from '../calling.ts';
import { type GatewayWorld, openGatewayWorld } from '../gateway-world.ts';

/** A request; `path` fills the route's template, `query` stands behind it. */
export interface Request extends Call {
  path?: Record<string, string>;
  query?: string;
}

/** A gateway with its day, and a statement of RCA's whose key is used up. */
export interface Stage {
  gateway: GatewayWorld;
  today: string;
  /** A new open report of RCA's, on a loan of its own. */
  report(): Promise<{ id: string; loanReference: string }>;
  /** Sends to a route of the table. */
  send(operation: OperationId, request: Request): Promise<Answer>;
  close(): Promise<void>;
}

/** A key of RCA's that was used with another body. */
export const USED_KEY = 'used';

const addressOf = ({ path }: Route, values: Record<string, string> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));

/** At noon of a day, so that no row meets midnight. */
export const openStage = async (): Promise<Stage> => {
  const gateway = await openGatewayWorld();
  const { world } = gateway;
  await world.goTo(addDays(await world.today(), 2));
  const today = await world.today();
  const send: Stage['send'] = (operation, { path, query = '', ...request }) => {
    const route: Route = ROUTES[operation];
    return call(gateway, addressOf(route, path) + query, { method: route.method, ...request });
  };
  let reports = 0;
  const report = async (key?: string) => {
    const loanReference = `JK/${String((reports += 1))}`;
    const body = defaultReport(today, { reference: loanReference });
    const headers = { 'idempotency-key': key ?? loanReference };
    const answer = await send('makeReport', { as: 'RCA', body, headers });
    return { id: StatementReceipt.parse(answer.json()).report, loanReference };
  };
  await report(USED_KEY);
  return { gateway, today, report: () => report(), send, close: gateway.close };
};
