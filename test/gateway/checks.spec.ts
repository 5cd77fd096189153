import { type BatchAnswer, CheckAnswer, CreditDecisionReceipt, Policy, RuleSet } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { defaultReport, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { call, faultsOf } from './calling.ts';
import { type GatewayWorld, openGatewayWorld } from './gateway-world.ts';

const SAMPLE = '11010519491231002X';

let gateway: GatewayWorld;
let today: string;
beforeAll(async () => {
  gateway = await openGatewayWorld();
  today = await gateway.world.today();
  const body = defaultReport(today);
  const answer = await call(gateway, '/v1/reports', { as: 'RCA', body, headers: { 'idempotency-key': 'k' } });
  expect(answer.statusCode).toBe(202);
  await gateway.world.drain();
});
afterAll(() => gateway.close());

const listed = () => question(today, SAMPLE, '王小丫');
const unlisted = () => question(today, residentId(7), '李某某');
const check = async (body: unknown) => call(gateway, '/v1/checks', { as: 'POST', body });

const rows = async (): Promise<number> => {
  const [counted] = await gateway.world
    .database('auditor')
    .rows<{ count: number }>('SELECT count(*)::int AS count FROM cell.check_record');
  return counted!.count;
};

describe('POST /v1/checks', () => {
  test('a bank is told BLOCK of another bank’s borrower, and why', async () => {
    const answer = await check(listed());
    expect(answer.statusCode).toBe(200);
    expect(CheckAnswer.parse(answer.json())).toMatchObject({
      outcome: 'BLOCK',
      reasons: [{ reason: 'LISTED', criterion: 'DEFAULT', state: 'ACTIVE', institutions: 1, own: false }],
    });
  });

  test('whoever is not known is CLEAR', async () => {
    expect(CheckAnswer.parse((await check(unlisted())).json())).toMatchObject({
      outcome: 'CLEAR',
      reasons: [],
    });
  });

  test('many at once are each answered and each recorded', async () => {
    const before = await rows();
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, at) => check(at % 2 ? listed() : unlisted())),
    );
    expect(answers.map(answer => answer.json<CheckAnswer>().outcome)).toEqual(
      answers.map((_, at) => (at % 2 ? 'BLOCK' : 'CLEAR')),
    );
    expect(await rows()).toBe(before + 300);
  });
});

describe('POST /v1/checks/batch', () => {
  test('answers in order, each refused on its own, with its place in the body', async () => {
    const bad = question(today, '110105194912310021', '王小丫');
    const answer = await call(gateway, '/v1/checks/batch', {
      as: 'POST',
      body: { checks: [listed(), bad, unlisted()] },
    });
    const { answers } = answer.json<BatchAnswer>();
    expect(answer.statusCode).toBe(200);
    expect(answers.map(each => ('answer' in each ? each.answer.outcome : each.problem.errors[0]!))).toEqual([
      'BLOCK',
      expect.objectContaining({ code: 'ID_CHECK', pointer: '/checks/1/identifier/number' }),
      'CLEAR',
    ]);
  });

  test('takes 1,000 and refuses 1,001', async () => {
    const many = (count: number) =>
      call(gateway, '/v1/checks/batch', { as: 'POST', body: { checks: Array(count).fill(unlisted()) } });
    expect((await many(1_000)).json<BatchAnswer>().answers).toHaveLength(1_000);
    expect(faultsOf(await many(1_001))).toEqual([['CHECK_TOO_MANY', '/checks']]);
  });
});

describe('a check afterwards', () => {
  test('is read as answered, by the member that asked and by no other', async () => {
    const asked = (await check(listed())).json<CheckAnswer>();
    const read = (as: 'POST' | 'COM') => call(gateway, `/v1/checks/${asked.id}`, { as });
    expect((await read('POST')).json()).toEqual(asked);
    const upper = await call(gateway, `/v1/checks/${asked.id.toUpperCase()}`, { as: 'POST' });
    expect(upper.json()).toEqual(asked);
    expect((await read('COM')).json()).toMatchObject({ status: 404, code: 'CHECK_NOT_FOUND' });
  });

  test('takes the credit decision; OVERRIDDEN needs its reason', async () => {
    const { id } = (await check(listed())).json<CheckAnswer>();
    const decide = (body: object, as: 'POST' | 'COM' = 'POST') =>
      call(gateway, `/v1/checks/${id}/credit-decision`, {
        as,
        body: { unit: '0031', staff: '20455', ...body },
      });
    const receipt = CreditDecisionReceipt.parse((await decide({ decision: 'REFUSED' })).json());
    expect(receipt).toMatchObject({ check: id, decision: 'REFUSED' });
    expect(faultsOf(await decide({ decision: 'OVERRIDDEN' }))).toEqual([
      ['CHECK_DECISION_REASON', '/reason'],
    ]);
    expect((await decide({ decision: 'REFUSED' }, 'COM')).json()).toMatchObject({
      status: 404,
      code: 'CHECK_NOT_FOUND',
    });
  });

  test('that never was is not found', async () => {
    for (const id of [randomUUID(), 'x']) {
      expect((await call(gateway, `/v1/checks/${id}`, { as: 'POST' })).json()).toMatchObject({
        code: 'CHECK_NOT_FOUND',
      });
    }
  });
});

test('rule set and policy in force are shown', async () => {
  expect(RuleSet.parse((await call(gateway, '/v1/rule-set', { as: 'ASK' })).json()).version).toBe('2025-1');
  expect(Policy.parse((await call(gateway, '/v1/policy', { as: 'ASK' })).json()).version).toBe('sample-1');
});

test('no number and no name stands in a log line', () => {
  const logged = gateway.log.join('');
  expect(logged).toContain('/v1/checks');
  for (const canary of [SAMPLE, '王小丫', residentId(7), '李某某']) expect(logged).not.toContain(canary);
});
