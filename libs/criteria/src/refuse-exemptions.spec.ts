import { describe, expect, test } from '@jest/globals';
import { refused, withExemption } from './report-bodies.fixture.ts';

describe('exemptions that lack what their kind needs (8-shapes, Codes)', () => {
  test.each<[string, unknown, string[]]>([
    ['all instalments', withExemption({ kind: 'FORCE_MAJEURE' }), []],
    ['one instalment', withExemption({ kind: 'LENDER_ERROR', instalments: [8] }), []],
    [
      'an instalment that is not there',
      withExemption({ kind: 'LENDER_ERROR', instalments: [8, 9] }),
      ['FACTS_INDEX /exemptions/0/instalments/1'],
    ],
    [
      'an empty list of instalments',
      withExemption({ kind: 'LENDER_ERROR', instalments: [] }),
      ['FACTS_EXEMPTION /exemptions/0/instalments'],
    ],
    [
      'interest of a criterion that has none',
      withExemption({ kind: 'LENDER_ERROR', interest: [1] }),
      ['FACTS_EXEMPTION /exemptions/0/interest'],
    ],
    [
      'interest that is not there',
      withExemption({ kind: 'LENDER_ERROR', interest: [3] }, 'UNPAID_INTEREST'),
      ['FACTS_INDEX /exemptions/0/interest/0'],
    ],
    ['interest that is there', withExemption({ kind: 'LENDER_ERROR', interest: [2] }, 'UNPAID_INTEREST'), []],
    [
      'before a court without a sum',
      withExemption({ kind: 'BEFORE_COURT' }),
      ['FACTS_EXEMPTION /exemptions/0/amountFen'],
    ],
    ['before a court with one', withExemption({ kind: 'BEFORE_COURT', amountFen: 1, instalments: [7] }), []],
    [
      'a sum of another kind',
      withExemption({ kind: 'LENDER_ERROR', amountFen: 1 }),
      ['FACTS_EXEMPTION /exemptions/0/amountFen'],
    ],
    [
      'a death of nobody, on no day',
      withExemption({ kind: 'DEATH' }),
      ['FACTS_EXEMPTION /exemptions/0/parties', 'FACTS_EXEMPTION /exemptions/0/on'],
    ],
    [
      'a death heard of on the day of receipt',
      withExemption({ kind: 'DEATH', parties: [0], on: '2025-06-08' }),
      [],
    ],
    [
      'a death of tomorrow',
      withExemption({ kind: 'DEATH', parties: [0], on: '2025-06-09' }),
      ['FACTS_FUTURE /exemptions/0/on'],
    ],
    [
      'a death that hits an instalment',
      withExemption({ kind: 'DEATH', parties: [0], on: '2025-06-08', instalments: [7] }),
      ['FACTS_EXEMPTION /exemptions/0/instalments'],
    ],
    [
      'a death that hits interest',
      withExemption({ kind: 'DEATH', parties: [0], on: '2025-06-08', interest: [1] }, 'UNPAID_INTEREST'),
      ['FACTS_EXEMPTION /exemptions/0/interest'],
    ],
    [
      'a used identity that hits an instalment',
      withExemption({ kind: 'IDENTITY_USED', parties: [0], instalments: [7] }),
      ['FACTS_EXEMPTION /exemptions/0/instalments'],
    ],
    [
      'an identity of nobody',
      withExemption({ kind: 'IDENTITY_USED' }),
      ['FACTS_EXEMPTION /exemptions/0/parties'],
    ],
    [
      'an identity of no party',
      withExemption({ kind: 'IDENTITY_USED', parties: [0, 1] }),
      ['FACTS_INDEX /exemptions/0/parties/1'],
    ],
    ['an extension of asOf', withExemption({ kind: 'DEFERRAL', on: '2025-06-08' }), []],
    [
      'an extension after asOf',
      withExemption({ kind: 'DEFERRAL', on: '2025-06-09' }),
      ['FACTS_FUTURE /exemptions/0/on'],
    ],
  ])('%s', (_title, sent, expected) => expect(refused(sent)).toEqual(expected));

  test('an extension is known at asOf, a death may be heard of until receipt', () => {
    const at = { receivedOn: '2025-06-10' };
    expect(refused(withExemption({ kind: 'DEFERRAL', on: '2025-06-09' }), at)).toEqual([
      'FACTS_FUTURE /exemptions/0/on',
    ]);
    expect(refused(withExemption({ kind: 'DEATH', parties: [0], on: '2025-06-09' }), at)).toEqual([]);
  });
});
