import type { BatchAnswer, CheckAnswer } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, changed, MISSING, question } from './bodies.ts';
import { type Fault, openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
beforeAll(async () => {
  refusing = await openRefusing();
});
afterAll(() => refusing.close());

const url = '/v1/checks';
const refused = (changes: Record<string, unknown>, faults: Fault[]) =>
  refusing.refuses({ url, as: 'POST', body: changed(question(), changes) }, faults, { secret: BORROWER });

const end = '/authorisation/validUntil';
const signed = '/authorisation/signedOn';
/** Changes, and what they are refused with. */
const ROWS: [what: string, changes: Record<string, unknown>, ...faults: Fault[]][] = [
  ['no authorisation', { '/authorisation': undefined }, ['AUTHORISATION_MISSING', '/authorisation']],
  ['one without its date', { [signed]: undefined }, ['BODY_FIELD_MISSING', signed]],
  ['one of tomorrow', { [signed]: 'today+1' }, ['AUTHORISATION_FUTURE', signed]],
  ['one of the end of time', { [signed]: '9999-12-31', [end]: undefined }, ['AUTHORISATION_FUTURE', signed]],
  ['one that ended yesterday', { [end]: 'today-1' }, ['AUTHORISATION_EXPIRED', end]],
  ['one that ends before it begins', { [signed]: 'today', [end]: 'today-1' }, ['AUTHORISATION_EXPIRED', end]],
  [
    'one without an end, of 91 days ago',
    { [signed]: 'today-91', [end]: undefined },
    ['AUTHORISATION_EXPIRED', signed],
  ],
  ['a day before there were any', { [end]: '0000-01-01' }, ['BODY_FIELD_VALUE', end]],
  ['no purpose', { '/purpose': undefined }, ['BODY_FIELD_MISSING', '/purpose']],
  ['curiosity', { '/purpose': 'CURIOSITY' }, ['BODY_FIELD_VALUE', '/purpose']],
  [
    "a loan's review without its loan",
    { '/purpose': 'LOAN_REVIEW' },
    ['CHECK_LOAN_REFERENCE', '/loanReference'],
  ],
  ['a name of nothing', { '/name': '\u200b' }, ['NAME_EMPTY', '/name']],
  ['a name of blanks', { '/name': '  ' }, ['BODY_FIELD_VALUE', '/name']],
  ['a negative sum', { '/amountFen': -1 }, ['BODY_FIELD_VALUE', '/amountFen']],
  ['a sum past 2^53', { '/amountFen': 2 ** 53 }, ['BODY_FIELD_VALUE', '/amountFen']],
  ['a unit that is not there', { '/unit': '9999' }, ['UNIT_UNKNOWN', '/unit']],
  ["another member's unit", { '/unit': '0012' }, ['UNIT_UNKNOWN', '/unit']],
  ['a staff number that is none', { '/staff': 'a b' }, ['BODY_FIELD_VALUE', '/staff']],
  [
    'a number, a purpose, an authorisation and a unit, at once',
    { '/identifier/number': '1', '/purpose': 'LOAN_REVIEW', [signed]: 'today+1', '/unit': '9999' },
    ['ID_LENGTH', '/identifier/number'],
    ['AUTHORISATION_FUTURE', signed],
    ['UNIT_UNKNOWN', '/unit'],
    ['CHECK_LOAN_REFERENCE', '/loanReference'],
  ],
];

describe('a check is refused for', () => {
  test.each(ROWS)('%s', (_what, changes, ...faults) => refused(changes, faults));
  test.each([
    ['of today', { [signed]: 'today', [end]: 'today' }],
    ['without an end, of 90 days ago', { [signed]: 'today-90', [end]: undefined }],
    [
      'without an end, of years ago, to review a loan',
      { [signed]: 'today-900', [end]: undefined, '/purpose': 'LOAN_REVIEW', '/loanReference': 'JK-1' },
    ],
  ])('but not for an authorisation %s', (_what, changes) =>
    refusing.accepts({ url, as: 'POST', body: changed(question(), changes) }),
  );
});

describe('a batch', () => {
  const batch = (checks: unknown) => ({ url: `${url}/batch`, as: 'POST' as const, body: { checks } });

  test('in which each is refused on its own writes only what it answers', async () => {
    const rows = ROWS.filter(([, , ...faults]) => !faults.some(([code]) => code.startsWith('BODY_')));
    const before = await refusing.rows();
    const checks = [question(), ...rows.map(([, changes]) => changed(question(), changes)), question()];
    const { answers } = (await refusing.accepts(batch(checks))).json<BatchAnswer>();
    const told = answers.map(each =>
      'problem' in each ? each.problem.errors.map(({ code, pointer }) => [code, pointer]) : 'answered',
    );
    const expected = rows.map(([, , ...faults], at) =>
      faults.map(([code, pointer]) => [code, `/checks/${String(at + 1)}${pointer}`]),
    );
    expect(told).toEqual(['answered', ...expected, 'answered']);
    expect(await refusing.rows()).toEqual({ ...before, checks: before['checks']! + 2 });
  });
  test('of 1,001', () =>
    refusing.refuses(batch(Array(1_001).fill(question())), [['CHECK_TOO_MANY', '/checks']]));
  test.each<[string, unknown, Fault]>([
    ['of none', [], ['BODY_FIELD_VALUE', '/checks']],
    ['that is no list', {}, ['BODY_FIELD_TYPE', '/checks']],
    ['with one of another shape', [question(), 1], ['BODY_FIELD_TYPE', '/checks/1']],
  ])('%s', (_what, checks, fault) => refusing.refuses(batch(checks), [fault]));
});

describe('a credit decision is refused', () => {
  const DECISION = { decision: 'REFUSED', unit: '0031', staff: '20455' };
  let address: string;
  beforeAll(async () => {
    const asked = (await refusing.accepts({ url, as: 'POST', body: question() })).json<CheckAnswer>();
    address = `${url}/${asked.id}/credit-decision`;
  });
  test.each<[string, object, ...Fault[]]>([
    ['that overrides without a reason', { decision: 'OVERRIDDEN' }, ['CHECK_DECISION_REASON', '/reason']],
    ['that is none', { decision: 'PERHAPS' }, ['BODY_FIELD_VALUE', '/decision']],
    ['of a unit that is not there', { unit: '9999' }, ['UNIT_UNKNOWN', '/unit']],
    ['of half a fen', { amountFen: 0.5 }, ['BODY_FIELD_TYPE', '/amountFen']],
    ['without who decided', { staff: undefined }, ['BODY_FIELD_MISSING', '/staff']],
    ['with a field more', { officer: 'x' }, ['BODY_FIELD_UNKNOWN', '/officer']],
  ])('%s', (_what, more, ...faults) =>
    refusing.refuses({ url: address, as: 'POST', body: { ...DECISION, ...more } }, faults),
  );
  test('on a check that never was', () =>
    refusing.refuses(
      { url: `${url}/${MISSING}/credit-decision`, as: 'POST', body: DECISION },
      [['CHECK_NOT_FOUND', '']],
      { status: 404 },
    ));
});
