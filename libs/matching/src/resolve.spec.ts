import { describe, expect, test } from '@jest/globals';
import { claimant, type Said } from './claimants.fixtures.ts';
import { resolve } from './resolve.ts';

type Row = [numbers: string, said?: Said];

/** Parties a, b, c … in this order; subjects as 'ab c', cases as 'REASON a+c'. */
const told = (...rows: Row[]) => {
  const { subjects, cases } = resolve(
    rows.map(([numbers, said], at) => claimant('abcdefgh'.charAt(at), numbers, said)),
  );
  return {
    subjects: subjects.map(({ parties }) => parties.join('')).join(' '),
    cases: cases.map(({ reason, id }) => `${reason} ${id}`),
  };
};
const one = { subjects: 'ab', cases: [] };
const apart = (reason: string) => ({ subjects: 'a b', cases: [`${reason} a+b`] });

describe('the same number (rows 1 to 9)', () => {
  test.each<[string, Row, Row, object]>([
    ['1 names and facts agree', ['R1', { birth: '1', sex: 'M' }], ['R1', { birth: '1', sex: 'M' }], one],
    ['2 nothing further to compare', ['R1'], ['R1', { birth: '1', sex: 'M' }], one],
    ['2 the other way round', ['R1', { birth: '1', sex: 'M' }], ['R1'], one],
    ['3 birth contradicts', ['H1', { birth: '1' }], ['H1', { birth: '2' }], apart('FACTS_DISAGREE')],
    ['3 sex contradicts', ['H1', { sex: 'M' }], ['H1', { sex: 'F' }], apart('FACTS_DISAGREE')],
    ['4 a near name is another name', ['R1'], ['R1', { names: ['汪'] }], apart('NAMES_DISAGREE')],
    [
      '7 another name, facts agree',
      ['R1', { birth: '1' }],
      ['R1', { names: ['李'], birth: '1' }],
      apart('NAMES_DISAGREE'),
    ],
    [
      '9 another name and other facts',
      ['R1', { birth: '1' }],
      ['R1', { names: ['李'], birth: '2' }],
      apart('NAMES_DISAGREE'),
    ],
    ['a plain number does as well', ['M1'], ['M1'], one],
    ['a 15-digit number is its 18-digit twin by its index', ['R1 H1'], ['R1'], one],
    ['a former name agrees', ['R1', { names: ['李', '王'] }], ['R1'], one],
    ['a former name of the later one agrees', ['R1'], ['R1', { names: ['李', '王'] }], one],
    ['a person is no organisation', ['O1'], ['O1', { kind: 'ORGANISATION' }], apart('FACTS_DISAGREE')],
  ])('%s', (_, a, b, expected) => {
    expect(told(a, b)).toEqual(expected);
  });

  test.each(['R', 'T', 'V', 'W', 'U', 'O'])('a second %s contradicts', type => {
    expect(told([`H1 ${type}1`], [`H1 ${type}2`])).toEqual(apart('SECOND_SINGLE_VALUE'));
  });

  test.each(['M', 'F', 'P', 'G', 'L'])('a second %s does not', type => {
    expect(told([`H1 ${type}1`], [`H1 ${type}2`])).toEqual(one);
  });

  test('a second value says more than a birth date, a name more than a second value', () => {
    expect(told(['H1 R1', { birth: '1' }], ['H1 R2', { birth: '2' }])).toEqual(apart('SECOND_SINGLE_VALUE'));
    expect(told(['H1 R1'], ['H1 R2', { names: ['李'] }])).toEqual(apart('NAMES_DISAGREE'));
  });

  test('what a group learnt from its second party contradicts its third', () => {
    expect(told(['H1'], ['H1', { birth: '1' }], ['H1', { birth: '2' }]).subjects).toBe('ab c');
    expect(told(['H1'], ['H1', { sex: 'M' }], ['H1', { sex: 'F' }]).subjects).toBe('ab c');
    expect(told(['H1'], ['H1 R1'], ['H1 R2']).subjects).toBe('ab c');
  });

  test('a name that a group learnt is known', () => {
    expect(told(['H1'], ['H1', { names: ['李', '王'] }], ['H1', { names: ['李'] }])).toEqual({
      subjects: 'abc',
      cases: [],
    });
  });
});

