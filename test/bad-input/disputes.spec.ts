import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DisputeReceipt } from '#contracts';
import { type Body, BORROWER, borrower, changed, FOLLOWING, guarantor, MISSING, reportOf } from './bodies.ts';
import { type Fault, openRefusing, type Refusing } from './refusing.ts';

const url = '/v1/disputes';
/** A dispute that nothing is wrong with, at POST's counter, of a report of RCA's. */
const dispute: Body = {
  about: { loanReference: 'JK-1', criterion: 'DEFAULT', memberCode: 'RCA' },
  ground: 'WRONG_FACTS',
  identitySeen: { type: 'RESIDENT_ID', seenOn: 'today' },
  evidence: [{ kind: 'LEDGER', datedOn: 'today-1' }],
  unit: '0031',
  staff: '20455',
};
const by = { unit: '0031', staff: '20455' };

let refusing: Refusing;
let taken: string;
beforeAll(async () => {
  refusing = await openRefusing();
  const report = (reference: string, parties: unknown[]) =>
    refusing.accepts({
      url: '/v1/reports',
      body: changed(reportOf(), { '/loan/reference': reference, '/parties': parties }),
      headers: { 'idempotency-key': reference },
    });
  await report('JK-1', [borrower]);
  await report('two', [borrower, guarantor]);
  await report('gone', [borrower]);
  const gone = '/v1/reports/by-loan/DEFAULT/gone/withdrawal';
  await refusing.accepts({ url: gone, body: FOLLOWING.withdrawal, headers: { 'idempotency-key': 'w' } });
  const headers = { 'idempotency-key': 'taken' };
  const answer = await refusing.accepts({ url, as: 'POST', body: dispute, headers });
  taken = DisputeReceipt.parse(answer.json()).id;
});
afterAll(() => refusing.close());

const refuses = (changes: Record<string, unknown>, faults: Fault[], status = 422) =>
  refusing.refuses({ url, as: 'POST', body: changed(dispute, changes) }, faults, {
    status,
    secret: BORROWER,
  });
/** At RCA's own counter: of its own reports what stands against it is told. */
const refusesOwn = (changes: Record<string, unknown>, faults: Fault[], status: number) =>
  refusing.refuses({ url, body: changed(dispute, { '/unit': '0012', ...changes }) }, faults, {
    status,
    secret: BORROWER,
  });

describe('a dispute whose shape is wrong', () => {
  test.each<[string, Record<string, unknown>, ...Fault[]]>([
    ['no ground', { '/ground': undefined }, ['BODY_FIELD_MISSING', '/ground']],
    ['a ground that is none', { '/ground': 'UNFAIR' }, ['BODY_FIELD_VALUE', '/ground']],
    ['words of 201 characters', { '/words': '冤'.repeat(201) }, ['BODY_FIELD_VALUE', '/words']],
    ['words of spaces alone', { '/words': '   ' }, ['BODY_FIELD_VALUE', '/words']],
    ['words with a line break', { '/words': '冤\n枉' }, ['BODY_FIELD_VALUE', '/words']],
    ['a twenty-first party', { '/party': 20 }, ['BODY_FIELD_VALUE', '/party']],
    ['a party before the first', { '/party': -1 }, ['BODY_FIELD_VALUE', '/party']],
    ['nobody who saw the identity', { '/identitySeen': undefined }, ['BODY_FIELD_MISSING', '/identitySeen']],
    ['no list of evidence', { '/evidence': undefined }, ['BODY_FIELD_MISSING', '/evidence']],
    [
      'new evidence without its kind',
      { '/newEvidence': { digest: `sha256:${'0'.repeat(64)}` } },
      ['BODY_FIELD_MISSING', '/newEvidence/kind'],
    ],
    [
      'an identity seen by a document that is none',
      { '/identitySeen/type': 'LIBRARY_CARD' },
      ['ID_TYPE_UNKNOWN', '/identitySeen/type'],
    ],
    ['a field that is none', { '/report': MISSING }, ['BODY_FIELD_UNKNOWN', '/report']],
  ])('%s', (_what, changes, ...faults) => refuses(changes, faults));

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['what is no id', { report: 'JK-1' }],
    ['a loan without its member', { loanReference: 'JK-1', criterion: 'DEFAULT' }],
    ['a criterion that is none', { loanReference: 'JK-1', criterion: 'LATE', memberCode: 'RCA' }],
    ['a report and a check at once', { report: MISSING, check: MISSING }],
    ['a number without its type', { identifier: { number: BORROWER } }],
    ['a list', []],
  ])('about %s', async (_what, about) => {
    const before = await refusing.rows();
    const answer = await refusing.send({ url, as: 'POST', body: { ...dispute, about } });
    expect(answer.statusCode).toBe(422);
    const { errors } = answer.json<{ errors: { code: string; pointer: string }[] }>();
    for (const { code, pointer } of errors) {
      expect(code).toMatch(/^BODY_FIELD_/);
      expect(pointer).toMatch(/^\/about/);
    }
    expect(answer.body).not.toContain(BORROWER);
    expect(await refusing.rows()).toEqual(before);
  });
});

