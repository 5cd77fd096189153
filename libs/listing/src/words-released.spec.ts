import { expect, test } from '@jest/globals';
import { fold } from './fold.ts';
import { decides, decision, dispute, lifeOf, ofDispute, report, revokes } from './lives.fixture.ts';
import type { Said } from './report-life.ts';

const own = (...said: Said[]) =>
  lifeOf([
    report(),
    dispute(2, '2025-07-01', { hasWords: true }),
    ofDispute('REPLY', 3, '2025-07-02'),
    decision(4, '2025-07-10', { decision: 'RELEASE_WORDS', dispute: 'dispute-1', words: '已于六月还清' }),
    ...said,
  ]);
const other = lifeOf([report({ receivedOn: '2025-09-01', asOf: '2025-08-31' })], { report: 'report-2' });

/** The first day of each period with its words. */
const told = (...lives: ReturnType<typeof own>[]) =>
  fold(lives.map(life => ({ life, party: 'party-1' })))
    .flatMap(({ periods }) => periods)
    .map(({ from, since, words }) => [from, since, ...words]);

test('released words go with the listing from their day, while the part of their dispute carries it', () => {
  const life = own(decides(5, '2025-07-15', 'REFUSE'));
  expect(told(life).slice(0, 5)).toEqual([
    ['2025-06-09', '2025-06-09'],
    ['2025-07-01', '2025-06-09'],
    ['2025-07-10', '2025-06-09', '已于六月还清'],
    ['2025-07-15', '2025-06-09', '已于六月还清'],
    ['2026-06-01', '2025-06-09', '已于六月还清'],
  ]);
  const afterwards = told(life, other).filter(([from]) => from && from >= '2026-09-01');
  expect(afterwards[0]).toEqual(['2026-09-01', '2025-06-09']);
});

test('an upheld part takes its words with it, and a REVOKE of the release takes them alone', () => {
  expect(told(own(decides(5, '2025-07-15', 'UPHOLD')), other).flatMap(([, , ...words]) => words)).toEqual([]);
  expect(told(own(revokes(5, '2025-07-15', 4))).flatMap(([, , ...words]) => words)).toEqual([]);
});
