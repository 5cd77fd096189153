import { describe, expect, test } from '@jest/globals';
import {
  around,
  refused,
  withFacts,
  seventh,
  eighth,
  withEighth,
  withDue,
  use,
  act,
  cleared,
} from './report-bodies.fixture.ts';

describe('dues: a gap is refused, not judged (1-product, Criteria)', () => {
  test.each<[string, unknown, string[]]>([
    ['a number left out', withEighth({ no: 9 }), ['FACTS_GAP /facts/instalments/1/no']],
    ['a number twice', withEighth({ no: 7 }), ['FACTS_ORDER /facts/instalments/1/no']],
    ['numbers falling', withEighth({ no: 6 }), ['FACTS_ORDER /facts/instalments/1/no']],
    ['due days falling', withEighth({ dueOn: '2025-01-14' }), ['FACTS_ORDER /facts/instalments/1/dueOn']],
    ['due on one day', withEighth({ dueOn: '2025-01-15' }), []],
    [
      'due before the loan',
      withFacts('DEFAULT', { instalments: [{ ...seventh, dueOn: '2023-03-01' }] }),
      ['FACTS_BEFORE_SIGNING /facts/instalments/0/dueOn'],
    ],
    [
      'due on the day of the loan',
      withFacts('DEFAULT', { instalments: [{ ...seventh, dueOn: '2023-03-02' }] }),
      [],
    ],
    ['due in the future', withEighth({ dueOn: '2025-07-15' }), []],
    [
      'paid more than was due',
      withEighth({ paidFen: 200_001 }),
      ['FACTS_PAID_OVER /facts/instalments/1/paidFen'],
    ],
    [
      '100 fen left and no day of clearing',
      withEighth({ paidFen: 199_900 }),
      [`FACTS_CLEARED_MISSING ${cleared}`],
    ],
    [
      '100 fen due and nothing paid: never in arrears, but no fault',
      withEighth({ amountFen: 100, paidFen: 0 }),
      [],
    ],
    ['101 fen left', withEighth({ paidFen: 199_899 }), []],
    [
      'cleared, though 101 fen are left',
      withEighth({ clearedOn: '2025-06-01', paidFen: 199_899 }),
      [`FACTS_CLEARED_EARLY ${cleared}`],
    ],
    ['cleared with 100 fen left', withEighth({ clearedOn: '2025-06-01', paidFen: 199_900 }), []],
    ['cleared before the loan', withEighth({ clearedOn: '2023-03-01' }), [`FACTS_CLEARED_EARLY ${cleared}`]],
    ['cleared on asOf', withEighth({ clearedOn: '2025-06-08' }), []],
    ['cleared after asOf', withEighth({ clearedOn: '2025-06-09' }), [`FACTS_FUTURE ${cleared}`]],
    ['interest with a gap', withDue({ no: 3 }), ['FACTS_GAP /facts/interest/1/no']],
    [
      'interest paid without a day',
      withDue({ paidFen: 20_000 }),
      ['FACTS_CLEARED_MISSING /facts/interest/1/paidOn'],
    ],
    [
      'interest paid after asOf',
      withDue({ paidOn: '2025-06-09' }),
      ['FACTS_FUTURE /facts/interest/1/paidOn'],
    ],
    ['only interest open, no principal', { ...withDue({}), loan: { ...around.loan, outstandingFen: 0 } }, []],
  ])('%s', (_title, sent, expected) => expect(refused(sent)).toEqual(expected));
});

describe('amounts add up to at most 2^53 - 1 fen: beyond it a sum would be rounded', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const uses = (...fen: number[]) =>
    withFacts('MISUSED_PURPOSE', { uses: fen.map(amountFen => ({ ...use, amountFen })) });
  test.each<[string, unknown, string[]]>([
    ['instalments just so much', withEighth({ amountFen: most - 200_000 }), []],
    [
      'instalments one fen more',
      withEighth({ amountFen: most - 199_999 }),
      ['BODY_FIELD_VALUE /facts/instalments/1/amountFen'],
    ],
    ['interest just so much', withDue({ amountFen: most - 20_000 }), []],
    [
      'interest one fen more',
      withDue({ amountFen: most - 19_999 }),
      ['BODY_FIELD_VALUE /facts/interest/1/amountFen'],
    ],
    ['uses just so much', uses(1, most - 1), []],
    [
      'uses one fen more: told once, at the first',
      uses(1, most, most),
      ['BODY_FIELD_VALUE /facts/uses/1/amountFen'],
    ],
  ])('%s', (_title, sent, expected) => expect(refused(sent)).toEqual(expected));
});

