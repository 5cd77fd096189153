import { CheckAnswer, CheckQuestion, DisputeReceipt } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DISPUTE_ID } from '../../apps/gateway/src/openapi/dispute-examples.ts';
import { EXAMPLES } from '../../apps/gateway/src/openapi/examples.ts';
import { residentId } from '../world/numbers.ts';
import { call } from './calling.ts';
import { type GatewayWorld, type MemberCode, openGatewayWorld } from './gateway-world.ts';

let gateway: GatewayWorld;
beforeAll(async () => {
  gateway = await openGatewayWorld();
});
afterAll(() => gateway.close());

/** The examples tell a story of 2025 and the one clock only goes forward: all of it six years later. */
const YEARS = 6;
const later = <T>(example: T): T =>
  JSON.parse(
    JSON.stringify(example).replaceAll(/\b20\d\d(?=-\d\d-\d\d|-\d\d"|年)/g, year =>
      String(Number(year) + YEARS),
    ),
  ) as T;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
/** What is drawn anew each time; all else must be as the document says. */
const masked = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replaceAll(UUID, 'ID')
      .replaceAll(INSTANT, 'INSTANT')
      .replaceAll(/"(seq|inStandingUpTo)":\d+/g, '"$1":1'),
  );

const at = '/v1/reports/by-loan/DEFAULT/JK-2023-000123';
let keys = 0;
/** The dispute that the story opened: what it was given instead of the example's id. */
let dispute = DISPUTE_ID;
const told = <T>(example: T): T => JSON.parse(JSON.stringify(example).replaceAll(DISPUTE_ID, dispute)) as T;
const say = (url: string, body: unknown, as: MemberCode = 'RCA') =>
  call(gateway, told(url), {
    as,
    body: told(body),
    headers: { 'idempotency-key': `example-${String((keys += 1))}` },
  });

/** One step of the story: on a day, this call with the example's body is answered as the example says. */
const STEPS: [
  day: string,
  operation: keyof typeof EXAMPLES,
  url: string,
  as: MemberCode,
  body: string | undefined,
][] = [
  ['2025-06-08', 'makeReport', '/v1/reports', 'RCA', 'DEFAULT'],
  ['2025-06-09', 'readReport', at, 'RCA', undefined],
  ['2025-06-09', 'listReports', '/v1/reports', 'RCA', undefined],
  ['2025-06-12', 'correctReport', `${at}/correction`, 'RCA', 'cleared'],
  ['2025-06-19', 'renewReport', `${at}/renewal`, 'RCA', 'open'],
  ['2025-06-20', 'check', '/v1/checks', 'POST', 'loanApproval'],
  ['2025-06-20', 'checkBatch', '/v1/checks/batch', 'POST', 'household'],
  ['2025-06-21', 'openDispute', '/v1/disputes', 'POST', 'ofReportByLoan'],
  ['2025-06-22', 'replyToDispute', `${at}/reply`, 'RCA', 'stands'],
  ['2025-06-23', 'withdrawDispute', `/v1/disputes/${DISPUTE_ID}/withdrawal`, 'POST', 'atACounter'],
  ['2025-06-25', 'settleReport', `${at}/settlement`, 'RCA', 'paid'],
  ['2025-06-26', 'withdrawReport', `${at}/withdrawal`, 'RCA', 'wrongFacts'],
];

describe('the examples of the API are run as they stand, and answered as they say', () => {
  test.each(STEPS)('%s: %s', async (day, operation, url, as, name) => {
    const { body, answers } = EXAMPLES[operation];
    await gateway.world.goTo(later(day.concat('"')).slice(0, 10));
    const answer =
      name === undefined ? await call(gateway, url, { as }) : await say(url, later(body?.[name]), as);
    await gateway.world.drain();
    if (operation === 'openDispute') dispute = DisputeReceipt.parse(answer.json()).id;
    const [[status, examples] = []] = Object.entries(answers);
    expect({ status: answer.statusCode, body: masked(answer.json()) }).toEqual({
      status: Number(status),
      body: masked(later(Object.values(examples ?? {})[0])),
    });
  });

  test.each([
    ['readRuleSet', '/v1/rule-set'],
    ['readPolicy', '/v1/policy'],
  ] as const)('%s: what the sandbox begins with', async (operation, url) => {
    const answer = await call(gateway, url, { as: 'POST' });
    const [example] = Object.values(EXAMPLES[operation].answers[200] ?? {});
    expect(masked(answer.json())).toEqual(masked(example));
  });

  test('what the bank then did is recorded as the example says', async () => {
    const asked = await say('/v1/checks', later(EXAMPLES.check.body?.['loanApproval']), 'POST');
    const { id } = CheckAnswer.parse(asked.json());
    const { body, answers } = EXAMPLES.recordCreditDecision;
    const answer = await say(`/v1/checks/${id}/credit-decision`, body?.['refused'], 'POST');
    expect({ status: answer.statusCode, ...answer.json<{ check: string }>() }).toMatchObject({
      status: 200,
      check: id,
    });
    expect(masked(answer.json())).toEqual(masked(answers[200]?.['recorded']));
  });

  test('a number of which nothing is known is answered as the example of CLEAR says', async () => {
    const asked = CheckQuestion.parse(later(EXAMPLES.check.body?.['loanApproval']));
    const identifier = { ...asked.identifier, number: residentId(1) };
    const answer = await say('/v1/checks', { ...asked, identifier }, 'POST');
    expect(masked(answer.json())).toEqual(masked(EXAMPLES.check.answers[200]?.['cleared']));
  });
});
