import { describe, expect, test } from '@jest/globals';
import type { Claimant } from './claimant.ts';
import { claimant, type Said } from './claimants.fixtures.ts';
import { resolve } from './resolve.ts';

/** The evidence of the only case, line by line; what does not agree weighs nothing or less. */
const compared = (...parties: Claimant[]): string[] =>
  resolve(parties).cases.flatMap(({ evidence }) =>
    evidence.map(({ piece, words, weight, agreed }) => {
      expect(agreed).toBe(weight > 0);
      return `${piece} ${words} ${weight}`;
    }),
  );
const CARD = 'NUMBER NUMBER_SAME:HK_ID 40';
const PASSPORT = 'NUMBER NUMBER_SAME:PASSPORT 20';
const NAME = 'NAME NAME_SAME 30';
const READS = 'NAME NAME_READS_SAME 30';
const UNKNOWN = 'BIRTH BIRTH_UNKNOWN 0';

describe('a case', () => {
  test('is open through the 20th day after the receipt of the eldest that stands apart', () => {
    const { cases } = resolve([
      claimant('a', 'R1', { on: '2026-01-01' }),
      claimant('b', 'R1', { names: ['李'], on: '2026-02-10' }),
      claimant('c', 'R1', { names: ['李'], on: '2026-02-20' }),
    ]);
    expect(cases).toMatchObject([{ sides: ['a', 'b'], openedOn: '2026-02-10', openUntil: '2026-03-02' }]);
  });

  test('raised by a party that joined counts from that party’s receipt, and once', () => {
    const { cases } = resolve([
      claimant('a', 'H1', { on: '2026-01-01' }),
      claimant('b', 'M1', { names: ['李'], on: '2026-01-02' }),
      claimant('c', 'H1 M1', { on: '2026-06-01' }),
      claimant('d', 'H1 M1', { on: '2026-07-01' }),
    ]);
    expect(cases).toMatchObject([
      { id: 'a+b', sides: ['a', 'b'], openedOn: '2026-06-01', openUntil: '2026-06-21' },
    ]);
  });

  test('of a party that joins is one for each that it does not agree with', () => {
    const { cases } = resolve([
      claimant('a', 'H1', { names: ['李'] }),
      claimant('b', 'M1', { birth: '2' }),
      claimant('c', 'F1'),
      claimant('d', 'H1 M1 F1', { birth: '1' }),
    ]);
    expect(cases.map(({ id, reason }) => `${reason} ${id}`)).toEqual([
      'NAMES_DISAGREE a+c',
      'FACTS_DISAGREE b+c',
    ]);
  });

  test('has its sides eldest first, in whatever order the numbers were said', () => {
    const { cases } = resolve([claimant('b', 'H1'), claimant('a', 'M1'), claimant('c', 'M1 H1')]);
    expect(cases).toMatchObject([{ id: 'b+a+c', sides: ['b', 'a', 'c'] }]);
  });

  test('keeps what was compared, for and against, side by side', () => {
    const { cases } = resolve([
      claimant('a', 'M1 R1', { names: ['李'], birth: '1', sex: 'M' }),
      claimant('b', 'M1 H1 R2', { birth: '1', sex: 'F' }),
    ]);
    expect(cases[0]?.evidence).toEqual([
      { side: 'a', piece: 'NUMBER', agreed: true, weight: 20, words: 'NUMBER_SAME:MO_ID' },
      { side: 'a', piece: 'NAME', agreed: false, weight: -30, words: 'NAME_DIFFERS' },
      { side: 'a', piece: 'BIRTH', agreed: true, weight: 20, words: 'BIRTH_SAME' },
      { side: 'a', piece: 'SEX', agreed: false, weight: -5, words: 'SEX_DIFFERS' },
      { side: 'a', piece: 'SINGLE_VALUE', agreed: false, weight: -40, words: 'SECOND_VALUE:RESIDENT_ID' },
    ]);
  });

  test.each<[string, Said, string[]]>([
    ['H1', { birth: '2' }, [CARD, NAME, 'BIRTH BIRTH_DIFFERS -20']],
    ['P1', {}, [PASSPORT, NAME, UNKNOWN]],
    ['P1', { names: ['WANG'] }, [PASSPORT, READS, UNKNOWN]],
    ['H1 P1', { names: ['WANG'] }, [CARD, PASSPORT, READS, UNKNOWN]],
    ['H1', { names: ['WANG'] }, [CARD, 'NAME NAME_DIFFERS -30']],
    ['H1', { kind: 'ORGANISATION', sex: 'M' }, [CARD, NAME, 'KIND KIND_DIFFERS -100', 'SEX SEX_SAME 5']],
  ])('of one on %s, %j, says %j', (numbers, said, evidence) => {
    expect(compared(claimant('a', 'H1 P1', { birth: '1', sex: 'M' }), claimant('b', numbers, said))).toEqual(
      evidence,
    );
  });

  test('compares no fact that the group does not know; that a passport lacks it is said', () => {
    const said = { birth: '1', sex: 'M' };
    expect(compared(claimant('a', 'P1'), claimant('b', 'P1', said))).toEqual([PASSPORT, NAME, UNKNOWN]);
    expect(compared(claimant('a', 'H1'), claimant('b', 'H1', { ...said, names: ['李'] }))).toEqual([
      CARD,
      'NAME NAME_DIFFERS -30',
    ]);
  });

  test('are at most 20 of one party, with the eldest: a number that everybody uses is an alarm, not a thousand cases', () => {
    const each = Array.from({ length: 25 }, (_, at) => claimant(`p${at}`, `M${at}`, { names: ['李'] }));
    const all = each.flatMap(({ identifiers }) => identifiers.map(({ index }) => index)).join(' ');
    const { subjects, cases } = resolve([...each, claimant('y', 'H1'), claimant('z', `H1 ${all}`)]);
    expect(subjects).toHaveLength(26);
    expect(cases.map(({ id }) => id)).toEqual(each.slice(0, 20).map(({ party }) => `${party}+y`));
  });

  test('compares a number once, though it was said and follows from another too', () => {
    const { cases } = resolve([claimant('a', 'O1'), claimant('b', 'O1 O1', { names: ['李'] })]);
    expect(cases[0]?.evidence.map(({ piece }) => piece)).toEqual(['NUMBER', 'NAME']);
  });

  test.each([19, 30])('beside %i groups has an id of at most 20, which still tells cases apart', many => {
    const marks = Array.from({ length: many }, (_, at) => `H${at}`);
    const each = marks.map(mark => claimant(`of-${mark}`, mark));
    const { cases } = resolve([
      ...each,
      claimant('y', marks.join(' '), { birth: '1' }),
      claimant('z', marks.join(' '), { birth: '2' }),
    ]);
    expect(cases.map(({ sides }) => sides.length)).toEqual([many + 1, many + 1]);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(2);
    expect(cases.map(({ id }) => id.split('+').length)).toEqual([20, 20]);
    expect(new Set(cases[0]?.evidence.map(({ side }) => side)).size).toBe(Math.min(many, 20));
  });
});

describe('MANY_NAMES: a number under more than 20 names', () => {
  const named = (many: number) =>
    Array.from({ length: many }, (_, at) =>
      claimant(`p${at}`, 'H1 M1', { names: [`名${at}`], on: `2026-01-${at + 10}` }),
    );
  const alarms = (many: number) => resolve(named(many)).cases.filter(({ reason }) => reason === 'MANY_NAMES');

  test('20 are none, 21 are one, from the day of the 21st', () => {
    expect(alarms(20)).toEqual([]);
    expect(alarms(21)).toEqual([
      {
        id: 'MANY_NAMES+p0',
        reason: 'MANY_NAMES',
        sides: ['p0'],
        openedOn: '2026-01-30',
        openUntil: '2026-02-19',
        evidence: [],
      },
    ]);
    expect(alarms(22)).toEqual(alarms(21));
  });

  test('contests nothing', () => {
    expect(alarms(21).map(({ sides }) => sides.length)).toEqual([1]);
  });

  test('counts names, not parties: one under a name a hundred times is no alarm', () => {
    const parties = Array.from({ length: 100 }, (_, at) => claimant(`p${at}`, 'H1', { names: ['王', '李'] }));
    expect(resolve(parties).cases).toEqual([]);
  });
});
