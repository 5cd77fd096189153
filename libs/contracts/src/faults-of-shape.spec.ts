import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckBatch } from './check-batch.ts';
import { CheckQuestion } from './check.ts';
import { readShape } from './faults-of-shape.ts';
import { ReportBody } from './report.ts';
import { ReportById, ReportByLoan } from './report-query.ts';
import { CorrectionBody } from './statements.ts';

const question = {
  identifier: { type: 'RESIDENT_ID', number: '11010519491231002X' },
  name: '王小丫',
  purpose: 'LOAN_APPROVAL',
  authorisation: { reference: 'SQS-1', signedOn: '2025-06-20' },
  unit: '0031',
  staff: '20455',
};
const report = {
  criterion: 'DEFAULT',
  loan: {
    reference: 'JK-1',
    signedOn: '2023-03-02',
    kind: 'FARMER_OTHER',
    principalFen: 5000000,
    outstandingFen: 3812000,
  },
  parties: [
    {
      role: 'BORROWER',
      kind: 'PERSON',
      name: '王小丫',
      identifiers: [question.identifier],
      notice: { givenOn: '2025-06-01', means: 'SMS' },
    },
  ],
  facts: { asOf: '2025-06-08', instalments: [{ no: 7, dueOn: '2025-01-15', amountFen: 1, clearedOn: null }] },
  evidence: [{ kind: 'LEDGER', datedOn: '2023-03-02' }],
  unit: '0012',
  staff: '10231',
};
const faults = (shape: Parameters<typeof readShape>[0], body: unknown) =>
  readShape(shape, body).refusals?.map(({ code, pointer }) => `${code} ${pointer}`);
const withNotice = (notice: unknown) => ({ ...report, parties: [{ ...report.parties[0], notice }] });