describe('passports', () => {
  const born = { birth: '1' };
  test.each<[string, Row, Row, object]>([
    ['names and birth dates agree', ['P1', born], ['P1', born], one],
    ['the earlier birth date is missing', ['P1'], ['P1', born], apart('FACTS_DISAGREE')],
    ['the later birth date is missing', ['P1', born], ['P1'], apart('FACTS_DISAGREE')],
    ['birth dates differ', ['P1', born], ['P1', { birth: '2' }], apart('FACTS_DISAGREE')],
    ['one side is Latin and reads the same', ['P1', born], ['P1', { ...born, names: ['WANG'] }], one],
    ['the Latin side came first', ['P1', { ...born, names: ['WANG'] }], ['P1', born], one],
    [
      'two Chinese names of one sound',
      ['P1', born],
      ['P1', { ...born, names: ['汪'] }],
      apart('NAMES_DISAGREE'),
    ],
    ['another Latin name', ['P1', born], ['P1', { ...born, names: ['LI'] }], apart('NAMES_DISAGREE')],
    [
      'a permanent residence card prints Latin and needs no birth date',
      ['F1'],
      ['F1', { names: ['WANG'] }],
      one,
    ],
    [
      'that neither name has a reading is no agreement',
      ['F1', { names: ['吉'] }],
      ['F1', { names: ['JI'] }],
      apart('NAMES_DISAGREE'),
    ],
    ['a Hong Kong card does not', ['H1'], ['H1', { names: ['WANG'] }], apart('NAMES_DISAGREE')],
    ['a checked number beside a passport needs no birth date', ['R1 P1'], ['R1 P1'], one],
    [
      'a Latin name by the passport, without birth date',
      ['R1 P1'],
      ['R1 P1', { names: ['WANG'] }],
      apart('FACTS_DISAGREE'),
    ],
  ])('%s', (_, a, b, expected) => {
    expect(told(a, b)).toEqual(expected);
  });
});

describe('nothing shared (rows 19 to 36)', () => {
  test('however near, they are two, and nobody is asked', () => {
    expect(told(['R1', { birth: '1' }], ['R2', { birth: '1' }])).toEqual({ subjects: 'a b', cases: [] });
    expect(told([''], [''])).toEqual({ subjects: 'a b', cases: [] });
  });
});

describe('a second number is known (rows 37 to 45)', () => {
  test('the new number comes along', () => {
    expect(told(['H1'], ['R1 H1'], ['R1'])).toEqual({ subjects: 'abc', cases: [] });
  });
  test('but for one of a single-valued type that is held: R-SINGLE', () => {
    expect(told(['R1 H1'], ['R2 H1'])).toEqual(apart('SECOND_SINGLE_VALUE'));
  });
  test('an older number beside the newer, from which it does not follow, is no second value', () => {
    expect(told(['B1 H1'], ['W1 H1'], ['B2 H1'], ['W1'])).toEqual({ subjects: 'abcd', cases: [] });
    expect(told(['Q1 H1'], ['R1 H1'])).toEqual({ subjects: 'ab', cases: [] });
    expect(told(['Q1 H1'], ['Q2 H1'])).toEqual(apart('SECOND_SINGLE_VALUE'));
    expect(told(['W1 H1'], ['W2 H1'])).toEqual(apart('SECOND_SINGLE_VALUE'));
  });
  test.each<[string, Said, string]>([
    ['39 facts contradict', { birth: '2' }, 'FACTS_DISAGREE'],
    ['43 another name', { names: ['李'], birth: '1' }, 'NAMES_DISAGREE'],
  ])('%s', (_, said, reason) => {
    expect(told(['H1', { birth: '1' }], ['R1 H1', said])).toEqual(apart(reason));
  });
});

