import { CheckAnswer } from '#contracts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultReport, question } from '../world/bodies.ts';
import { call } from './calling.ts';
import { type GatewayWorld, openGatewayWorld } from './gateway-world.ts';

let gateway: GatewayWorld;
let today: string;
beforeAll(async () => {
  gateway = await openGatewayWorld();
  today = await gateway.world.today();
});
afterAll(() => gateway.close());

/** Cuts every connection of the gateway's role and lets no new one in; or lets them in again. */
const letIn = async (isOpen: boolean): Promise<void> => {
  const superuser = gateway.world.database('postgres');
  const [row] = await superuser.rows<{ name: string }>('SELECT current_database() AS name');
  await superuser.rows(`ALTER DATABASE ${row!.name} CONNECTION LIMIT ${isOpen ? '-1' : '0'}`);
  if (isOpen) return;
  const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'gateway'`;
  await superuser.rows(cut);
};

const check = () =>
  call(gateway, '/v1/checks', { as: 'POST', body: question(today, '11010519491231002X', '王小丫') });
const report = () => {
  const headers = { 'idempotency-key': 'k-1' };
  return call(gateway, '/v1/reports', { as: 'RCA', body: defaultReport(today), headers });
};

test('without its database the gateway says 503 and Retry-After to all, never CLEAR, and comes back by itself', async () => {
  expect(CheckAnswer.parse((await check()).json()).outcome).toBe('CLEAR');
  await letIn(false);
  const many = await Promise.all(Array.from({ length: 20 }, check));
  for (const answer of [...many, await report()]) {
    expect(answer.json()).toMatchObject({ status: 503, code: 'OVERLOADED' });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
  }
  const batch = { checks: [question(today, '11010519491231002X', '王小丫')] };
  expect((await call(gateway, '/v1/checks/batch', { as: 'POST', body: batch })).statusCode).toBe(503);
  expect((await call(gateway, '/health/ready')).json()).toEqual({
    status: 'down',
    parts: { database: 'down' },
  });
  expect((await call(gateway, '/health/live')).statusCode).toBe(200);
  await letIn(true);
  expect((await call(gateway, '/health/ready')).statusCode).toBe(200);
  expect((await check()).statusCode).toBe(200);
  expect((await report()).statusCode).toBe(202);
});
