import { describe, expect, test } from '@jest/globals';
import { apart, claimants, link, type Row, told } from './decisions.fixtures.ts';
import { resolve } from './resolve.ts';

const li = { names: ['李'] };

describe('LINK joins', () => {
  test('who shares nothing, who disagrees, and who stood apart: nobody is asked any more', () => {
    expect(told([['H1'], ['M1']], link('a', 'b'))).toEqual({ subjects: 'ab', cases: [] });
    expect(told([['R1'], ['R2', { ...li, birth: '2' }]], link('a', 'b')).subjects).toBe('ab');
    expect(told([['R1'], ['R1', li]], link('a', 'b'))).toEqual({ subjects: 'ab', cases: [] });
  });

  test('a person and an organisation too, where officers know better than a report', () => {
    expect(told([['H1'], ['H1', { kind: 'ORGANISATION' }]], link('a', 'b')).subjects).toBe('ab');
  });

  test('but whom they made both, a person alone does not take in: half of it speaks against', () => {
    const rows: Row[] = [['H1'], ['H1'], ['G1', { kind: 'ORGANISATION' }]];
    expect(told(rows, link('b', 'c'))).toEqual({ subjects: 'a bc', cases: ['FACTS_DISAGREE a+b'] });
  });

  test('each pair across, so that both sides are one through the other', () => {
    expect(told([['H1'], ['M1'], ['F1'], ['G1']], link('ab', 'cd')).subjects).toBe('abcd');
  });

  test('into one party with all names, numbers and facts', () => {
    const one: Row[] = [['H1'], ['M1', { ...li, birth: '1' }]];
    expect(told([...one, ['H1', li], ['M1']], link('a', 'b')).subjects).toBe('abcd');
    expect(told([...one, ['H1', { birth: '2' }]], link('a', 'b'))).toEqual({
      subjects: 'ab c',
      cases: ['FACTS_DISAGREE a+c'],
    });
  });

  test('at the eldest’s place: who came between meets what the youngest said', () => {
    const rows: Row[] = [['H1'], ['M1', { birth: '1' }], ['M1', { birth: '2' }]];
    expect(told(rows)).toEqual({ subjects: 'a b c', cases: ['FACTS_DISAGREE b+c'] });
    expect(told(rows, link('a', 'c'))).toEqual({ subjects: 'ac b', cases: ['FACTS_DISAGREE a+b'] });
  });

  test('and may bring in a third that stood apart for meeting both', () => {
    const rows: Row[] = [['H1'], ['M1'], ['H1 M1']];
    expect(told(rows)).toEqual({ subjects: 'a b c', cases: ['TWO_SUBJECTS a+b+c'] });
    expect(told(rows, link('a', 'b'))).toEqual({ subjects: 'abc', cases: [] });
  });

  test('and lets what stood apart hold its numbers', () => {
    const rows: Row[] = [['H1'], ['H1 F1', li], ['F1', li]];
    expect(told(rows).subjects).toBe('a b c');
    expect(told(rows, link('a', 'b')).subjects).toBe('abc');
  });

  test('as one party, which may itself stand apart, known by its eldest', () => {
    const rows: Row[] = [['R1', li], ['H1'], ['R1']];
    expect(told(rows, link('b', 'c'))).toEqual({ subjects: 'a bc', cases: ['NAMES_DISAGREE a+b'] });
  });

  test('nobody with himself, and nobody who is not known', () => {
    const rows: Row[] = [['H1'], ['M1']];
    expect(told(rows, link('a', 'a'), link('a', 'x'), link('x', 'ab')).subjects).toBe('a b');
    expect(told(rows, link('ax', 'yb')).subjects).toBe('ab');
  });
});