describe('a dispute that contradicts itself, whatever it is about', () => {
  const abouts: [string, object][] = [
    ["another's report", dispute['about'] as object],
    ['none at all', { report: MISSING }],
    ['a number', { identifier: { type: 'RESIDENT_ID', number: BORROWER } }],
  ];
  describe.each(abouts)('of %s', (_what, about) => {
    test.each<[string, Record<string, unknown>, ...Fault[]]>([
      [
        'an identity seen tomorrow',
        { '/identitySeen/seenOn': 'today+1' },
        ['FACTS_FUTURE', '/identitySeen/seenOn'],
      ],
      [
        'UNAUTHORISED_CHECK without a check',
        { '/ground': 'UNAUTHORISED_CHECK' },
        ['BODY_FIELD_VALUE', '/ground'],
      ],
      [
        'a document of tomorrow',
        {
          '/evidence': [
            { kind: 'LEDGER', datedOn: 'today' },
            { kind: 'COURT', datedOn: 'today+1' },
          ],
        },
        ['FACTS_FUTURE', '/evidence/1/datedOn'],
      ],
      ['a unit that is not there', { '/unit': '9999' }, ['UNIT_UNKNOWN', '/unit']],
      ['the unit of another member', { '/unit': '0012' }, ['UNIT_UNKNOWN', '/unit']],
      [
        'all at once',
        { '/identitySeen/seenOn': 'today+1', '/ground': 'UNAUTHORISED_CHECK', '/unit': '9999' },
        ['BODY_FIELD_VALUE', '/ground'],
        ['FACTS_FUTURE', '/identitySeen/seenOn'],
        ['UNIT_UNKNOWN', '/unit'],
      ],
    ])('%s', (_fault, changes, ...faults) => refuses({ '/about': about, ...changes }, faults));
  });
  test('of a check on any other ground', () =>
    refuses({ '/about': { check: MISSING } }, [['BODY_FIELD_VALUE', '/ground']]));
});

test('a member that is none: its code is at fault, not the loan', () =>
  refuses({ '/about/memberCode': 'NOBODY' }, [['MEMBER_UNKNOWN', '/about/memberCode']], 400));

test.each<[string, string, Fault[0]]>([
  ['a wrong check digit', '110105194912310021', 'ID_CHECK'],
  ['a letter O', 'O10105194912310020', 'ID_CHARSET'],
  ['nothing', '', 'ID_EMPTY'],
  ['a day that is none', '110105194913310021', 'ID_DATE'],
])('a number with %s', (_what, number, code) => {
  const about = { identifier: { type: 'RESIDENT_ID', number } };
  const body = { ...dispute, about, ground: 'NOT_MINE' };
  return refusing.refuses({ url, as: 'POST', body }, [[code, '/about/identifier/number']]);
});
describe("of one's own report alone what stands against it is told", () => {
  test('a loan that was never reported', () =>
    refusesOwn({ '/about/loanReference': 'none' }, [['REPORT_NOT_FOUND', '']], 404));
  test('a report that is withdrawn', () =>
    refusesOwn({ '/about/loanReference': 'gone' }, [['REPORT_WITHDRAWN', '']], 409));
  test.each([undefined, 2, 19])('of two parties number %s', party =>
    refusesOwn({ '/about/loanReference': 'two', '/party': party }, [['DISPUTE_PARTY', '/party']], 422),
  );
});

