import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, borrower, changed, GUARANTOR, guarantor, question, reportOf } from './bodies.ts';
import { type Fault, openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
beforeAll(async () => {
  refusing = await openRefusing();
});
afterAll(() => refusing.close());

/** The same number with another character at a place, counted from 1. */
const replaced = (number: string, place: number, by: string): string =>
  number.slice(0, place - 1) + by + number.slice(place);
/** Another digit than the right one. */
const wrongCheck = (number: string): string =>
  replaced(number, number.length, number.endsWith('1') ? '2' : '1');

const code18 = replaced(BORROWER, 1, '1');
type Row = [code: Fault[0], what: string, type: string, number: string];

/** Every refusal of one number (7-identifiers). */
const PERSONS: Row[] = [
  ['ID_EMPTY', 'nothing', 'RESIDENT_ID', ''],
  ['ID_EMPTY', 'nothing but separators', 'RESIDENT_ID', ' -— '],
  ['ID_TOO_LONG', '65 characters', 'RESIDENT_ID', '1'.repeat(65)],
  ['ID_TOO_LONG', '100,000 characters', 'RESIDENT_ID', '1'.repeat(100_000)],
  ['ID_CHARSET', 'the letter O for a nought', 'RESIDENT_ID', replaced(code18, 4, 'O')],
  ['ID_CHARSET', 'a Cyrillic Х for an X', 'RESIDENT_ID', replaced(code18, 18, 'Х')],
  ['ID_CHARSET', 'a control character', 'RESIDENT_ID', replaced(code18, 4, '\u0000')],
  ['ID_SPREADSHEET', 'scientific notation', 'RESIDENT_ID', '1.10105E+17'],
  ['ID_SPREADSHEET', 'its end cut to 000', 'RESIDENT_ID', '110105197001010000'],
  ['ID_LENGTH', 'a digit too few', 'RESIDENT_ID', code18.slice(1)],
  ['ID_LENGTH', 'a digit too many', 'HK_ID', 'A12345678901'],
  ['ID_FORM', 'an X in the middle', 'RESIDENT_ID', replaced(code18, 9, 'X')],
  ['ID_FORM', 'no letter before a permit', 'HM_PERMIT', '876543219'],
  ['ID_PROVINCE', 'province 16', 'RESIDENT_ID', `16${code18.slice(2)}`],
  ['ID_DATE', 'a birth of 31 February', 'RESIDENT_ID', code18.slice(0, 10) + '0231' + code18.slice(14)],
  ['ID_DATE', 'a birth to come', 'RESIDENT_ID', code18.slice(0, 6) + '2190' + code18.slice(10)],
  ['ID_CHECK', 'a wrong check character', 'RESIDENT_ID', wrongCheck(code18)],
  ['ID_CHECK', 'two neighbours swapped', 'RESIDENT_ID', code18.slice(0, 4) + '50' + code18.slice(6)],
  ['ID_CHECK', 'a wrong check of Hong Kong', 'HK_ID', 'B123456(1)'],
  ['ID_CHECK', 'a wrong check of Taiwan', 'TW_ID', 'B123456781'],
  ['ID_STATE_REQUIRED', 'a passport without its state', 'PASSPORT', '123456789X'],
  ['ID_STATE', 'a passport of no state', 'PASSPORT', 'QQQ:E12345678'],
  ['ID_TYPE_MISMATCH', "an organisation's code as a card", 'RESIDENT_ID', GUARANTOR],
  ['ID_AMBIGUOUS', 'a taxpayer number that may be anything', 'TAX_NO', '123'],
  ['ID_PLACEHOLDER', 'one digit throughout', 'RESIDENT_ID', '1'.repeat(18)],
  ['ID_PLACEHOLDER', 'counted up', 'RESIDENT_ID', '123456789012345678'],
  ['ID_TYPE_UNKNOWN', 'a type that is none', 'DRIVING_LICENCE', BORROWER],
];
const ORGANISATIONS: Row[] = [
  [
    'ID_CHECK',
    'a wrong check character',
    'USCC',
    replaced(GUARANTOR, 18, GUARANTOR.endsWith('A') ? 'B' : 'A'),
  ],
  ['ID_CHECK', 'a wrong check digit of a register', 'REG_NO', '110108000000017'],
  ['ID_CHECK', 'a wrong check of a loan card', 'LOAN_CARD', '1101080000000100'],
  ['ID_CHARSET', 'a letter that the standard leaves out', 'USCC', replaced(GUARANTOR, 12, 'I')],
  ['ID_PLACEHOLDER', 'a code of noughts', 'ORG_CODE', '000000000'],
  ['ID_PLACEHOLDER', 'a code that is nobody’s', 'ORG_CODE', '12345678-8'],
];

const place = (code: Fault[0]): string => (code === 'ID_TYPE_UNKNOWN' ? 'type' : 'number');

describe.each(['a report', 'a check', 'a check of a batch'])('a number in %s', where => {
  test.each([...PERSONS, ...ORGANISATIONS])('%s: %s', async (code, _what, type, number) => {
    const isOrganisation = ORGANISATIONS.some(row => row[2] === type && row[3] === number);
    const identifier = { type, number };
    const secret = number.trim().length < 3 ? {} : { secret: number };
    if (where === 'a report') {
      const at = isOrganisation ? 1 : 0;
      const parties = isOrganisation
        ? [borrower, { ...guarantor, identifiers: [identifier] }]
        : [{ ...borrower, identifiers: [identifier] }];
      const body = changed(reportOf(), { '/parties': parties });
      const pointer = `/parties/${String(at)}/identifiers/0/${place(code)}`;
      await refusing.refuses({ url: '/v1/reports', body }, [[code, pointer]], secret);
      return;
    }
    const asked = { ...question(), identifier };
    const pointer = `/identifier/${place(code)}`;
    if (where === 'a check') {
      await refusing.refuses({ url: '/v1/checks', as: 'POST', body: asked }, [[code, pointer]], secret);
      return;
    }
    const before = await refusing.rows();
    const answer = await refusing.send({ url: '/v1/checks/batch', as: 'POST', body: { checks: [asked] } });
    expect(answer.body).toContain(`"pointer":"/checks/0${pointer}","code":"${code}"`);
    if (secret.secret) expect(answer.body).not.toContain(secret.secret);
    expect(await refusing.rows()).toEqual(before);
  });
});

test('the place of a wrong character is told, as it was sent, and the right character never', async () => {
  const number = `${code18.slice(0, 6)} ${replaced(code18, 8, 'O').slice(6)}`;
  const body = { ...question(), identifier: { type: 'RESIDENT_ID', number } };
  const problem = await refusing.refuses({ url: '/v1/checks', as: 'POST', body }, [
    ['ID_CHARSET', '/identifier/number'],
  ]);
  expect(problem.errors[0]?.detail).toContain('第9位');
});

test('a weak number alone answers no check', () =>
  refusing.refuses(
    {
      url: '/v1/checks',
      as: 'POST',
      body: { ...question(), identifier: { type: 'OTHER', number: 'ABC123' } },
    },
    [['ID_STRONG_REQUIRED', '/identifier/type']],
  ));
