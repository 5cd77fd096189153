import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { borrower, changed, FOLLOWING, guarantor, OTHER_PERSON, reportOf } from './bodies.ts';
import { correction, type Lived, liveReports, type LivedReports } from './lived-reports.ts';
import { type Fault, openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
let lived: LivedReports;
beforeAll(async () => {
  refusing = await openRefusing();
  lived = await liveReports(refusing);
});
afterAll(() => refusing.close());
const refused: LivedReports['refused'] = (...said) => lived.refused(...said);

describe('what stands against any statement', () => {
  const renewal = () => FOLLOWING.renewal;
  test.each(['correction', 'renewal', 'settlement', 'withdrawal', 'reply'] as const)(
    'a %s on a withdrawn report',
    kind => {
      const body = kind === 'correction' ? correction('withdrawn') : FOLLOWING[kind];
      return refused(['withdrawn', kind], body, [['REPORT_WITHDRAWN', '']], { status: 409 });
    },
  );
  test('a correction of a withdrawn report is told so before its own faults', () =>
    refused(
      ['withdrawn', 'correction'],
      correction('withdrawn', { '/parties/0/name': '李四' }),
      [['REPORT_WITHDRAWN', '']],
      { status: 409 },
    ));
  test.each([['"2"'], ['"999999999"']])('a number that the report has not: If-Match %s', ifMatch =>
    refused(['open', 'renewal'], renewal(), [['VERSION_MOVED', '']], {
      status: 412,
      headers: { 'if-match': ifMatch },
    }),
  );
  test.each([['1'], ['"0"'], ['W/"1"'], ['"1","2"'], ['""'], ['"1234567890"'], ['"x"']])(
    'a number that cannot be read: If-Match %s',
    ifMatch =>
      refused(['open', 'renewal'], renewal(), [['VERSION_INVALID', '']], {
        status: 400,
        headers: { 'if-match': ifMatch },
      }),
  );
  test.each<[string, Fault[0]]>([
    ['', 'KEY_MISSING'],
    ['two words', 'KEY_INVALID'],
    ['é', 'KEY_INVALID'],
    ['k'.repeat(65), 'KEY_INVALID'],
  ])('Idempotency-Key "%s" is %s', (key, code) =>
    refused(['open', 'renewal'], renewal(), [[code, '']], {
      status: 400,
      headers: { 'idempotency-key': key },
    }),
  );
  test('a unit that is not there', () =>
    refused(['open', 'settlement'], { ...FOLLOWING.settlement, unit: '9999' }, [['UNIT_UNKNOWN', '/unit']]));
});

describe('renewal', () => {
  test.each<[string, object, ...Fault[]]>([
    ['as of tomorrow', { asOf: 'today+1' }, ['FACTS_AS_OF_FUTURE', '/asOf']],
    ['as of a day before the last told', { asOf: 'today-2' }, ['FACTS_AS_OF_BACK', '/asOf']],
    ['with nothing outstanding', { outstandingFen: 0 }, ['LOAN_OUTSTANDING', '/outstandingFen']],
    ['with a negative sum', { outstandingFen: -1 }, ['BODY_FIELD_VALUE', '/outstandingFen']],
    ['with a field more', { endedOn: 'today' }, ['BODY_FIELD_UNKNOWN', '/endedOn']],
  ])('%s', (_what, more, ...faults) =>
    refused(['open', 'renewal'], { ...FOLLOWING.renewal, ...more }, faults),
  );
  test.each<Lived>(['settled', 'ended'])('of a report that is %s', reference =>
    refused([reference, 'renewal'], FOLLOWING.renewal, [['REPORT_NOT_OPEN', '']], { status: 409 }),
  );
});

describe('settlement', () => {
  test.each<[string, object, ...Fault[]]>([
    ['of tomorrow', { endedOn: 'today+1' }, ['FACTS_ENDED_FUTURE', '/endedOn']],
    ['before the last asOf', { endedOn: 'today-2' }, ['FACTS_ENDED_EARLY', '/endedOn']],
    ['in another criterion’s way', { how: 'INTEREST_PAID' }, ['FACTS_ENDED_HOW', '/how']],
    ['by a write-off', { how: 'WRITTEN_OFF' }, ['BODY_FIELD_VALUE', '/how']],
    [
      'with half a fen recovered',
      { recovered: { principalFen: 0.5, interestFen: 0 } },
      ['BODY_FIELD_TYPE', '/recovered/principalFen'],
    ],
    [
      'early and in a wrong way, at once',
      { endedOn: 'today-2', how: 'INTEREST_PAID' },
      ['FACTS_ENDED_EARLY', '/endedOn'],
      ['FACTS_ENDED_HOW', '/how'],
    ],
  ])('%s', (_what, more, ...faults) =>
    refused(['open', 'settlement'], { ...FOLLOWING.settlement, ...more }, faults),
  );
  test.each<Lived>(['settled', 'ended'])('a second one: the report is %s', reference =>
    refused([reference, 'settlement'], FOLLOWING.settlement, [['REPORT_SETTLED', '']], { status: 409 }),
  );
});

describe('withdrawal', () => {
  test.each<[string, object, ...Fault[]]>([
    ['without a reason', { reason: undefined }, ['BODY_FIELD_MISSING', '/reason']],
    ['for a reason that is none', { reason: 'REGRET' }, ['BODY_FIELD_VALUE', '/reason']],
  ])('%s', (_what, more, ...faults) =>
    refused(['open', 'withdrawal'], { ...FOLLOWING.withdrawal, ...more }, faults),
  );
});

describe('correction', () => {
  test.each<[string, Record<string, unknown>, ...Fault[]]>([
    ['another reference', { '/loan/reference': 'other' }, ['REPORT_OTHER_LOAN', '/loan/reference']],
    ['another day of signing', { '/loan/signedOn': 'today-731' }, ['REPORT_OTHER_LOAN', '/loan/signedOn']],
    ['another kind of loan', { '/loan/kind': 'OTHER' }, ['REPORT_OTHER_LOAN', '/loan/kind']],
    ['another principal', { '/loan/principalFen': 1 }, ['REPORT_OTHER_LOAN', '/loan/principalFen']],
    [
      'another number',
      { '/parties/0/identifiers/0/number': OTHER_PERSON },
      ['REPORT_OTHER_PARTY', '/parties/0'],
    ],
    ['another name', { '/parties/0/name': '李四' }, ['REPORT_OTHER_PARTY', '/parties/0']],
    [
      'a party more',
      {
        '/parties': [
          borrower,
          guarantor,
          { ...borrower, role: 'CO_BORROWER', identifiers: [{ type: 'RESIDENT_ID', number: OTHER_PERSON }] },
        ],
      },
      ['REPORT_OTHER_PARTY', '/parties/2'],
    ],
    [
      'a higher sum without a new notice',
      { '/facts/instalments/1/amountFen': 300_000 },
      ['NOTICE_NOT_NEW', '/parties/0/notice'],
    ],
    [
      'facts as of a day before the last told',
      { '/facts/asOf': 'today-3' },
      ['FACTS_AS_OF_BACK', '/facts/asOf'],
    ],
    [
      'a settlement that was never told',
      { '/settlement': { endedOn: 'today', how: 'PAID' } },
      ['REPORT_NOT_SETTLED', '/settlement'],
    ],
    ['a gap', { '/facts/instalments/1/no': 9 }, ['FACTS_GAP', '/facts/instalments/1/no']],
  ])('%s', (_what, changes, ...faults) =>
    refused(['open', 'correction'], correction('open', changes), faults, {
      status: faults[0]![0].startsWith('REPORT_') ? 409 : 422,
    }),
  );
  test('another criterion', () =>
    refused(
      ['open', 'correction'],
      { ...reportOf('UNPAID_INTEREST'), loan: correction('open')['loan'] },
      [['REPORT_OTHER_CRITERION', '/criterion']],
      { status: 409 },
    ));
  test('an end before the last asOf, told again', () =>
    refused(
      ['settled', 'correction'],
      correction('settled', { '/settlement': { endedOn: 'today-2', how: 'PAID' } }),
      [['FACTS_ENDED_EARLY', '/settlement/endedOn']],
    ));
});

describe('a report of a loan that was reported before', () => {
  const again = (reference: string, changes: Record<string, unknown> = {}) => ({
    url: '/v1/reports',
    body: changed(reportOf(), { '/loan/reference': reference, ...changes }),
  });
  test('a second open one names the first', async () => {
    const problem = await refusing.refuses(again('open'), [['REPORT_DUPLICATE', '']], { status: 409 });
    expect(problem.firstReport).toBe(lived.ids.open);
  });
  test.each<Lived>(['settled', 'ended', 'withdrawn'])(
    'the same conduct of one that is %s',
    async reference => {
      const problem = await refusing.refuses(again(reference), [['REPORT_SAME_CONDUCT', '']], {
        status: 409,
      });
      expect(problem.firstReport).toBe(lived.ids[reference]);
    },
  );
});

test('what stands against a statement as a whole is told alone, whatever else is wrong', async () => {
  const wrong = { ...FOLLOWING.settlement, endedOn: 'today+1', unit: '9999' };
  await refused(['settled', 'settlement'], wrong, [['REPORT_SETTLED', '']], { status: 409 });
  const headers = { 'if-match': '"9"' };
  await refused(['open', 'settlement'], wrong, [['VERSION_MOVED', '']], { status: 412, headers });
});

test('a key that was used is used up: for another body, another report, another kind', async () => {
  const headers = { 'idempotency-key': 'used' };
  await refusing.accepts({
    url: '/v1/reports',
    headers,
    body: changed(reportOf(), { '/loan/reference': 'used' }),
  });
  const body = changed(reportOf(), { '/loan/reference': 'used', '/staff': '2' });
  await refusing.refuses({ url: '/v1/reports', headers, body }, [['KEY_REUSED', '']], { status: 409 });
  await refused(['open', 'renewal'], FOLLOWING.renewal, [['KEY_REUSED', '']], { status: 409, headers });
  await refused(['settled', 'withdrawal'], FOLLOWING.withdrawal, [['KEY_REUSED', '']], {
    status: 409,
    headers,
  });
});

test('a renewal as of 8 days ago, once days have passed; nothing that was refused took a number', async () => {
  await refusing.goOn(20);
  await refused(['open', 'renewal'], { ...FOLLOWING.renewal, asOf: 'today-8' }, [
    ['FACTS_AS_OF_OLD', '/asOf'],
  ]);
  const renewed = await refusing.accepts({
    url: `/v1/reports/${lived.ids.open}/renewal`,
    body: { ...FOLLOWING.renewal, asOf: 'today-7' },
  });
  expect(renewed.json()).toMatchObject({ number: 2 });
  expect(renewed.headers['idempotency-replayed']).toBeUndefined();
});
