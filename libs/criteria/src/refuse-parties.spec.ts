import { describe, expect, test } from '@jest/globals';
import {
  person,
  unnoticed,
  organisation,
  body,
  refused,
  withParty,
  withSecond,
  withLoan,
} from './report-bodies.fixture.ts';

describe('each fault points at its field (1-product, Law at the door)', () => {
  test.each<[string, unknown, string[]]>([
    [
      'consent missing, of an organisation too',
      withSecond({ consent: undefined }),
      ['CONSENT_MISSING /parties/1/consent'],
    ],
    [
      'consent signed on the day of receipt',
      withParty({ consent: { reference: 'X', signedOn: '2025-06-08' } }),
      [],
    ],
    [
      'consent signed a day later',
      withParty({ consent: { reference: 'X', signedOn: '2025-06-09' } }),
      ['CONSENT_FUTURE /parties/0/consent/signedOn'],
    ],
    [
      'notice missing for a person',
      { ...body('DEFAULT'), parties: [unnoticed] },
      ['NOTICE_MISSING /parties/0/notice'],
    ],
    ['notice missing for an organisation', withSecond({}), []],
    ['notice the day before receipt', withParty({ notice: { givenOn: '2025-06-07', means: 'SMS' } }), []],
    [
      'notice on the day of receipt',
      withParty({ notice: { givenOn: '2025-06-08', means: 'SMS' } }),
      ['NOTICE_LATE /parties/0/notice/givenOn'],
    ],
    [
      'an organisation’s on the day of receipt',
      withSecond({ notice: { givenOn: '2025-06-08', means: 'SMS' } }),
      [],
    ],
    [
      'an organisation’s a day later',
      withSecond({ notice: { givenOn: '2025-06-09', means: 'SMS' } }),
      ['NOTICE_LATE /parties/1/notice/givenOn'],
    ],
    [
      'a judgment of the day of receipt instead',
      withParty({ notice: { judgment: { court: '某法院', number: '1', datedOn: '2025-06-08' } } }),
      [],
    ],
    [
      'a judgment of the future',
      withParty({ notice: { judgment: { court: '某法院', number: '1', datedOn: '2025-06-09' } } }),
      ['NOTICE_LATE /parties/0/notice/judgment/datedOn'],
    ],
    [
      'no borrower',
      { ...body('DEFAULT'), parties: [{ ...person, role: 'CO_BORROWER' }] },
      ['PARTY_BORROWER_MISSING /parties'],
    ],
    [
      'no nominal borrower',
      {
        ...body('NOMINEE_LOAN'),
        parties: [
          { ...person, role: 'REAL_USER' },
          { ...person, role: 'CO_BORROWER' },
        ],
      },
      ['PARTY_BORROWER_MISSING /parties'],
    ],
    [
      'a real user of an ordinary loan',
      { ...body('DEFAULT'), parties: [person, { ...person, role: 'REAL_USER' }] },
      ['PARTY_ROLE /parties/1/role'],
    ],
    [
      'a nominal borrower of an ordinary loan',
      { ...body('DEFAULT'), parties: [person, { ...person, role: 'NOMINAL_BORROWER' }] },
      ['PARTY_ROLE /parties/1/role'],
    ],
    ['birth and sex of a person', withParty({ birthOn: '1949-12-31', sex: 'FEMALE' }), []],
    [
      'a borrower beside the nominal one',
      { ...body('NOMINEE_LOAN'), parties: [...body('NOMINEE_LOAN').parties, person] },
      ['PARTY_ROLE /parties/2/role'],
    ],
    [
      'birth and sex of an organisation',
      withSecond({ birthOn: '1990-01-01', sex: 'MALE' }),
      ['PARTY_KIND /parties/1/birthOn', 'PARTY_KIND /parties/1/sex'],
    ],
    [
      'a guarantor of arrears without a guarantee',
      withSecond({ guarantee: undefined }),
      ['PARTY_GUARANTEE /parties/1/guarantee'],
    ],
    [
      'a guarantor of an accusation without one',
      { ...body('EVASION'), parties: [person, { ...organisation, guarantee: undefined }] },
      [],
    ],
    [
      'a borrower with one',
      withParty({ guarantee: organisation.guarantee }),
      ['PARTY_GUARANTEE /parties/0/guarantee'],
    ],
    [
      'called and paid on the day of the loan',
      withSecond({ guarantee: { ...organisation.guarantee, calledOn: '2023-03-02', paidOn: '2023-03-02' } }),
      [],
    ],
    [
      'called and paid on asOf',
      withSecond({ guarantee: { ...organisation.guarantee, calledOn: '2025-06-08', paidOn: '2025-06-08' } }),
      [],
    ],
    [
      'called before the loan',
      withSecond({ guarantee: { ...organisation.guarantee, calledOn: '2023-03-01' } }),
      ['FACTS_BEFORE_SIGNING /parties/1/guarantee/calledOn'],
    ],
    [
      'called after asOf',
      withSecond({ guarantee: { ...organisation.guarantee, calledOn: '2025-06-09' } }),
      ['FACTS_FUTURE /parties/1/guarantee/calledOn'],
    ],
    [
      'paid after asOf',
      withSecond({ guarantee: { ...organisation.guarantee, paidOn: '2025-06-09' } }),
      ['FACTS_FUTURE /parties/1/guarantee/paidOn'],
    ],
    [
      'paid before the call',
      withSecond({ guarantee: { ...organisation.guarantee, paidOn: '2025-02-19' } }),
      ['PARTY_GUARANTEE /parties/1/guarantee/paidOn'],
    ],
    [
      'called after the guarantee period: judged, not refused',
      withSecond({ guarantee: { ...organisation.guarantee, until: '2025-02-19' } }),
      [],
    ],
    [
      'the loan signed after receipt',
      withLoan({ signedOn: '2025-06-09' }),
      [
        'LOAN_SIGNED_FUTURE /loan/signedOn',
        'FACTS_BEFORE_SIGNING /facts/instalments/0/dueOn',
        'FACTS_BEFORE_SIGNING /facts/instalments/1/dueOn',
      ],
    ],
    [
      'nothing outstanding, yet open',
      withLoan({ outstandingFen: 0 }),
      ['LOAN_OUTSTANDING /loan/outstandingFen'],
    ],
    [
      'evidence of the future',
      { ...body('DEFAULT'), evidence: [{ kind: 'LEDGER', datedOn: '2025-06-09' }] },
      ['FACTS_FUTURE /evidence/0/datedOn'],
    ],
    [
      'evidence of the day of receipt',
      { ...body('DEFAULT'), evidence: [{ kind: 'LEDGER', datedOn: '2025-06-08' }] },
      [],
    ],
    [
      'no digests, for ledger facts',
      {
        ...withParty({ notice: { givenOn: '2025-06-01', means: 'SMS' } }),
        evidence: [{ kind: 'LEDGER', datedOn: '2025-06-01' }],
      },
      [],
    ],
    [
      'no digests, for an accusation',
      {
        ...body('EVASION'),
        parties: [{ ...person, notice: { givenOn: '2025-06-01', means: 'SMS' } }],
        evidence: [{ kind: 'COURT', datedOn: '2025-06-01' }],
      },
      ['FACTS_DIGEST_MISSING /parties/0/notice/digest', 'FACTS_DIGEST_MISSING /evidence/0/digest'],
    ],
  ])('%s', (_title, sent, expected) => expect(refused(sent)).toEqual(expected));
});