describe('APART', () => {
  const two: Row[] = [['H1'], ['H1']];

  test('forbids joining: what agrees in everything stands apart', () => {
    expect(told(two)).toEqual({ subjects: 'ab', cases: [] });
    expect(told(two, apart('a', 'b'))).toEqual({ subjects: 'a b', cases: ['APART_CONTRADICTS a+b'] });
  });

  test('each pair across, and none within a side', () => {
    expect(told([...two, ['H1'], ['H1']], apart('ab', 'cd')).subjects).toBe('ab cd');
  });

  test('through others: nobody joins a group in which the other is', () => {
    expect(told([['H1'], ['H1'], ['H1'], ['H1']], apart('b', 'c'))).toEqual({
      subjects: 'abd c',
      cases: ['APART_CONTRADICTS a+c'],
    });
  });

  test('through LINKs: one linked with the other is kept away too', () => {
    expect(told([['H1'], ['G1 H1'], ['M1']], link('b', 'c'), apart('a', 'c'))).toEqual({
      subjects: 'a bc',
      cases: ['APART_CONTRADICTS a+b'],
    });
  });

  test('holds where a third meets both sides: it joins neither, and is asked about', () => {
    expect(told([['H1'], ['M1'], ['H1 M1']], apart('a', 'b'))).toEqual({
      subjects: 'a b c',
      cases: ['TWO_SUBJECTS a+b+c'],
    });
  });

  test('of one of two that it may join leaves the other; the case tells it', () => {
    const rows: Row[] = [['H1'], ['M1'], ['H1 M1']];
    expect(told(rows, apart('a', 'c'))).toEqual({ subjects: 'a bc', cases: ['APART_CONTRADICTS a+b'] });
  });

  test('is the reason only where nothing else is, and evidence in any case', () => {
    const rows: Row[] = [['H1'], ['H1', li]];
    const { cases } = resolve(claimants(rows), [apart('a', 'b')]);
    expect(cases[0]?.reason).toBe('NAMES_DISAGREE');
    expect(cases[0]?.evidence.at(-1)).toEqual({
      side: 'a',
      piece: 'APART',
      agreed: false,
      weight: -100,
      words: 'SET_APART',
    });
    expect(told([['H1'], ['M1', li], ['H1 M1 F1', { names: ['吉'] }]], apart('a', 'c')).cases).toEqual([
      'NAMES_DISAGREE a+b+c',
    ]);
  });

  test('who is kept away is one subject with his like, unless they are set APART as well', () => {
    expect(told([...two, ['H1']], apart('a', 'bc')).subjects).toBe('a bc');
    expect(told([...two, ['H1']], apart('a', 'bc'), apart('b', 'c')).subjects).toBe('a b c');
  });

  test('is told by both subjects, with all parties that it keeps away', () => {
    const { subjects } = resolve(claimants([...two, ['H1'], ['G1']]), [apart('ac', 'b'), apart('a', 'd')]);
    expect(subjects.map(({ id, apartFrom }) => [id, apartFrom])).toEqual([
      ['a', ['b', 'd']],
      ['b', ['a', 'c']],
      ['d', ['a']],
    ]);
  });
});

