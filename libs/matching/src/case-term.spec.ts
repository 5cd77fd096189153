import { describe, expect, test } from '@jest/globals';
import { apart, claimants, link, type Row, voided } from './decisions.fixtures.ts';
import type { IdentityDecision } from './identity-decision.ts';
import { resolve } from './resolve.ts';

const terms = (rows: Row[], ...decisions: IdentityDecision[]) =>
  resolve(claimants(rows), decisions).cases.map(({ id, openedOn, openUntil }) => [id, openedOn, openUntil]);

const disagree: Row[] = [
  ['H1', { on: '2026-01-01' }],
  ['H1', { names: ['李'], on: '2026-02-10' }],
  ['G1', { on: '2026-02-11' }],
];
const three: Row[] = [
  ['H1', { on: '2026-01-01' }],
  ['M1', { on: '2026-01-02' }],
  ['H1 M1', { on: '2026-02-10' }],
];
const asBefore = [['a+b', '2026-02-10', '2026-03-02']];

describe('a case is open through 20 days', () => {
  test('from the receipt of the eldest that stands apart', () => {
    expect(terms(disagree)).toEqual(asBefore);
  });

  test('or from the last LINK or APART in force that names two of its sides', () => {
    expect(terms(three, apart('a', 'b', { on: '2026-06-01' }))).toEqual([
      ['a+b+c', '2026-02-10', '2026-06-21'],
    ]);
    expect(terms(disagree, apart('b', 'a', { on: '2026-05-01' }))).toEqual([
      ['a+b', '2026-02-10', '2026-05-21'],
    ]);
    const both = [apart('a', 'b', { on: '2026-05-01' }), apart('a', 'b', { on: '2026-06-01' })];
    expect(terms(disagree, ...both)).toEqual([['a+b', '2026-02-10', '2026-06-21']]);
  });

  test('also from a LINK that was left out', () => {
    const left = [
      link('a', 'c', { on: '2026-03-01' }),
      apart('a', 'b', { on: '2026-04-01' }),
      link('b', 'c', { on: '2026-05-01' }),
    ];
    expect(terms(disagree, ...left)).toEqual([['a+b', '2026-02-10', '2026-05-21']]);
  });

  test('a revoked one and its REVOKE count for nothing', () => {
    expect(terms(disagree, apart('a', 'b', { on: '2026-05-01', revoked: true }))).toEqual(asBefore);
    const rest = [apart('a', 'b', { on: '2026-05-01' }), link('a', 'b', { on: '2026-06-01', revoked: true })];
    expect(terms(disagree, ...rest)).toEqual([['a+b', '2026-02-10', '2026-05-21']]);
  });

  test('one that names a single side of it, or is no LINK or APART, moves nothing', () => {
    expect(terms(disagree, apart('b', 'c', { on: '2026-05-01' }))).toEqual(asBefore);
    expect(terms(disagree, link('a', 'c', { on: '2026-05-01' }))).toEqual(asBefore);
    expect(terms(disagree, voided('c', 'G1', { on: '2026-05-01' }))).toEqual(asBefore);
  });

  test('one from before the receipt shortens nothing', () => {
    expect(terms(disagree, apart('a', 'b', { on: '2026-01-15' }))).toEqual(asBefore);
  });

  test('a side is named by any of its parties', () => {
    const joined: Row[] = [...disagree, ['H1', { on: '2026-02-12' }]];
    expect(terms(joined, apart('d', 'b', { on: '2026-05-01' }))).toEqual([
      ['a+b', '2026-02-10', '2026-05-21'],
    ]);
  });
});

describe('a case is known by the eldest parties of its sides', () => {
  test('of a linked group by its eldest, from whose receipt it counts', () => {
    const rows: Row[] = [
      ['H1', { on: '2026-01-01' }],
      ['G1', { on: '2026-01-05', names: ['李'] }],
      ['H1', { on: '2026-02-10', names: ['李'] }],
    ];
    expect(terms(rows, link('c', 'b', { on: '2026-03-01' }))).toEqual([['a+b', '2026-01-05', '2026-01-25']]);
  });

  test('and goes with a LINK of them', () => {
    expect(terms(disagree, link('a', 'b'))).toEqual([]);
    expect(terms(three, link('c', 'a'))).toEqual([]);
  });
});
