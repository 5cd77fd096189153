import { type CheckAnswer, type Problem, type RefusalCode, StatementReceipt } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../gateway/calling.ts';
import { FOLLOWING, MISSING, question, reportOf } from './bodies.ts';
import { openRefusing, type Refusing, type Sending } from './refusing.ts';

let refusing: Refusing;
let report: string;
let check: string;
beforeAll(async () => {
  refusing = await openRefusing();
  const said = await refusing.accepts({
    url: '/v1/reports',
    body: reportOf(),
    headers: { 'idempotency-key': 'own' },
  });
  report = StatementReceipt.parse(said.json()).report;
  const asked = await refusing.accepts({ url: '/v1/checks', as: 'POST', body: question() });
  check = asked.json<CheckAnswer>().id;
});
afterAll(() => refusing.close());

/** The whole of an answer but the id of its request and the time. */
const seen = ({ statusCode, headers, body }: Answer) => {
  const { 'x-request-id': requestId, date: _date, ...rest } = headers;
  expect(body).toContain(String(requestId));
  return { statusCode, headers: rest, body: body.replaceAll(String(requestId), '') };
};

const as = 'COM';
const by = { unit: '0045', staff: '1' };
/** A body that would be right on a report or check of one's own, and one that would not. */
const BODIES: [kind: string, right: object, wrong: object][] = [
  ['correction', { ...reportOf(), ...by }, { ...reportOf('NOMINEE_LOAN'), unit: '9999' }],
  ['renewal', { ...FOLLOWING.renewal, ...by }, { ...FOLLOWING.renewal, asOf: 'today+1', unit: '9999' }],
  ['settlement', { ...FOLLOWING.settlement, ...by }, { ...FOLLOWING.settlement, endedOn: 'today+1' }],
  ['withdrawal', { ...FOLLOWING.withdrawal, ...by }, { ...FOLLOWING.withdrawal, unit: '9999' }],
  ['reply', { ...FOLLOWING.reply, ...by }, { ...FOLLOWING.reply, unit: '9999' }],
];
const missingFor = (code: RefusalCode, sending: (id: string) => Sending, ids: () => string[]) => async () => {
  const before = await refusing.rows();
  for (const lang of ['zh', 'en']) {
    const send = async (id: string) => {
      const one = sending(id);
      return seen(await refusing.send({ as, ...one, headers: { ...one.headers, 'accept-language': lang } }));
    };
    const [missing, ...others] = ids();
    const none = await send(missing!);
    expect(none.statusCode).toBe(404);
    expect(JSON.parse(none.body) as Problem).toMatchObject({ code });
    for (const other of others) expect(await send(other)).toEqual(none);
  }
  expect(await refusing.rows()).toEqual(before);
};

describe("another member's report is a 404, byte for byte like a missing one but the request id", () => {
  const addresses = () => [
    MISSING,
    report,
    'by-loan/DEFAULT/JK-1',
    'by-loan/DEFAULT/none',
    'by-loan/NONE/JK-1',
    `by-loan/DEFAULT/${'x'.repeat(65)}`,
    'none',
  ];
  const at = (id: string, rest = '') => `/v1/reports/${id}${rest}`;
  test(
    'read',
    missingFor('REPORT_NOT_FOUND', id => ({ url: at(id) }), addresses),
  );

  describe.each(BODIES)('%s', (kind, right, wrong) => {
    const sent = (body: object, headers = {}) =>
      missingFor('REPORT_NOT_FOUND', id => ({ url: at(id, `/${kind}`), body, headers }), addresses);
    test('with a right body', sent(right));
    test('with a wrong one', sent(wrong));
    test('with the number that the report has', sent(right, { 'if-match': '"1"' }));
    test('with one that it has not', sent(right, { 'if-match': '"9"' }));
    test("with the key of that member's own statement", sent(right, { 'idempotency-key': 'own' }));
  });

  test('it is not among the reports of a page', async () => {
    for (const query of ['', '?loanReference=JK-1']) {
      const page = await refusing.send({ url: `/v1/reports${query}`, as });
      expect(page.json()).toEqual({ items: [], next: null });
    }
    // As with a place that no report has: a page never begins anew unawares.
    for (const after of [report, MISSING])
      await refusing.refuses({ url: `/v1/reports?after=${after}`, as }, [['BODY_FIELD_VALUE', '/after']]);
  });
  test('the union that acts for two members sees it as the one that reported and as no other', async () => {
    expect((await refusing.send({ url: at(report), as: 'RCA' })).statusCode).toBe(200);
    expect((await refusing.send({ url: at(report), as: 'RCB' })).statusCode).toBe(404);
  });
});

describe("another member's check is the same", () => {
  const ids = () => [MISSING, check, 'none'];
  test(
    'read',
    missingFor('CHECK_NOT_FOUND', id => ({ url: `/v1/checks/${id}` }), ids),
  );
  test.each<[string, object]>([
    ['a right decision', { decision: 'REFUSED', ...by }],
    [
      'one without its reason, of a unit that is not there',
      { decision: 'OVERRIDDEN', unit: '9', staff: '1' },
    ],
  ])('%s', (_what, body) =>
    missingFor('CHECK_NOT_FOUND', id => ({ url: `/v1/checks/${id}/credit-decision`, body }), ids)(),
  );
});