describe('APART binds parties of a later report of the same member, loan and criterion', () => {
  const of = (loan: string) => ({ loan });

  test.each<[string, Row[], string]>([
    ['that claim the same number', [['H1'], ['H1', of('l')], ['H1', of('l')]], 'a bc'],
    ['on the other side too', [['H1', of('l')], ['H1'], ['H1', of('l')]], 'ac b'],
    ['not of another loan', [['H1'], ['H1', of('l')], ['H1', of('m')]], 'ac b'],
    ['not by another number', [['H1 M1'], ['H1', of('l')], ['M1', of('l')]], 'ac b'],
  ])('%s', (_, rows, subjects) => {
    expect(told(rows, apart('a', 'b')).subjects).toBe(subjects);
  });

  test('not of an earlier one', () => {
    const rows: Row[] = [['H1'], ['H1', of('l')], ['H1', of('l')]];
    expect(told(rows, apart('a', 'c')).subjects).toBe('ab c');
  });

  test('on both sides at once, and the subject tells them', () => {
    const rows: Row[] = [
      ['H1', of('l')],
      ['H1', of('m')],
      ['H1', of('l')],
      ['H1', of('m')],
    ];
    const { subjects } = resolve(claimants(rows), [apart('a', 'b')]);
    expect(subjects.map(one => [one.parties.join(''), one.apartFrom.join('')])).toEqual([
      ['ac', 'bd'],
      ['bd', 'ac'],
    ]);
  });

  test('though it names one who was withdrawn as the wrong party, who tells nothing else any more', () => {
    const rows: Row[] = [['H1'], ['H1 M1', { loan: 'l', gone: true }], ['H1', of('l')], ['M1']];
    expect(told(rows)).toEqual({ subjects: 'ac d', cases: [] });
    expect(told(rows, apart('a', 'b'))).toEqual({ subjects: 'a c d', cases: ['APART_CONTRADICTS a+c'] });
    expect(told(rows, link('a', 'b'), link('b', 'd')).subjects).toBe('ac d');
  });

  test('but a LINK does not', () => {
    const again: Row[] = [['H1'], ['M1', of('l')], ['M1', of('l')]];
    expect(told(again, apart('a', 'c'), link('a', 'b')).subjects).toBe('ab c');
    expect(told([['H1'], ['M1', of('l')], ['M1', { ...of('l'), ...li }]], link('a', 'b')).subjects).toBe(
      'ab c',
    );
  });
});

describe('of decisions on one pair the last that is not revoked stands', () => {
  const rows: Row[] = [['H1'], ['H1', li]];
  const revoked = { revoked: true };

  test.each([
    ['LINK, APART', [link('a', 'b'), apart('a', 'b')], 'a b'],
    ['APART, LINK', [apart('a', 'b'), link('a', 'b')], 'ab'],
    ['LINK, APART the other way round', [link('a', 'b'), apart('b', 'a')], 'a b'],
    ['LINK, APART revoked', [link('a', 'b'), apart('a', 'b', revoked)], 'ab'],
    ['LINK revoked', [link('a', 'b', revoked)], 'a b'],
    ['APART, LINK, APART revoked', [apart('a', 'b'), link('a', 'b'), apart('a', 'b', revoked)], 'ab'],
  ])('%s', (_, decisions, subjects) => {
    expect(told(rows, ...decisions).subjects).toBe(subjects);
  });

  test('pair by pair: what a later one does not name stays', () => {
    const three: Row[] = [['H1'], ['M1'], ['G1']];
    expect(told(three, link('a', 'bc'), apart('a', 'c')).subjects).toBe('ab c');
  });
});

describe('a LINK that would join an APART pair', () => {
  const rows: Row[] = [['H1'], ['M1'], ['G1']];

  test('through others is left out; LINKs act in order', () => {
    expect(told(rows, apart('a', 'c'), link('a', 'b'), link('b', 'c')).subjects).toBe('ab c');
    expect(told(rows, apart('a', 'c'), link('b', 'c'), link('a', 'b')).subjects).toBe('a bc');
  });

  test('is left out for whom the younger one brings along, too', () => {
    expect(told(rows, apart('b', 'c'), link('a', 'b'), link('a', 'c')).subjects).toBe('ab c');
  });

  test('acts where the last LINK on its pair was said', () => {
    const last = [apart('a', 'c'), link('a', 'b'), link('b', 'c'), link('a', 'b')];
    expect(told(rows, ...last).subjects).toBe('a bc');
  });

  test('is left out though the APART came last', () => {
    expect(told(rows, link('a', 'b'), link('b', 'c'), apart('a', 'c')).subjects).toBe('ab c');
  });

  test('is left out for that pair only', () => {
    expect(told([...rows, ['F1']], apart('a', 'c'), link('b', 'acd')).subjects).toBe('abd c');
  });
});
