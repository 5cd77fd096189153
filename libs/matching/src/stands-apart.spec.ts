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
describe('what stands apart', () => {
  test('one sloppy report does not split those that come after it', () => {
    const sloppy: Row = ['H1 F1', { birth: '2' }];
    expect(told(['H1', { birth: '1' }], sloppy, ['H1 F1'], ['F1'], ['H1'])).toEqual({
      subjects: 'acde b',
      cases: ['FACTS_DISAGREE a+b'],
    });
  });

  test('a sloppy first report leaves the others one subject', () => {
    expect(told(['R1', { names: ['李'] }], ['R1'], ['R1'], ['R1 H1'], ['R1 H1'])).toEqual({
      subjects: 'a bcde',
      cases: ['NAMES_DISAGREE a+b'],
    });
  });

  test('two that disagree with each other too are two subjects with two cases', () => {
    expect(told(['R1'], ['R1', { names: ['李'] }], ['R1', { names: ['吉'] }])).toEqual({
      subjects: 'a b c',
      cases: ['NAMES_DISAGREE a+b', 'NAMES_DISAGREE a+c'],
    });
    expect(
      told(['H1'], ['H1', { names: ['李'], birth: '1' }], ['H1', { names: ['李'], birth: '2' }]).subjects,
    ).toBe('a b c');
  });

  test('between other groups it is another subject', () => {
    const li = { names: ['李'] };
    expect(told(['H1'], ['M1'], ['H1', li], ['H1 M1', li]).subjects).toBe('a b c d');
  });

  test('between other groups it is another subject, though both claim a number that nobody holds', () => {
    const li = { names: ['李'] };
    expect(told(['H1'], ['M1'], ['H1 F1', li], ['M1 F1', li])).toEqual({
      subjects: 'a b c d',
      cases: ['NAMES_DISAGREE a+c', 'NAMES_DISAGREE b+d'],
    });
  });

  test('its like is found though the name has no reading', () => {
    const ji = { names: ['吉'] };
    expect(told(['R1'], ['R1', ji], ['R1', ji])).toEqual({
      subjects: 'a bc',
      cases: ['NAMES_DISAGREE a+b'],
    });
  });

  test('of several there that it may join, one that has all that it shares, not the elder that has a part', () => {
    const li = (birth?: string) => ({ names: ['李'], birth: birth ?? null });
    expect(told(['H1 M1'], ['H1', li('1')], ['H1 M1', li('2')], ['H1 M1', li()])).toEqual({
      subjects: 'a b cd',
      cases: ['NAMES_DISAGREE a+b', 'NAMES_DISAGREE a+c'],
    });
  });

  test('two of one name that share no number are two subjects', () => {
    const li = { names: ['李'] };
    expect(told(['H1 M1'], ['H1', li], ['M1', li])).toEqual({
      subjects: 'a b c',
      cases: ['NAMES_DISAGREE a+b', 'NAMES_DISAGREE a+c'],
    });
  });

  test('a report never joins two subjects there either, and its like joins it', () => {
    const li = { names: ['李'] };
    expect(told(['H1 M1'], ['H1', li], ['M1', li], ['H1 M1', li], ['H1 M1', li], ['M1', li]).subjects).toBe(
      'a b cf de',
    );
  });

  test('of several there that it may join the eldest, whichever name comes first', () => {
    const [li, ji] = [{ names: ['李'] }, { names: ['吉'] }];
    expect(told(['H1'], ['H1', li], ['H1', ji], ['H1', { names: ['吉', '李'] }]).subjects).toBe('a bd c');
  });

  test('a Latin name is found by its reading, both ways', () => {
    const [li, latin] = [{ names: ['李'] }, { names: ['LI'] }];
    expect(told(['F1'], ['F1', li], ['F1', latin]).subjects).toBe('a bc');
    expect(told(['F1'], ['F1', latin], ['F1', li]).subjects).toBe('a bc');
  });
});