describe('faults of shape', () => {
  test('a well-shaped body has none', () => {
    expect(readShape(CheckQuestion, question).value).toEqual(question);
    expect(readShape(ReportBody, report).value).toEqual(report);
  });

  test('all are named at once, in the order of the body, not of the shape', () => {
    const body = {
      staff: '职员',
      unit: 31,
      mane: 'x',
      authorisation: { reference: 'SQS-1', signedOn: '2025-02-30' },
      purpose: 'CURIOSITY',
      identifier: { number: '1', type: 'RESIDENT' },
    };
    expect(faults(CheckQuestion, body)).toEqual([
      'BODY_FIELD_VALUE /staff',
      'BODY_FIELD_TYPE /unit',
      'BODY_FIELD_UNKNOWN /mane',
      'BODY_FIELD_VALUE /authorisation/signedOn',
      'BODY_FIELD_VALUE /purpose',
      'ID_TYPE_UNKNOWN /identifier/type',
      'BODY_FIELD_MISSING /name',
    ]);
  });

  test.each([
    ['a list', CheckQuestion, [], ['BODY_FIELD_TYPE ']],
    ['nothing', CheckQuestion, undefined, ['BODY_FIELD_MISSING ']],
    [
      'an authorisation without its date',
      CheckQuestion,
      { ...question, authorisation: { reference: 'SQS-1' } },
      ['BODY_FIELD_MISSING /authorisation/signedOn'],
    ],
    [
      'an unknown criterion',
      ReportBody,
      { ...report, criterion: 'RUDENESS' },
      ['BODY_FIELD_VALUE /criterion'],
    ],
    [
      'a criterion that is none beside all that is wrong under any criterion, of the facts their day alone',
      ReportBody,
      {
        ...{ ...report, criterion: 'RUDENESS', unit: undefined, zzz: 1 },
        loan: { ...report.loan, principalFen: 'x' },
        facts: { asOf: '2025-02-30', instalments: [] },
      },
      [
        'BODY_FIELD_VALUE /criterion',
        'BODY_FIELD_TYPE /loan/principalFen',
        'BODY_FIELD_VALUE /facts/asOf',
        'BODY_FIELD_MISSING /unit',
        'BODY_FIELD_UNKNOWN /zzz',
      ],
    ],
    [
      'nothing in a correction: all that is missing, once',
      CorrectionBody,
      {},
      ['criterion', 'loan', 'parties', 'evidence', 'unit', 'staff', 'facts'].map(
        field => `BODY_FIELD_MISSING /${field}`,
      ),
    ],
    [
      'a correction of no criterion, with an end that is none',
      CorrectionBody,
      { ...report, criterion: null, settlement: { how: 'GONE' } },
      [
        'BODY_FIELD_TYPE /criterion',
        'BODY_FIELD_VALUE /settlement/how',
        'BODY_FIELD_MISSING /settlement/endedOn',
      ],
    ],
    ['a report that is a list', ReportBody, [], ['BODY_FIELD_TYPE ']],
    ['a criterion that is a number', ReportBody, { ...report, criterion: 4 }, ['BODY_FIELD_TYPE /criterion']],
    [
      'money with a fraction',
      ReportBody,
      { ...report, loan: { ...report.loan, principalFen: 0.5 } },
      ['BODY_FIELD_TYPE /loan/principalFen'],
    ],
    [
      'money as text',
      ReportBody,
      { ...report, loan: { ...report.loan, principalFen: '5' } },
      ['BODY_FIELD_TYPE /loan/principalFen'],
    ],
    ['a null', ReportBody, { ...report, unit: null }, ['BODY_FIELD_TYPE /unit']],
    [
      'two unknown fields, each its own',
      CheckQuestion,
      { ...question, a: 1, b: 2 },
      ['BODY_FIELD_UNKNOWN /a', 'BODY_FIELD_UNKNOWN /b'],
    ],
    [
      'an empty notice',
      ReportBody,
      withNotice({}),
      ['BODY_FIELD_MISSING /parties/0/notice/givenOn', 'BODY_FIELD_MISSING /parties/0/notice/means'],
    ],
    [
      'a notice by judgment',
      ReportBody,
      withNotice({ judgment: { court: '某县人民法院', number: '1', x: 1 } }),
      [
        'BODY_FIELD_UNKNOWN /parties/0/notice/judgment/x',
        'BODY_FIELD_MISSING /parties/0/notice/judgment/datedOn',
      ],
    ],
    ['a notice that is text', ReportBody, withNotice('yes'), ['BODY_FIELD_VALUE /parties/0/notice']],
    [
      'an unknown field in a notice, beside what the first kind lacks',
      ReportBody,
      withNotice({ x: 1 }),
      [
        'BODY_FIELD_UNKNOWN /parties/0/notice/x',
        'BODY_FIELD_MISSING /parties/0/notice/givenOn',
        'BODY_FIELD_MISSING /parties/0/notice/means',
      ],
    ],
    [
      'what breaks two rules of its field, once',
      CheckQuestion,
      { ...question, name: '', application: '\u0000'.repeat(65) },
      ['BODY_FIELD_VALUE /name', 'BODY_FIELD_VALUE /application'],
    ],
    [
      'a reference that a path would take for a step',
      ReportByLoan,
      { criterion: 'DEFAULT', loanReference: '..' },
      ['BODY_FIELD_VALUE /loanReference'],
    ],
    [
      'a reference that is a dot',
      ReportBody,
      { ...report, loan: { ...report.loan, reference: '.' } },
      ['BODY_FIELD_VALUE /loan/reference'],
    ],
    [
      'a day before anybody was born',
      CheckQuestion,
      {
        ...question,
        authorisation: { reference: 'SQS-1', signedOn: '1849-12-31', validUntil: '1850-01-01' },
      },
      ['BODY_FIELD_VALUE /authorisation/signedOn'],
    ],
    [
      'a number of 201 characters',
      CheckQuestion,
      { ...question, identifier: { type: 'RESIDENT_ID', number: '1'.repeat(201) } },
      ['ID_TOO_LONG /identifier/number'],
    ],
    ['too many checks', CheckBatch, { checks: Array(1001).fill(question) }, ['CHECK_TOO_MANY /checks']],
    ['no check', CheckBatch, { checks: [] }, ['BODY_FIELD_VALUE /checks']],
  ])('%s', (_what, shape, body, expected) => expect(faults(shape, body)).toEqual(expected));

  test.each(['...', '.1', 'JK.'])('a reference may have dots: %s', loanReference => {
    const address = { criterion: 'DEFAULT', loanReference };
    expect(readShape(ReportByLoan, address).value).toEqual(address);
  });

  test('an id in upper case is the same id (RFC 9562, section 4)', () => {
    const id = '01979c3a-7b5e-7abc-8def-0123456789ab';
    expect(readShape(ReportById, { id: id.toUpperCase() }).value).toEqual({ id });
  });

  test('a number used as a field name is never repeated', () => {
    const refusals = readShape(CheckQuestion, { ...question, '11010519491231002X': 1 }).refusals;
    expect(refusals).toEqual([{ code: 'BODY_FIELD_UNKNOWN', pointer: '' }]);
  });

  test('whatever is sent, no value of it comes back', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(report)), (value, field) => {
        const secret = '身份证440524188001010014';
        const { refusals } = readShape(ReportBody, {
          ...report,
          [field]: { secret, value },
          [secret]: secret,
        });
        expect(refusals?.length).toBeGreaterThan(0);
        expect(JSON.stringify(refusals)).not.toContain('440524188001010014');
      }),
    ));
});