describe('nothing is outstanding on the loan, but an instalment is overdue and open', () => {
  const dues = (...changes: object[]) => ({
    ...withFacts('DEFAULT', {
      instalments: changes.map((change, at) => ({ ...eighth, no: at + 1, ...change })),
    }),
    loan: { ...around.loan, outstandingFen: 0 },
  });
  const paid = { clearedOn: '2025-05-01' };
  const contradiction = ['LOAN_OUTSTANDING /loan/outstandingFen'];
  test.each<[string, unknown, string[]]>([
    ['all were cleared', dues(paid, paid), []],
    ['one was not', dues(paid, {}), contradiction],
    ['it is due on asOf itself, so not overdue', dues(paid, { dueOn: '2025-06-08' }), []],
    ['it was due the day before', dues(paid, { dueOn: '2025-06-07' }), contradiction],
    ['it is due later', dues({ dueOn: '2025-07-08' }), []],
  ])('%s', (_title, sent, expected) => expect(refused(sent)).toEqual(expected));
});

describe('uses, acts and actors', () => {
  const misuse = (change: object) => withFacts('MISUSED_PURPOSE', { uses: [{ ...use, ...change }] });
  const evasion = (change: object) => withFacts('EVASION', { acts: [{ ...act, ...change }] });
  test.each<[string, unknown, string[]]>([
    [
      'a use before the loan',
      misuse({ usedOn: '2023-03-01' }),
      ['FACTS_BEFORE_SIGNING /facts/uses/0/usedOn'],
    ],
    ['a use after asOf', misuse({ usedOn: '2025-06-09' }), ['FACTS_FUTURE /facts/uses/0/usedOn']],
    ['a use on the day of the loan', misuse({ usedOn: '2023-03-02' }), []],
    ['a use on asOf', misuse({ usedOn: '2025-06-08' }), []],
    ['a use without evidence: judged, not refused', misuse({ evidence: [] }), []],
    [
      'a use’s evidence that is not there',
      misuse({ evidence: [0, 1] }),
      ['FACTS_INDEX /facts/uses/0/evidence/1'],
    ],
    [
      'heard after asOf',
      withFacts('MISUSED_PURPOSE', { heardOn: '2025-06-09' }),
      ['FACTS_FUTURE /facts/heardOn'],
    ],
    [
      'heard before the loan',
      withFacts('MISUSED_PURPOSE', { heardOn: '2023-03-01' }),
      ['FACTS_BEFORE_SIGNING /facts/heardOn'],
    ],
    [
      'an actor that is no party',
      withFacts('MISUSED_PURPOSE', { actors: [0, 1] }),
      ['FACTS_INDEX /facts/actors/1'],
    ],
    [
      'an act before the loan',
      evasion({ doneOn: '2023-03-01' }),
      ['FACTS_BEFORE_SIGNING /facts/acts/0/doneOn'],
    ],
    ['an act after asOf', evasion({ doneOn: '2025-06-09' }), ['FACTS_FUTURE /facts/acts/0/doneOn']],
    [
      'an act’s evidence that is not there',
      evasion({ evidence: [1] }),
      ['FACTS_INDEX /facts/acts/0/evidence/0'],
    ],
    [
      'evidence of ability that is not there',
      withFacts('EVASION', { ableToPay: { words: '有', evidence: [2] } }),
      ['FACTS_INDEX /facts/ableToPay/evidence/0'],
    ],
    [
      'evidence of a nominee loan that is not there',
      withFacts('NOMINEE_LOAN', { evidence: [1] }),
      ['FACTS_INDEX /facts/evidence/0'],
    ],
    [
      'an actor of evasion that is no party',
      withFacts('EVASION', { actors: [1] }),
      ['FACTS_INDEX /facts/actors/0'],
    ],
    [
      'an actor of a nominee loan that is no party',
      withFacts('NOMINEE_LOAN', { actors: [2] }),
      ['FACTS_INDEX /facts/actors/0'],
    ],
  ])('%s', (_title, sent, expected) => expect(refused(sent)).toEqual(expected));
});
