import { describe, expect, test } from '@jest/globals';
import { ReportBody } from '#contracts';
import type { Received } from './refuse-as-of.ts';
import { refusalsOfReport } from './refuse-report.ts';
import {
  unnoticed,
  around,
  facts,
  body,
  received,
  refused,
  withFacts,
  eighth,
  withEighth,
  type Of,
} from './report-bodies.fixture.ts';

describe('a report that nothing is wrong with', () => {
  test.each(Object.keys(facts) as Of[])('%s is accepted', criterion =>
    expect(refused(body(criterion))).toEqual([]),
  );
});

describe('asOf (1-product, Law at the door)', () => {
  test.each<[string, Partial<Received>, string[]]>([
    ['of the day of receipt', {}, []],
    ['after receipt', { receivedOn: '2025-06-07' }, ['FACTS_AS_OF_FUTURE /facts/asOf']],
    ['7 days before', { receivedOn: '2025-06-15' }, []],
    ['8 days before', { receivedOn: '2025-06-16' }, ['FACTS_AS_OF_OLD /facts/asOf']],
    ['7 days before the file was announced', { receivedOn: '2025-06-20', announcedOn: '2025-06-15' }, []],
    [
      '8 days before it',
      { receivedOn: '2025-06-20', announcedOn: '2025-06-16' },
      ['FACTS_AS_OF_OLD /facts/asOf'],
    ],
    ['45 days before a first load', { receivedOn: '2025-07-23', initial: true }, []],
    ['46 days before it', { receivedOn: '2025-07-24', initial: true }, ['FACTS_AS_OF_OLD /facts/asOf']],
  ])('%s', (_title, at, expected) => expect(refused(body('DEFAULT'), at)).toEqual(expected));

  test.each([
    ['before the loan was signed', '2025-06-07', ['FACTS_BEFORE_SIGNING /facts/asOf']],
    ['on the day when it was signed', '2025-06-08', []],
  ])('%s', (_title, asOf, expected) => {
    const sent = {
      ...body('NOMINEE_LOAN'),
      loan: { ...around.loan, signedOn: '2025-06-08' },
      facts: { ...facts.NOMINEE_LOAN, asOf },
    };
    expect(refused(sent)).toEqual(expected);
  });
});

describe('all at once, in document order', () => {
  const faulty = {
    ...withEighth({ no: 9, clearedOn: '2025-06-09' }),
    parties: [{ ...unnoticed, role: 'REAL_USER', consent: undefined }],
    loan: { ...around.loan, signedOn: '2025-06-09' },
  };

  test('as the document stands when it is read', () => {
    expect(refused(faulty)).toEqual([
      'LOAN_SIGNED_FUTURE /loan/signedOn',
      'PARTY_BORROWER_MISSING /parties',
      'PARTY_ROLE /parties/0/role',
      'CONSENT_MISSING /parties/0/consent',
      'NOTICE_MISSING /parties/0/notice',
      'FACTS_BEFORE_SIGNING /facts/instalments/0/dueOn',
      'FACTS_GAP /facts/instalments/1/no',
      'FACTS_BEFORE_SIGNING /facts/instalments/1/dueOn',
      'FACTS_FUTURE /facts/instalments/1/clearedOn',
    ]);
  });

  test('the order of the fields that were sent decides, the eleventh item after the second', () => {
    const {
      facts: theFacts,
      loan,
      ...rest
    } = ReportBody.parse(
      withFacts('DEFAULT', {
        instalments: Array.from({ length: 12 }, (_, at) => ({ ...eighth, no: 1 + at * 2 })),
      }),
    );
    const turned = { facts: theFacts, ...rest, loan: { ...loan, outstandingFen: 0 } } as ReportBody;
    const pointers = refusalsOfReport(turned, received).map(({ pointer }) => pointer);
    expect(pointers).toEqual([
      ...Array.from({ length: 11 }, (_, at) => `/facts/instalments/${at + 1}/no`),
      '/loan/outstandingFen',
    ]);
  });
});
