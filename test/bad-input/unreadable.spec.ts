import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changed, FOLLOWING, MISSING, question, reportOf } from './bodies.ts';
import { type Fault, openRefusing, type Refusing, type Sending } from './refusing.ts';

let refusing: Refusing;
beforeAll(async () => {
  refusing = await openRefusing();
});
afterAll(() => refusing.close());

const MIB = 1_048_576;
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Every route that takes a JSON body, with one that it would take. */
const ROUTES: [url: string, as: 'RCA' | 'POST', body: object][] = [
  ['/v1/reports', 'RCA', reportOf()],
  [`/v1/reports/${MISSING}/correction`, 'RCA', reportOf()],
  ['/v1/reports/by-loan/DEFAULT/JK-1/renewal', 'RCA', FOLLOWING.renewal],
  [`/v1/reports/${MISSING}/settlement`, 'RCA', FOLLOWING.settlement],
  [`/v1/reports/${MISSING}/withdrawal`, 'RCA', FOLLOWING.withdrawal],
  [`/v1/reports/${MISSING}/reply`, 'RCA', FOLLOWING.reply],
  [`/v1/disputes/${MISSING}/withdrawal`, 'POST', { unit: '0031', staff: '1' }],
  ['/v1/checks', 'POST', question()],
  ['/v1/checks/batch', 'POST', { checks: [question()] }],
  [`/v1/checks/${MISSING}/credit-decision`, 'POST', { decision: 'REFUSED', unit: '0031', staff: '1' }],
];

describe.each(ROUTES)('%s', (url, as, body) => {
  const type = (mediaType: string) => ({ 'content-type': mediaType });
  const right = JSON.stringify(body);
  test.each<[what: string, sent: unknown, headers: Record<string, string>, status: number, code: Fault[0]]>([
    ['a body that ends too early', right.slice(0, -1), {}, 400, 'BODY_MALFORMED'],
    ['two bodies', right + right, {}, 400, 'BODY_MALFORMED'],
    ['a trailing comma', '{"unit":"1",}', {}, 400, 'BODY_MALFORMED'],
    ['NaN', '{"amountFen":NaN}', {}, 400, 'BODY_MALFORMED'],
    ['no body', '', {}, 400, 'BODY_MALFORMED'],
    ['a name twice', `{"staff":"1","staff":"2"}`, {}, 400, 'BODY_MALFORMED'],
    [
      'half a character',
      right.replace(/"staff":"\w+"/, String.raw`"staff":"\ud800"`),
      {},
      400,
      'BODY_MALFORMED',
    ],
    [
      'bytes of GBK',
      Buffer.from([0x7b, 0x22, 0xcd, 0xf5, 0x22, 0x3a, 0x31, 0x7d]),
      {},
      400,
      'BODY_MALFORMED',
    ],
    ['17 levels', nested(17), {}, 400, 'BODY_TOO_DEEP'],
    ['100,000 levels', nested(100_000), {}, 400, 'BODY_TOO_DEEP'],
    ['10 MB', Buffer.alloc(10 * MIB, ' '), {}, 413, 'BODY_TOO_LARGE'],
    ['a byte over 1 MiB', right + ' '.repeat(MIB + 1 - Buffer.byteLength(right)), {}, 413, 'BODY_TOO_LARGE'],
    ['XML', '<report/>', type('application/xml'), 415, 'BODY_MEDIA_TYPE'],
    ['JSON as text', right, type('text/plain'), 415, 'BODY_MEDIA_TYPE'],
    ['a form', 'unit=1', type('application/x-www-form-urlencoded'), 415, 'BODY_MEDIA_TYPE'],
    ['JSON of another name', right, type('application/jsonp'), 415, 'BODY_MEDIA_TYPE'],
    ['a list of parts', right, type('multipart/form-data; boundary=x'), 415, 'BODY_MEDIA_TYPE'],
  ])('%s', (_what, sent, headers, status, code) =>
    refusing.refuses({ url, as, body: sent, headers }, [[code, '']], { status }),
  );

  test.each<[unknown, Fault[0]]>([
    [null, 'BODY_FIELD_TYPE'],
    [[], 'BODY_FIELD_TYPE'],
    ['text', 'BODY_FIELD_TYPE'],
    [1, 'BODY_FIELD_TYPE'],
    [true, 'BODY_FIELD_TYPE'],
  ])('%j for an object', (sent, code) =>
    refusing.refuses({ url, as, body: JSON.stringify(sent) }, [[code, '']]),
  );
});

