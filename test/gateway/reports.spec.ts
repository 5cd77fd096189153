import { ReportPage, ReportView, StatementReceipt } from '#contracts';
import { addDays } from '#criteria';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { call, faultsOf } from './calling.ts';
import { type GatewayWorld, type MemberCode, openGatewayWorld } from './gateway-world.ts';

let gateway: GatewayWorld;
let today: string;
beforeAll(async () => {
  gateway = await openGatewayWorld();
  today = await gateway.world.today();
});
afterAll(() => gateway.close());

let made = 0;
/** A report on a borrower of its own, with a reference of its own. */
const newBody = (reference = `JK/${String((made += 1))} 号`) =>
  defaultReport(today, { reference, parties: [person(residentId(made), '王小丫', today)] });

const say = (
  url: string,
  body: unknown,
  { as = 'RCA' as MemberCode, ...headers }: Record<string, string> & { as?: MemberCode } = {},
) => call(gateway, url, { as, body, headers: { 'idempotency-key': randomUUID(), ...headers } });
const report = async (body: object = newBody()) => {
  const answer = await say('/v1/reports', body);
  expect(answer.statusCode).toBe(202);
  return StatementReceipt.parse(answer.json());
};
const settlement = () => ({ endedOn: today, how: 'PAID', unit: '0012', staff: '10231' });
const renewal = () => ({ asOf: today, outstandingFen: 3_812_000, unit: '0012', staff: '10231' });

describe('POST /v1/reports', () => {
  test('answers 202 with the receipt, its address and its number', async () => {
    const answer = await say('/v1/reports', newBody());
    const receipt = StatementReceipt.parse(answer.json());
    expect(answer.statusCode).toBe(202);
    expect(answer.headers).toMatchObject({ location: `/v1/reports/${receipt.report}`, etag: '"1"' });
    expect(answer.headers['idempotency-replayed']).toBeUndefined();
    expect(receipt).toMatchObject({ number: 1, version: 1, status: 'RECEIVED' });
  });

  test('the same key and body gives the first answer again, byte for byte', async () => {
    const body = newBody();
    const key = { 'idempotency-key': 'again' };
    const [first, second] = [await say('/v1/reports', body, key), await say('/v1/reports', body, key)];
    expect(second.body).toBe(first.body);
    expect(second.statusCode).toBe(202);
    expect(second.headers['idempotency-replayed']).toBe('true');
  });

  test('the same key with another body is KEY_REUSED; another member may use the key', async () => {
    const key = { 'idempotency-key': 'shared' };
    expect((await say('/v1/reports', newBody(), key)).statusCode).toBe(202);
    expect(faultsOf(await say('/v1/reports', newBody(), key))).toEqual([['KEY_REUSED', '']]);
    const ofOther = { ...newBody(), unit: '0045' };
    expect((await say('/v1/reports', ofOther, { ...key, as: 'COM' })).statusCode).toBe(202);
  });

  test('a refused request keeps no key', async () => {
    const key = { 'idempotency-key': 'refused-first' };
    const body = newBody();
    expect((await say('/v1/reports', { ...body, unit: '9999' }, key)).json()).toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
    expect((await say('/v1/reports', body, key)).statusCode).toBe(202);
  });

  test('a second open report of the loan is REPORT_DUPLICATE and names the first', async () => {
    const first = await report(newBody('JK-twice'));
    const answer = await say('/v1/reports', newBody('JK-twice'));
    expect(answer.json()).toMatchObject({ status: 409, code: 'REPORT_DUPLICATE', firstReport: first.report });
  });
});

