import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { twinOf, uscc } from '../world/numbers.ts';
import { BORROWER, borrower, changed, guarantor, GUARANTOR, OTHER_PERSON, reportOf } from './bodies.ts';
import { type Fault, openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
beforeAll(async () => {
  refusing = await openRefusing();
});
afterAll(() => refusing.close());

type Row = [what: string, parties: object[], ...faults: Fault[]];
const refused = (parties: object[], faults: Fault[]) =>
  refusing.refuses({ url: '/v1/reports', body: changed(reportOf(), { '/parties': parties }) }, faults, {
    secret: BORROWER,
  });

const { consent: _consent, ...unconsented } = borrower;
const { notice: _notice, ...unnoticed } = borrower;
const { guarantee: _guarantee, ...unguaranteed } = guarantor;
const numbered = (...numbers: [type: string, number: string][]) =>
  numbers.map(([type, number]) => ({ type, number }));
const other = { ...borrower, role: 'CO_BORROWER', name: '李某某' };
const guaranteed = (guarantee: object) => [
  borrower,
  { ...guarantor, guarantee: { ...guarantor.guarantee, ...guarantee } },
];

describe('consent to be reported and prior notice (Regulation of 2013, arts. 13, 15, 29)', () => {
  test.each<Row>([
    ['no consent', [unconsented], ['CONSENT_MISSING', '/parties/0/consent']],
    [
      'no consent of a guarantor, an organisation',
      [borrower, { ...guarantor, consent: undefined }],
      ['CONSENT_MISSING', '/parties/1/consent'],
    ],
    [
      'a consent of tomorrow',
      [{ ...borrower, consent: { reference: 'X', signedOn: 'today+1' } }],
      ['CONSENT_FUTURE', '/parties/0/consent/signedOn'],
    ],
    [
      'a consent without its date',
      [{ ...borrower, consent: { reference: 'X' } }],
      ['BODY_FIELD_MISSING', '/parties/0/consent/signedOn'],
    ],
    ['no notice', [unnoticed], ['NOTICE_MISSING', '/parties/0/notice']],
    [
      'a notice of the day of receipt',
      [{ ...borrower, notice: { givenOn: 'today', means: 'SMS' } }],
      ['NOTICE_LATE', '/parties/0/notice/givenOn'],
    ],
    [
      'a judgment of tomorrow',
      [{ ...borrower, notice: { judgment: { court: '某法院', number: '1', datedOn: 'today+1' } } }],
      ['NOTICE_LATE', '/parties/0/notice/judgment/datedOn'],
    ],
    [
      'notice and judgment at once',
      [{ ...borrower, notice: { givenOn: 'today-9', means: 'SMS', judgment: {} } }],
      ['BODY_FIELD_UNKNOWN', '/parties/0/notice/judgment'],
    ],
    [
      'neither, and no consent: all at once',
      [{ ...unnoticed, consent: undefined }],
      ['CONSENT_MISSING', '/parties/0/consent'],
      ['NOTICE_MISSING', '/parties/0/notice'],
    ],
  ])('%s', (_what, parties, ...faults) => refused(parties, faults));
});

describe('who the parties are', () => {
  test.each<Row>([
    ['nobody', [], ['BODY_FIELD_VALUE', '/parties']],
    ['no borrower', [{ ...borrower, role: 'CO_BORROWER' }], ['PARTY_BORROWER_MISSING', '/parties']],
    [
      'a real user of a loan in arrears',
      [borrower, { ...other, identifiers: numbered(['RESIDENT_ID', OTHER_PERSON]), role: 'REAL_USER' }],
      ['PARTY_ROLE', '/parties/1/role'],
    ],
    ['a name of nothing', [{ ...borrower, name: '\u200b' }], ['NAME_EMPTY', '/parties/0/name']],
    [
      'a former name of nothing',
      [{ ...borrower, formerNames: ['王某', '\u200b'] }],
      ['NAME_EMPTY', '/parties/0/formerNames/1'],
    ],
    [
      'another birth date than its number',
      [{ ...borrower, birthOn: '1970-01-02' }],
      ['PARTY_BIRTH_CONTRADICTS', '/parties/0/birthOn'],
    ],
    [
      'another sex than its number',
      [{ ...borrower, sex: 'FEMALE' }],
      ['PARTY_SEX_CONTRADICTS', '/parties/0/sex'],
    ],
    [
      'a birth to come',
      [{ ...borrower, identifiers: numbered(['PASSPORT', 'CHN:E12345678']), birthOn: '9999-12-31' }],
      ['FACTS_FUTURE', '/parties/0/birthOn'],
    ],
    [
      'birth and sex of an organisation',
      [borrower, { ...guarantor, birthOn: '1970-01-01', sex: 'MALE' }],
      ['PARTY_KIND', '/parties/1/birthOn'],
      ['PARTY_KIND', '/parties/1/sex'],
    ],
    [
      "a person with an organisation's code",
      [{ ...borrower, identifiers: numbered(['USCC', GUARANTOR]) }],
      ['PARTY_KIND', '/parties/0/identifiers/0/type'],
    ],
    [
      "an organisation with a person's card",
      [borrower, { ...guarantor, identifiers: numbered(['RESIDENT_ID', OTHER_PERSON]) }],
      ['PARTY_KIND', '/parties/1/identifiers/0/type'],
    ],
    ['a guarantor without guarantee', [borrower, unguaranteed], ['PARTY_GUARANTEE', '/parties/1/guarantee']],
    [
      'a borrower with one',
      [{ ...borrower, guarantee: guarantor.guarantee }],
      ['PARTY_GUARANTEE', '/parties/0/guarantee'],
    ],
    [
      'a guarantor who paid before he was called',
      guaranteed({ paidOn: 'today-101' }),
      ['PARTY_GUARANTEE', '/parties/1/guarantee/paidOn'],
    ],
    [
      'a guarantor called before the loan',
      guaranteed({ calledOn: 'today-731' }),
      ['FACTS_BEFORE_SIGNING', '/parties/1/guarantee/calledOn'],
    ],
    [
      'a guarantor called after asOf',
      guaranteed({ calledOn: 'today' }),
      ['FACTS_FUTURE', '/parties/1/guarantee/calledOn'],
    ],
    [
      'a guarantor who paid after asOf',
      guaranteed({ paidOn: 'today' }),
      ['FACTS_FUTURE', '/parties/1/guarantee/paidOn'],
    ],
    ['21 parties', Array.from({ length: 21 }, () => borrower), ['BODY_FIELD_VALUE', '/parties']],
  ])('%s', (_what, parties, ...faults) => refused(parties, faults));
});

describe('numbers that do not go together', () => {
  const orgCode = GUARANTOR.slice(8, 17);
  test.each<Row>([
    [
      'two parties with one number',
      [borrower, other],
      ['PARTY_SHARED_NUMBER', '/parties/1/identifiers/0/number'],
    ],
    [
      'two parties with twins',
      [borrower, { ...other, identifiers: numbered(['RESIDENT_ID', twinOf(BORROWER)]) }],
      ['PARTY_SHARED_NUMBER', '/parties/1/identifiers/0/number'],
    ],
    [
      'a code and the code inside it',
      [borrower, guarantor, { ...guarantor, identifiers: numbered(['ORG_CODE', orgCode]) }],
      ['PARTY_SHARED_NUMBER', '/parties/2/identifiers/0/number'],
    ],
    [
      'the same the other way round',
      [borrower, { ...guarantor, identifiers: numbered(['ORG_CODE', orgCode]) }, guarantor],
      ['PARTY_SHARED_NUMBER', '/parties/2/identifiers/0/number'],
    ],
    [
      'weak ones only',
      [{ ...borrower, identifiers: numbered(['MILITARY_ID', '南字第12345678号'], ['OTHER', 'ABC123']) }],
      ['ID_STRONG_REQUIRED', '/parties/0/identifiers'],
    ],
    [
      'one twice',
      [{ ...borrower, identifiers: numbered(['RESIDENT_ID', BORROWER], ['RESIDENT_ID', BORROWER]) }],
      ['ID_REPEATED', '/parties/0/identifiers/1/number'],
    ],
    [
      'one and its twin',
      [{ ...borrower, identifiers: numbered(['RESIDENT_ID', BORROWER], ['RESIDENT_ID', twinOf(BORROWER)]) }],
      ['ID_REPEATED', '/parties/0/identifiers/1/number'],
    ],
    [
      'two of which nobody has two',
      [{ ...borrower, identifiers: numbered(['RESIDENT_ID', BORROWER], ['RESIDENT_ID', OTHER_PERSON]) }],
      ['ID_SECOND_SINGLE', '/parties/0/identifiers/1/number'],
    ],
    [
      'two codes of an organisation',
      [borrower, { ...guarantor, identifiers: numbered(['USCC', GUARANTOR], ['USCC', uscc(2)]) }],
      ['ID_SECOND_SINGLE', '/parties/1/identifiers/1/number'],
    ],
    ['none', [{ ...borrower, identifiers: [] }], ['BODY_FIELD_VALUE', '/parties/0/identifiers']],
    [
      'nine',
      [{ ...borrower, identifiers: Array(9).fill({ type: 'RESIDENT_ID', number: BORROWER }) }],
      ['BODY_FIELD_VALUE', '/parties/0/identifiers'],
    ],
  ])('%s', (_what, parties, ...faults) => refused(parties, faults));
});

test('faults of meaning of every part are told at once, in the order of the document as it was sent', async () => {
  const bad = { ...unconsented, name: '\u200b', identifiers: numbered(['RESIDENT_ID', '1']) };
  const changes = { '/facts/asOf': 'today+1', '/loan/outstandingFen': 0, '/parties': [bad], '/unit': '9999' };
  const { unit, parties, facts, loan, ...rest } = changed(reportOf(), changes);
  const body = { unit, parties, facts, ...rest, loan };
  await refusing.refuses({ url: '/v1/reports', body }, [
    ['UNIT_UNKNOWN', '/unit'],
    ['NAME_EMPTY', '/parties/0/name'],
    ['ID_LENGTH', '/parties/0/identifiers/0/number'],
    ['CONSENT_MISSING', '/parties/0/consent'],
    ['FACTS_AS_OF_FUTURE', '/facts/asOf'],
    ['LOAN_OUTSTANDING', '/loan/outstandingFen'],
  ]);
});