describe('faults of shape', () => {
  const refused = (changes: Record<string, unknown>, faults: Fault[], secret = 'CANARY') =>
    refusing.refuses({ url: '/v1/reports', body: changed(reportOf(), changes) }, faults, { secret });

  test('are told all at once, in the order of the body, and before any of meaning', () =>
    refused(
      {
        '/extra': 'CANARY',
        '/loan/kind': 'CANARY',
        '/loan/signedOn': 20250101,
        '/parties/0/name': 'CANARY'.repeat(17),
        '/parties/0/identifiers/0/type': 'CANARY',
        '/parties/0/notice/means': ['CANARY'],
        '/evidence/0/digest': 'CANARY',
        '/facts/asOf': 'today+1',
        '/facts/instalments/0/dueOn': undefined,
        '/facts/instalments/1/amountFen': '200000',
        '/staff': '',
        '/unit': null,
      },
      [
        ['BODY_FIELD_TYPE', '/loan/signedOn'],
        ['BODY_FIELD_VALUE', '/loan/kind'],
        ['BODY_FIELD_VALUE', '/parties/0/name'],
        ['ID_TYPE_UNKNOWN', '/parties/0/identifiers/0/type'],
        ['BODY_FIELD_TYPE', '/parties/0/notice/means'],
        ['BODY_FIELD_VALUE', '/evidence/0/digest'],
        ['BODY_FIELD_MISSING', '/facts/instalments/0/dueOn'],
        ['BODY_FIELD_TYPE', '/facts/instalments/1/amountFen'],
        ['BODY_FIELD_TYPE', '/unit'],
        ['BODY_FIELD_VALUE', '/staff'],
        ['BODY_FIELD_UNKNOWN', '/extra'],
      ],
    ));

  test.each([
    ['religion', '/parties/0/religion'],
    ['a slash~', '/parties/0'],
    ['__proto__', '/parties/0/__proto__'],
    ['11010519491231002X', '/parties/0'],
    ['王小丫', '/parties/0'],
  ])('an unknown field %s is told at %s', (name, pointer) => {
    const [party] = reportOf()['parties'] as object[];
    // Defined, not assigned: __proto__ shall be a field like any other.
    const strange = Object.defineProperty({ ...party }, name, { value: 1, enumerable: true });
    const body = JSON.stringify({ ...reportOf(), parties: [strange] }).replace(
      /"today[-+]\d+"/g,
      '"2025-01-01"',
    );
    return refusing.refuses({ url: '/v1/reports', body }, [['BODY_FIELD_UNKNOWN', pointer]], {
      ...(/\d{4}|\p{Script=Han}/u.test(name) && { secret: `"${name}"` }),
    });
  });
});

test('a page of reports is refused for a query that is wrong, and for all of it at once', async () => {
  const rows: [string, Fault[]][] = [
    ['limit=0', [['BODY_FIELD_VALUE', '/limit']]],
    ['limit=201', [['BODY_FIELD_VALUE', '/limit']]],
    ['limit=1e3', [['BODY_FIELD_VALUE', '/limit']]],
    ['limit=ten', [['BODY_FIELD_TYPE', '/limit']]],
    ['status=LISTED&status=SETTLED', [['BODY_FIELD_TYPE', '/status']]],
    ['after=1', [['BODY_FIELD_VALUE', '/after']]],
    ['receivedOn=0000-01-01', [['BODY_FIELD_VALUE', '/receivedOn']]],
    [
      'status=GONE&receivedOn=2025-02-30&member=COM',
      [
        ['BODY_FIELD_VALUE', '/status'],
        ['BODY_FIELD_VALUE', '/receivedOn'],
        ['BODY_FIELD_UNKNOWN', '/member'],
      ],
    ],
    ['loanReference=%00', [['BODY_FIELD_VALUE', '/loanReference']]],
  ];
  for (const [query, faults] of rows) {
    const sending: Sending = { url: `/v1/reports?${query}` };
    await refusing.refuses(sending, faults);
  }
  expect((await refusing.send({ url: '/v1/reports' })).statusCode).toBe(200);
});
