import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { call, type Call } from '../gateway/calling.ts';
import { type GatewayWorld, openGatewayWorld } from '../gateway/gateway-world.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';

/** Who listens on the way sees how long an answer is, through TLS too. In bytes. */
const CLASS = 2_048;

describe('the length of an answer does not tell who is listed', () => {
  let gateway: GatewayWorld;
  let today: string;
  const LISTED = residentId(1);
  const ask = (number: string, name: string, more: Call = {}) =>
    call(gateway, '/v1/checks', { as: 'POST', body: question(today, number, name), ...more });
  beforeAll(async () => {
    gateway = await openGatewayWorld();
    today = await gateway.world.today();
    for (const as of ['RCA', 'RCB'] as const) {
      const unit = as === 'RCA' ? '0012' : '0021';
      const body = defaultReport(today, { parties: [person(LISTED, '王小丫', today)], unit });
      const answer = await call(gateway, '/v1/reports', { as, body, headers: { 'idempotency-key': as } });
      expect(answer.statusCode).toBe(202);
    }
    await gateway.world.drain();
  });
  afterAll(() => gateway.close());

  test('listed, listed under another name, and unlisted: the same size class, in either language', async () => {
    for (const language of ['zh', 'en']) {
      const headers = { 'accept-language': language };
      const answers = [
        await ask(LISTED, '王小丫', { headers }),
        await ask(LISTED, '欧阳娜', { headers }),
        await ask(residentId(2), '王小丫', { headers }),
      ];
      expect(answers.map(answer => answer.json<{ outcome: string }>().outcome)).toEqual([
        'BLOCK',
        'REVIEW',
        'CLEAR',
      ]);
      expect(answers.map(({ rawPayload }) => rawPayload.length)).toEqual(answers.map(() => CLASS));
    }
  });
});
