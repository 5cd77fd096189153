import { describe, expect, test } from '@jest/globals';
import { claimant } from './claimants.fixtures.ts';
import { apart, claimants, link, placeholder, type Row, told, voided } from './decisions.fixtures.ts';
import { connected } from './connected.ts';
import type { IdentityDecision } from './identity-decision.ts';
import { resolve } from './resolve.ts';
import { standingClaims } from './standing-claims.ts';

const numbersOf = (rows: Row[], ...decisions: IdentityDecision[]) =>
  resolve(claimants(rows), decisions).subjects.map(({ identifiers }) => identifiers.join(' '));
const components = (rows: Row[], ...decisions: IdentityDecision[]) =>
  connected(claimants(rows), decisions)
    .map(some => some.map(({ party }) => party).join(''))
    .join(' ');

describe('VOID_IDENTIFIER', () => {
  test('drops one party’s claim to a number: it joins by it no more, nobody is asked, no card has it', () => {
    const rows: Row[] = [['H1'], ['H1 M1'], ['H1']];
    expect(told(rows, voided('b', 'H1'))).toEqual({ subjects: 'ac b', cases: [] });
    expect(numbersOf(rows, voided('b', 'H1'))).toEqual(['H1', 'M1']);
  });

  test('drops the value too: it contradicts no more', () => {
    const rows: Row[] = [['H1 R1'], ['H1 R2']];
    expect(told(rows).subjects).toBe('a b');
    expect(told(rows, voided('b', 'R2'))).toEqual({ subjects: 'ab', cases: [] });
  });

  test('takes what follows from the number with it', () => {
    const rows: Row[] = [['U1 O1'], ['U1 O1'], ['O1']];
    expect(told(rows, voided('b', 'U1 O1')).subjects).toBe('ac b');
    expect(numbersOf(rows, voided('b', 'U1 O1'))).toEqual(['U1 O1', '']);
  });

  test('a voided claim still connects', () => {
    expect(components([['H1'], ['H1']], voided('b', 'H1'))).toBe('ab');
  });

  test('binds who claims the number in a later report for the same loan, and nobody else', () => {
    const again: Row[] = [['H1'], ['H1', { loan: 'l' }], ['H1', { loan: 'l' }], ['H1', { loan: 'm' }]];
    expect(told(again, voided('b', 'H1')).subjects).toBe('ad b c');
    expect(told(again, voided('c', 'H1')).subjects).toBe('abd c');
    expect(told([['M1'], ['H1', { loan: 'l' }], ['M1', { loan: 'l' }]], voided('b', 'H1')).subjects).toBe(
      'ac b',
    );
  });

  test('binds though the one that it names was withdrawn as the wrong party', () => {
    const again: Row[] = [['H1'], ['H1', { loan: 'l', gone: true }], ['H1', { loan: 'l' }]];
    expect(told(again, voided('b', 'H1')).subjects).toBe('a c');
    const stand = standingClaims(claimants(again), [voided('b', 'H1')]);
    expect(stand.map(({ party, identifiers }) => [party, identifiers.length])).toEqual([
      ['a', 1],
      ['c', 0],
    ]);
  });

  test('of a party that is not known does nothing, nor does one that is revoked', () => {
    expect(told([['H1'], ['H1']], voided('x', 'H1')).subjects).toBe('ab');
    expect(told([['H1'], ['H1']], voided('b', 'H1', { revoked: true })).subjects).toBe('ab');
  });
});

describe('PLACEHOLDER', () => {
  test('lets nobody join by the number, asks nobody, and stands on no card', () => {
    const rows: Row[] = [['H1'], ['H1 M1'], ['H1', { names: ['李'] }]];
    expect(told(rows, placeholder('H1'))).toEqual({ subjects: 'a b c', cases: [] });
    expect(numbersOf(rows, placeholder('H1'))).toEqual(['', 'M1', '']);
  });

  test('leaves other numbers as they are', () => {
    expect(told([['H1 M1'], ['H1 M1']], placeholder('H1')).subjects).toBe('ab');
  });

  test('does not connect', () => {
    expect(components([['H1'], ['H1'], ['H1 M1'], ['M1']], placeholder('H1'))).toBe('a b cd');
  });

  test('its value still contradicts, whoever came first', () => {
    const second = { subjects: 'a b', cases: ['SECOND_SINGLE_VALUE a+b'] };
    expect(told([['M1 R1'], ['M1 R2']], placeholder('R2'))).toEqual(second);
    expect(told([['M1 R2'], ['M1 R1']], placeholder('R2'))).toEqual(second);
    expect(told([['M1 R2'], ['M1 R2']], placeholder('R2')).subjects).toBe('ab');
  });

  test('takes what follows with it', () => {
    expect(told([['U1 O1'], ['U1 O1']], placeholder('U1 O1')).subjects).toBe('a b');
  });

  test('revoked is as before', () => {
    expect(told([['H1'], ['H1']], placeholder('H1', { revoked: true })).subjects).toBe('ab');
    expect(components([['H1'], ['H1']], placeholder('H1', { revoked: true }))).toBe('ab');
  });

  test('ends the alarm of many names', () => {
    const many = Array.from({ length: 21 }, (_, at) => claimant(`p${at}`, 'H1', { names: [`名${at}`] }));
    const alarms = (...decisions: IdentityDecision[]) =>
      resolve(many, decisions).cases.filter(({ reason }) => reason === 'MANY_NAMES').length;
    expect(alarms()).toBe(1);
    expect(alarms(placeholder('H1'))).toBe(0);
    expect(alarms(voided('p3', 'H1'))).toBe(0);
  });
});

describe('claims that stand', () => {
  test('are those that no officer dropped; the party is otherwise as it was', () => {
    const parties = claimants([['H1 M1 G1'], ['H1 M1'], ['F1']]);
    const left = standingClaims(parties, [voided('a', 'H1'), placeholder('M1')]);
    expect(left.map(({ identifiers }) => identifiers.map(({ index }) => index).join(' '))).toEqual([
      'G1',
      'H1',
      'F1',
    ]);
    expect(left[2]).toEqual(parties[2]);
    expect(standingClaims(parties, [])).toEqual(parties);
  });
});

describe('decisions connect', () => {
  test.each<[string, Row[], IdentityDecision[], string]>([
    ['LINK both its sides', [['H1'], ['M1'], ['G1']], [link('a', 'c')], 'ac b'],
    ['APART as well', [['H1'], ['M1'], ['G1']], [apart('ab', 'c')], 'abc'],
    ['none that is revoked', [['H1'], ['M1']], [link('a', 'b', { revoked: true })], 'a b'],
    ['none of which a side is not known', [['H1'], ['M1']], [link('ab', 'x')], 'a b'],
    ['whom APART binds', [['H1'], ['M1', { loan: 'l' }], ['M1', { loan: 'l' }]], [apart('a', 'b')], 'abc'],
    [
      'whom a VOID_IDENTIFIER binds, though the number be nobody’s',
      [['H1', { loan: 'l' }], ['H1', { loan: 'l' }], ['H1']],
      [voided('a', 'H1'), placeholder('H1')],
      'ab c',
    ],
  ])('%s', (_, rows, decisions, expected) => {
    expect(components(rows, ...decisions)).toBe(expected);
  });
});
