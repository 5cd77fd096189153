import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changed, type Criterion, reportOf } from './bodies.ts';
import { type Fault, openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
beforeAll(async () => {
  refusing = await openRefusing();
});
afterAll(() => refusing.close());

const url = '/v1/reports';
type Row = [what: string, changes: Record<string, unknown>, ...faults: Fault[]];
const refused = (criterion: Criterion, changes: Record<string, unknown>, faults: Fault[]) =>
  refusing.refuses({ url, body: changed(reportOf(criterion), changes) }, faults);

const second = (field: string) => `/facts/instalments/1/${field}`;
const interest = (field: string) => `/facts/interest/1/${field}`;
const tooMuch = [Number.MAX_SAFE_INTEGER + 1, 2 ** 63, 1e300];

describe('DEFAULT: a report is refused for', () => {
  test.each<Row>([
    ['facts of tomorrow', { '/facts/asOf': 'today+1' }, ['FACTS_AS_OF_FUTURE', '/facts/asOf']],
    ['facts of 8 days ago', { '/facts/asOf': 'today-8' }, ['FACTS_AS_OF_OLD', '/facts/asOf']],
    ['a gap in the numbers', { [second('no')]: 9 }, ['FACTS_GAP', second('no')]],
    ['a number twice', { [second('no')]: 7 }, ['FACTS_ORDER', second('no')]],
    ['a number that falls', { [second('no')]: 6 }, ['FACTS_ORDER', second('no')]],
    ['a due day that falls', { [second('dueOn')]: 'today-151' }, ['FACTS_ORDER', second('dueOn')]],
    [
      'a payment after asOf',
      { [second('clearedOn')]: 'today', [second('paidFen')]: 200_000 },
      ['FACTS_FUTURE', second('clearedOn')],
    ],
    ['more paid than due', { [second('paidFen')]: 200_001 }, ['FACTS_PAID_OVER', second('paidFen')]],
    [
      'all but 100 fen paid on no day',
      { [second('paidFen')]: 199_900 },
      ['FACTS_CLEARED_MISSING', second('clearedOn')],
    ],
    [
      'a day of clearing though 101 fen are left',
      { [second('paidFen')]: 199_899, [second('clearedOn')]: 'today-3' },
      ['FACTS_CLEARED_EARLY', second('clearedOn')],
    ],
    [
      'a day of clearing before the loan',
      { [second('paidFen')]: 200_000, [second('clearedOn')]: 'today-731' },
      ['FACTS_CLEARED_EARLY', second('clearedOn')],
    ],
    [
      'an instalment due before the loan',
      { '/facts/instalments/0/dueOn': 'today-731' },
      ['FACTS_BEFORE_SIGNING', '/facts/instalments/0/dueOn'],
    ],
    [
      'an open instalment with nothing outstanding',
      { '/loan/outstandingFen': 0 },
      ['LOAN_OUTSTANDING', '/loan/outstandingFen'],
    ],
    ['a document of tomorrow', { '/evidence/0/datedOn': 'today+1' }, ['FACTS_FUTURE', '/evidence/0/datedOn']],
    ['no instalment', { '/facts/instalments': [] }, ['BODY_FIELD_VALUE', '/facts/instalments']],
    [
      'the facts of another criterion',
      { '/facts': { asOf: 'today-1', interest: [] } },
      ['BODY_FIELD_UNKNOWN', '/facts/interest'],
      ['BODY_FIELD_MISSING', '/facts/instalments'],
    ],
    ['a day that does not exist', { '/facts/asOf': '2025-02-30' }, ['BODY_FIELD_VALUE', '/facts/asOf']],
    [
      'a day before there were any',
      { '/loan/signedOn': '0000-01-01' },
      ['BODY_FIELD_VALUE', '/loan/signedOn'],
    ],
    ['an instant for a day', { '/facts/asOf': '2025-02-03T00:00:00Z' }, ['BODY_FIELD_VALUE', '/facts/asOf']],
    [
      'an exemption of an instalment that is not told',
      { '/exemptions': [{ kind: 'FORCE_MAJEURE', instalments: [9], document: 'x' }] },
      ['FACTS_INDEX', '/exemptions/0/instalments/0'],
    ],
    [
      'an exemption of a party that is not named',
      { '/exemptions': [{ kind: 'IDENTITY_USED', parties: [1], document: 'x' }] },
      ['FACTS_INDEX', '/exemptions/0/parties/0'],
    ],
    [
      'a sum before a court that is not told',
      { '/exemptions': [{ kind: 'BEFORE_COURT', document: 'x' }] },
      ['FACTS_EXEMPTION', '/exemptions/0/amountFen'],
    ],
    [
      'a death of tomorrow',
      { '/exemptions': [{ kind: 'DEATH', parties: [0], on: 'today+1', document: 'x' }] },
      ['FACTS_FUTURE', '/exemptions/0/on'],
    ],
    ['a unit that is not there', { '/unit': '9999' }, ['UNIT_UNKNOWN', '/unit']],
    ["another member's unit", { '/unit': '0021' }, ['UNIT_UNKNOWN', '/unit']],
  ])('%s', (_what, changes, ...faults) => refused('DEFAULT', changes, faults));

  test('a loan of tomorrow, and what is dated before it', () =>
    refused('DEFAULT', { '/loan/signedOn': 'today+1' }, [
      ['LOAN_SIGNED_FUTURE', '/loan/signedOn'],
      ['FACTS_BEFORE_SIGNING', '/facts/instalments/0/dueOn'],
      ['FACTS_BEFORE_SIGNING', '/facts/instalments/1/dueOn'],
    ]));

  test('a unit that is not yet in force', async () => {
    await refusing.gateway.administration.addUnit('RCA', {
      code: '0013',
      name: '0013',
      inForceFrom: '9000-01-01',
    });
    refusing.gateway.world.registry.forget();
    await refused('DEFAULT', { '/unit': '0013' }, [['UNIT_UNKNOWN', '/unit']]);
  });
});

describe('UNPAID_INTEREST: a report is refused for', () => {
  test.each<Row>([
    ['a gap', { [interest('no')]: 3 }, ['FACTS_GAP', interest('no')]],
    [
      'disorder',
      { [interest('no')]: 1, [interest('dueOn')]: 'today-201' },
      ['FACTS_ORDER', interest('no')],
      ['FACTS_ORDER', interest('dueOn')],
    ],
    ['more paid than due', { [interest('paidFen')]: 200_001 }, ['FACTS_PAID_OVER', interest('paidFen')]],
    [
      'a payment after asOf',
      { [interest('paidFen')]: 200_000, [interest('paidOn')]: 'today' },
      ['FACTS_FUTURE', interest('paidOn')],
    ],
  ])('%s', (_what, changes, ...faults) => refused('UNPAID_INTEREST', changes, faults));
});

describe('an accusation is refused for', () => {
  test.each<[Criterion, ...Row]>([
    [
      'MISUSED_PURPOSE',
      'a use before the loan',
      { '/facts/uses/0/usedOn': 'today-731' },
      ['FACTS_BEFORE_SIGNING', '/facts/uses/0/usedOn'],
    ],
    [
      'MISUSED_PURPOSE',
      'a use after asOf',
      { '/facts/uses/0/usedOn': 'today' },
      ['FACTS_FUTURE', '/facts/uses/0/usedOn'],
    ],
    [
      'MISUSED_PURPOSE',
      'a hearing to come',
      { '/facts/heardOn': 'today+1' },
      ['FACTS_FUTURE', '/facts/heardOn'],
    ],
    [
      'MISUSED_PURPOSE',
      'evidence that is not there',
      { '/facts/uses/0/evidence': [0, 1] },
      ['FACTS_INDEX', '/facts/uses/0/evidence/1'],
    ],
    ['EVASION', 'an actor who is no party', { '/facts/actors': [1] }, ['FACTS_INDEX', '/facts/actors/0']],
    [
      'EVASION',
      'an act to come',
      { '/facts/acts/0/doneOn': 'today+1' },
      ['FACTS_FUTURE', '/facts/acts/0/doneOn'],
    ],
    [
      'EVASION',
      'a document without its digest',
      { '/evidence/0/digest': undefined },
      ['FACTS_DIGEST_MISSING', '/evidence/0/digest'],
    ],
    [
      'EVASION',
      'a notice without its digest',
      { '/parties/0/notice/digest': undefined },
      ['FACTS_DIGEST_MISSING', '/parties/0/notice/digest'],
    ],
    [
      'NOMINEE_LOAN',
      'facts before the loan',
      { '/loan/signedOn': 'today', '/facts/asOf': 'today-1' },
      ['FACTS_BEFORE_SIGNING', '/facts/asOf'],
    ],
    [
      'NOMINEE_LOAN',
      'no real user',
      { '/parties/0/role': 'CO_BORROWER' },
      ['PARTY_BORROWER_MISSING', '/parties'],
    ],
    [
      'NOMINEE_LOAN',
      'a borrower',
      { '/parties/0/role': 'BORROWER' },
      ['PARTY_BORROWER_MISSING', '/parties'],
      ['PARTY_ROLE', '/parties/0/role'],
    ],
  ])('%s: %s', (criterion, _what, changes, ...faults) => refused(criterion, changes, faults));
});

describe('a sum is refused that is', () => {
  const places = ['/loan/principalFen', '/loan/outstandingFen', second('amountFen'), second('paidFen')];
  const wrong: [unknown, Fault[0]][] = [
    [-1, 'BODY_FIELD_VALUE'],
    ...tooMuch.map((fen): [unknown, Fault[0]] => [fen, 'BODY_FIELD_VALUE']),
    [0.5, 'BODY_FIELD_TYPE'],
    ['200000', 'BODY_FIELD_TYPE'],
    [null, 'BODY_FIELD_TYPE'],
    [[200000], 'BODY_FIELD_TYPE'],
  ];
  test.each(places.flatMap(place => wrong.map(([fen, code]) => [place, fen, code] as const)))(
    '%s = %j',
    (place, fen, code) => refused('DEFAULT', { [place]: fen }, [[code, place]]),
  );
});

test('facts of 7 days ago, and those of today, are accepted', async () => {
  const at = (asOf: string, reference: string) => ({
    url,
    headers: { 'idempotency-key': reference },
    body: changed(reportOf(), { '/facts/asOf': asOf, '/loan/reference': reference }),
  });
  await refusing.accepts(at('today-7', 'a'));
  await refusing.accepts(at('today', 'b'));
});

test('the key of all that was refused may be used for the first that is right', async () => {
  const answer = await refusing.accepts({ url, body: reportOf() });
  expect(answer.headers['idempotency-replayed']).toBeUndefined();
});