describe('taking a dispute back', () => {
  const at = (id: string) => `${url}/${id}/withdrawal`;
  test.each(['RCA', 'COM', 'ASK'] as const)('%s, at whose counter it was not opened', as =>
    refusing.refuses({ url: at(taken), as, body: by }, [['DISPUTE_NOT_FOUND', '']], { status: 404 }),
  );
  test.each([MISSING, 'none', `${MISSING}x`])('one that is none: %s', id =>
    refusing.refuses({ url: at(id), as: 'POST', body: by }, [['DISPUTE_NOT_FOUND', '']], { status: 404 }),
  );
  test('a report is no dispute', async () => {
    const answer = await refusing.send({ url: '/v1/reports/by-loan/DEFAULT/JK-1' });
    const { id } = answer.json<{ id: string }>();
    await refusing.refuses({ url: at(id), body: { unit: '0012', staff: '1' } }, [['DISPUTE_NOT_FOUND', '']], {
      status: 404,
    });
  });
  test('a unit that is not there', () =>
    refusing.refuses({ url: at(taken), as: 'POST', body: { ...by, unit: '9999' } }, [
      ['UNIT_UNKNOWN', '/unit'],
    ]));
  test('what else one might say with it', () =>
    refusing.refuses({ url: at(taken), as: 'POST', body: { ...by, words: '不再异议' } }, [
      ['BODY_FIELD_UNKNOWN', '/words'],
    ]));
});

describe('a reply', () => {
  const reply = (reference: string, changes: Record<string, unknown> = {}) => ({
    url: `/v1/reports/by-loan/DEFAULT/${reference}/reply`,
    body: changed({ ...FOLLOWING.reply, dispute: taken }, changes),
  });
  test('to a dispute of another report', () =>
    refusing.refuses(reply('two'), [['DISPUTE_NOT_FOUND', '']], { status: 404 }));
  test('to none', () =>
    refusing.refuses(reply('JK-1', { '/dispute': MISSING }), [['DISPUTE_NOT_FOUND', '']], { status: 404 }));
  test.each<[string, Record<string, unknown>, ...Fault[]]>([
    ['without grounds', { '/grounds': undefined }, ['BODY_FIELD_MISSING', '/grounds']],
    ['on grounds of spaces alone', { '/grounds': '  ' }, ['BODY_FIELD_VALUE', '/grounds']],
    ['to what is no id', { '/dispute': 'one' }, ['BODY_FIELD_VALUE', '/dispute']],
    [
      'with a document of tomorrow',
      { '/evidence': [{ kind: 'LEDGER', datedOn: 'today+1' }] },
      ['FACTS_FUTURE', '/evidence/0/datedOn'],
    ],
    ['of a unit that is not there', { '/unit': '9999' }, ['UNIT_UNKNOWN', '/unit']],
  ])('%s', (_what, changes, ...faults) => refusing.refuses(reply('JK-1', changes), faults));
});

test('what is taken back is open no more, to either side; and the refused key is still free', async () => {
  const back = { url: `${url}/${taken}/withdrawal`, as: 'POST' as const, body: by };
  const said = await refusing.accepts({ ...back, headers: { 'idempotency-key': 'back' } });
  expect(DisputeReceipt.parse(said.json())).toMatchObject({ report: null, number: null, status: null });
  expect([said.headers['location'], said.headers['etag']]).toEqual([undefined, undefined]);
  await refusing.refuses(back, [['DISPUTE_NOT_OPEN', '']], { status: 409 });
  const body = { ...FOLLOWING.reply, dispute: taken };
  const late = { url: '/v1/reports/by-loan/DEFAULT/JK-1/reply', body };
  await refusing.refuses(late, [['DISPUTE_NOT_OPEN', '']], { status: 409 });
  const own = await refusing.accepts({ url, body: { ...dispute, unit: '0012' } });
  expect(own.headers['location']).toMatch(/^\/v1\/reports\//);
  expect(own.headers['etag']).toBe('"4"');
});
