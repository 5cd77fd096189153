import { describe, expect, test } from '@jest/globals';
import { disputesSaid, markedOn } from './disputed.ts';
import { disputesOf } from './disputes-of.ts';
import { borrower, decides, decision, dispute, lifeOf, ofDispute, report } from './lives.fixture.ts';
import type { Said } from './report-life.ts';

/** Disputed on 2025-07-01: the 15th day is 2025-07-16, the 20th is 2025-07-21. */
const disputed = (...said: Said[]) =>
  lifeOf([report(), dispute(2, '2025-07-01', { hasWords: true }), ...said]);
const marked = (life: ReturnType<typeof disputed>, day: string) => markedOn(disputesSaid(life), day);
const words = (number: number, receivedOn: string, id: string, said: string) =>
  decision(number, receivedOn, { decision: 'RELEASE_WORDS', dispute: id, words: said });

describe('what disputes do to a part on a day', () => {
  const replied = ofDispute('REPLY', 3, '2025-07-16');
  test.each<readonly [string, ReturnType<typeof disputed>, string, boolean, string[]]>([
    ['before it nothing', disputed(), '2025-06-30', false, []],
    ['on its first day a doubt', disputed(), '2025-07-01', false, ['DISPUTED']],
    ['on its 15th day a doubt still', disputed(), '2025-07-16', false, ['DISPUTED']],
    ['then it suspends, which is no doubt', disputed(), '2025-07-17', true, []],
    ['on the day of the reply a doubt', disputed(replied), '2025-07-16', false, ['DISPUTED']],
    ['on its 20th day it is not late', disputed(replied), '2025-07-21', false, ['DISPUTED']],
    ['then it is', disputed(replied), '2025-07-22', false, ['DISPUTED', 'DECISION_LATE']],
    [
      'before its decision as if there were none',
      disputed(decides(3, '2025-07-05', 'REFUSE')),
      '2025-07-04',
      false,
      ['DISPUTED'],
    ],
    ['from its decision nothing', disputed(decides(3, '2025-07-05', 'REFUSE')), '2025-07-05', false, []],
    [
      'unresolved for good',
      disputed(decides(3, '2025-07-05', 'UNRESOLVED')),
      '2026-07-05',
      false,
      ['UNRESOLVED'],
    ],
    [
      'taken back nothing',
      disputed(ofDispute('DISPUTE_WITHDRAWAL', 3, '2025-07-05')),
      '2025-07-05',
      false,
      [],
    ],
  ])('%s', (_what, life, day, suspended, doubts) =>
    expect(marked(life, day)).toStrictEqual({ suspended, doubts, words: [] }),
  );

  test('released words are told once each, in one order, from their own day', () => {
    const life = disputed(
      dispute(3, '2025-07-02', { dispute: 'dispute-2', hasWords: true }),
      dispute(4, '2025-07-03', { dispute: 'dispute-3', hasWords: true }),
      words(5, '2025-07-10', 'dispute-1', '已还清'),
      words(6, '2025-07-11', 'dispute-2', '已还清'),
      words(7, '2025-07-12', 'dispute-3', '不是本人'),
    );
    const said = ['2025-07-09', '2025-07-11', '2025-07-12'].map(day => marked(life, day).words);
    expect(said).toEqual([[], ['已还清'], ['不是本人', '已还清']]);
  });
});

test('what is said of one dispute is not said of another', () => {
  const two = lifeOf([
    report({ parties: [borrower(), borrower({ party: 'party-2' })] }),
    dispute(2, '2025-07-01', { hasWords: true }),
    dispute(3, '2025-07-02', { dispute: 'dispute-2', party: 'party-2', hasWords: true }),
    ofDispute('REPLY', 4, '2025-07-05'),
    ofDispute('DISPUTE_WITHDRAWAL', 5, '2025-07-06', 'dispute-2'),
    decides(6, '2025-07-10', 'REFUSE'),
    words(7, '2025-07-11', 'dispute-1', '已还清'),
  ]);
  // The other party's dispute is no repeat of the first: it marks.
  expect(disputesSaid(two)).toMatchObject([
    {
      ...{ id: 'dispute-1', marks: true, repliedOn: '2025-07-05', withdrawnOn: null },
      decided: { decision: 'REFUSE' },
      released: { words: '已还清' },
    },
    {
      ...{ id: 'dispute-2', marks: true, repliedOn: null, withdrawnOn: '2025-07-06' },
      decided: null,
      released: null,
    },
  ]);
  const states = disputesOf(two, '2025-07-10').map(({ state }) => state);
  expect(states).toEqual(['REFUSED', 'WITHDRAWN']);
});