describe('a report that meets two subjects (rows 10 to 18)', () => {
  test('X, Y, then XY are three subjects with one case; XY, X, Y are one', () => {
    expect(told(['H1'], ['M1'], ['H1 M1'])).toEqual({ subjects: 'a b c', cases: ['TWO_SUBJECTS a+b+c'] });
    expect(told(['H1 M1'], ['H1'], ['M1'])).toEqual({ subjects: 'abc', cases: [] });
  });

  test('reports that come after it join as if it were not there', () => {
    expect(told(['H1'], ['M1'], ['H1 M1'], ['H1'], ['M1'], ['H1 F1'], ['F1'])).toEqual({
      subjects: 'adfg be c',
      cases: ['TWO_SUBJECTS a+b+c'],
    });
  });

  test('what only it said leads nowhere', () => {
    expect(told(['H1'], ['M1'], ['H1 M1 F1'], ['F1']).subjects).toBe('a b c d');
  });

  test('its like is one subject with it and raises no case of its own', () => {
    expect(told(['H1'], ['M1'], ['H1 M1'], ['H1 M1'], ['M1 H1'])).toEqual({
      subjects: 'a b cde',
      cases: ['TWO_SUBJECTS a+b+c'],
    });
  });

  test('one that agrees with one of them joins that, with a case about the other', () => {
    expect(told(['H1'], ['M1', { names: ['李'] }], ['H1 M1'], ['M1'])).toEqual({
      subjects: 'acd b',
      cases: ['NAMES_DISAGREE a+b'],
    });
    expect(told(['H1', { names: ['李'] }], ['M1'], ['H1 M1'])).toEqual({
      subjects: 'a bc',
      cases: ['NAMES_DISAGREE a+b'],
    });
  });

  test('of several that it may join the eldest, if it holds all that is shared with the others; nobody is asked', () => {
    const rows: Row[] = [['H1', { names: ['李'] }], ['M1'], ['H1 M1'], ['F1'], ['F1 H1 R1']];
    expect(told(...rows).subjects).toBe('a bc d e');
    expect(
      told(
        ['M1', { names: ['李'] }],
        ['H1'],
        ['H1 M1'],
        ['G1', { names: ['李'] }],
        ['M1 G1', { names: ['王', '李'] }],
      ).subjects,
    ).toBe('a bc d e');
    expect(told(['M1', { names: ['李'] }], ['H1'], ['H1 M1'], ['M1', { names: ['王', '李'] }])).toEqual({
      subjects: 'ad bc',
      cases: ['NAMES_DISAGREE a+b'],
    });
  });

  test('of its reasons the first is told: a name before a second value before facts', () => {
    expect(told(['H1', { birth: '2' }], ['M1', { names: ['李'] }], ['H1 M1', { birth: '1' }]).cases).toEqual([
      'NAMES_DISAGREE a+b+c',
    ]);
    expect(told(['H1', { birth: '2' }], ['M1 R2'], ['H1 M1 R1', { birth: '1' }]).cases).toEqual([
      'SECOND_SINGLE_VALUE a+b+c',
    ]);
  });

  test('that it may join two of them is told before that it agrees with no third', () => {
    expect(told(['H1'], ['M1'], ['F1', { names: ['李'] }], ['H1 M1 F1'])).toEqual({
      subjects: 'a b c d',
      cases: ['TWO_SUBJECTS a+b+c+d'],
    });
  });
});

describe('subjects', () => {
  test('are known by their eldest party, and carry every number that a party claims, held or not', () => {
    const { subjects } = resolve([
      claimant('a', 'H1'),
      claimant('b', 'M1'),
      claimant('c', 'H1 M1 F1'),
      claimant('d', 'H1 R1'),
    ]);
    expect(subjects).toEqual([
      { id: 'a', parties: ['a', 'd'], identifiers: ['H1', 'R1'], apartFrom: [] },
      { id: 'b', parties: ['b'], identifiers: ['M1'], apartFrom: [] },
      { id: 'c', parties: ['c'], identifiers: ['H1', 'M1', 'F1'], apartFrom: [] },
    ]);
  });

  test('a company’s organisation code, said or in its USCC, is one number', () => {
    const firm: Said = { kind: 'ORGANISATION', names: ['某某有限公司'] };
    expect(told(['O1', firm], ['U1 O1', firm], ['U1 O1 O1', firm], ['U1', firm])).toEqual({
      subjects: 'abcd',
      cases: [],
    });
  });
});