describe("a report's life", () => {
  test('is seen by its own id and by the loan, with its number as ETag', async () => {
    const body = newBody();
    const { report: id } = await report(body);
    await gateway.world.drain();
    const byId = await call(gateway, `/v1/reports/${id}`, { as: 'RCA' });
    expect(byId.headers['etag']).toBe('"1"');
    expect(ReportView.parse(byId.json())).toMatchObject({
      id,
      status: 'LISTED',
      finding: { qualifies: true },
    });
    const address = `/v1/reports/by-loan/DEFAULT/${encodeURIComponent(body.loan.reference)}`;
    expect((await call(gateway, address, { as: 'RCA' })).body).toBe(byId.body);
  });

  test('words follow Accept-Language', async () => {
    const { report: id } = await report();
    await gateway.world.drain();
    const words = async (language: string) => {
      const answer = await call(gateway, `/v1/reports/${id}`, {
        as: 'RCA',
        headers: { 'accept-language': language },
      });
      return ReportView.parse(answer.json()).finding?.parties[0]?.tests[0]?.words;
    };
    expect(await words('zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(await words('en')).toMatch(/^[^\p{Script=Han}]+$/u);
  });

  test('goes on by statements that take its next number; a number that moved is VERSION_MOVED', async () => {
    const { report: id } = await report();
    const renewed = await say(`/v1/reports/${id}/renewal`, renewal(), { 'if-match': '"1"' });
    expect(renewed.headers['etag']).toBe('"2"');
    expect(
      (await say(`/v1/reports/${id}/settlement`, settlement(), { 'if-match': '"1"' })).json(),
    ).toMatchObject({
      status: 412,
      code: 'VERSION_MOVED',
    });
    expect(
      (await say(`/v1/reports/${id}/settlement`, settlement(), { 'if-match': '*' })).headers['etag'],
    ).toBe('"3"');
    expect((await say(`/v1/reports/${id}/settlement`, settlement())).json()).toMatchObject({
      code: 'REPORT_SETTLED',
    });
  });

  test('is corrected, settled and withdrawn by the loan too', async () => {
    const body = newBody();
    await report(body);
    const at = (what: string) =>
      `/v1/reports/by-loan/DEFAULT/${encodeURIComponent(body.loan.reference)}/${what}`;
    const { loan, facts } = body;
    const less = { ...body, loan: { ...loan, outstandingFen: 3_000_000 }, facts };
    expect((await say(at('correction'), less)).json()).toMatchObject({ number: 2, version: 2 });
    expect((await say(at('settlement'), settlement())).json()).toMatchObject({ number: 3 });
    const withdrawal = { reason: 'BANK_ERROR', unit: '0012', staff: '10231' };
    expect((await say(at('withdrawal'), withdrawal)).json()).toMatchObject({ number: 4 });
    expect((await say(at('renewal'), renewal())).json()).toMatchObject({ code: 'REPORT_WITHDRAWN' });
  });
});

describe('GET /v1/reports', () => {
  test("gives one's own, page by page, in the order of receipt", async () => {
    const ids = [];
    for (const reference of ['L-1', 'L-2', 'L-3']) {
      const body = { ...defaultReport(today, { reference }), unit: '0021' };
      ids.push(StatementReceipt.parse((await say('/v1/reports', body, { as: 'RCB' })).json()).report);
    }
    const first = ReportPage.parse((await call(gateway, '/v1/reports?limit=2', { as: 'RCB' })).json());
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const rest = ReportPage.parse(
      (await call(gateway, `/v1/reports?limit=2&after=${first.next!}`, { as: 'RCB' })).json(),
    );
    expect(rest.items.map(({ id }) => id)).toEqual(ids.slice(2));
    for (const page of ['?limit=3', `?limit=1&after=${ids[1]!}`, '?limit=3&status=RECEIVED'])
      expect(
        ReportPage.parse((await call(gateway, `/v1/reports${page}`, { as: 'RCB' })).json()),
      ).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ id: ids[2] })]),
        next: null,
      });
    const one = await call(gateway, '/v1/reports?loanReference=L-2', { as: 'RCB' });
    expect(ReportPage.parse(one.json()).items.map(({ id }) => id)).toEqual([ids[1]]);
    const none = await call(gateway, `/v1/reports?receivedOn=${addDays(today, -1)}`, { as: 'RCB' });
    expect(none.json()).toEqual({ items: [], next: null });
    const received = await call(gateway, '/v1/reports?status=RECEIVED&limit=2', { as: 'RCB' });
    expect(received.json()).toEqual(first);
    const listed = await call(gateway, '/v1/reports?status=LISTED&limit=1', { as: 'RCB' });
    expect(listed.json()).toEqual({ items: [], next: null });
  });
});
