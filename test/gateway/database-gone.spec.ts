import { CheckAnswer } from '#contracts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultReport, question } from '../world/bodies.ts';
import { call } from './calling.ts';
import { withoutDatabase } from './database-away.ts';
import { type GatewayWorld, openGatewayWorld } from './gateway-world.ts';

let gateway: GatewayWorld;
let today: string;
beforeAll(async () => {
  gateway = await openGatewayWorld();
  today = await gateway.world.today();
});
afterAll(() => gateway.close());

const check = () =>
  call(gateway, '/v1/checks', { as: 'POST', body: question(today, '11010519491231002X', '王小丫') });
const report = () => {
  const headers = { 'idempotency-key': 'k-1' };
  return call(gateway, '/v1/reports', { as: 'RCA', body: defaultReport(today), headers });
};

test('without its database the gateway says 503 and Retry-After to all, never CLEAR, and comes back by itself', async () => {
  expect(CheckAnswer.parse((await check()).json()).outcome).toBe('CLEAR');
  await withoutDatabase(gateway, async () => {
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
  });
  expect((await call(gateway, '/health/ready')).statusCode).toBe(200);
  expect((await check()).statusCode).toBe(200);
  expect((await report()).statusCode).toBe(202);
});
