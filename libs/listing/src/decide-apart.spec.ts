import { describe, expect, test } from '@jest/globals';
import type { CardEntry } from './card.ts';
import { ask, card, entry, listing, name, settled, short } from './answers.fixture.ts';

/** `wang of 2`: the name under which officers set subject 2 apart. */
const of = (subject: string, called: string, apart: string[], but: Partial<CardEntry> = {}) =>
  entry([listing()], {
    subject,
    names: [name(called)],
    apart: apart.map(one => {
      const [canonical = '', from = 'elsewhere'] = one.split(' of ');
      return { ...name(canonical), subject: from };
    }),
    ...but,
  });

describe('a number on which officers set somebody APART (1-product, An answer)', () => {
  test.each<readonly [string, string[], CardEntry[]]>([
    ['the asked one is set apart from the listed', ['CLEAR'], [of('1', 'li', ['wang'])]],
    [
      'somebody else is set apart from the listed',
      ['REVIEW', 'NAME_MISMATCH REVIEW'],
      [of('1', 'li', ['sun'])],
    ],
    [
      'set apart from one listed, not from another',
      ['REVIEW', 'NAME_MISMATCH REVIEW'],
      [of('1', 'li', ['wang']), of('2', 'sun', [])],
    ],
    [
      'the asked one is listed, and set apart from another listed',
      ['BLOCK', 'LISTED BLOCK'],
      [of('1', 'wang', ['li']), of('2', 'li', ['wang'])],
    ],
    [
      'two of the asked name set apart, both listed',
      ['REVIEW', 'LISTED_IN_DOUBT REVIEW', 'LISTED_IN_DOUBT REVIEW'],
      [of('1', 'wang', ['wang of 2']), of('2', 'wang', ['wang of 1'])],
    ],
    [
      'two of the asked name set apart, one of them SETTLED',
      ['REVIEW', 'LISTED_IN_DOUBT REVIEW', 'SETTLED REVIEW'],
      [of('1', 'wang', ['wang of 2']), of('2', 'wang', ['wang of 1'], { listings: [settled('2025-06-10')] })],
    ],
    [
      'two of the asked name, only one of them listed',
      ['BLOCK', 'LISTED BLOCK'],
      [of('1', 'wang', ['wang'])],
    ],
    [
      'two of the asked name listed, yet what is set apart is a third that is not',
      ['BLOCK', 'LISTED BLOCK', 'LISTED BLOCK'],
      [of('1', 'wang', ['wang']), of('2', 'wang', [])],
    ],
    [
      'two of the asked name, each set apart from somebody else',
      ['BLOCK', 'LISTED BLOCK', 'LISTED BLOCK'],
      [of('1', 'wang', ['wang of 3']), of('2', 'wang', ['wang of 4'])],
    ],
    [
      'a third of the asked name from whom nobody is set apart',
      ['BLOCK', 'LISTED BLOCK', 'LISTED_IN_DOUBT REVIEW', 'LISTED_IN_DOUBT REVIEW'],
      [of('1', 'wang', ['wang of 2']), of('2', 'wang', ['wang of 1']), of('3', 'wang', [])],
    ],
  ])('%s', (_why, expected, entries) => expect(short([card(entries)])).toEqual(expected));

  test('the doubt is named, beside those that there were, on a SETTLED listing too', () => {
    const doubted = listing({ doubts: ['UNRENEWED'], inDoubt: false });
    const { reasons } = ask([
      card([
        of('1', 'wang', ['wang of 2'], { listings: [doubted] }),
        of('2', 'wang', ['wang of 1'], { listings: [settled('2025-06-10')] }),
      ]),
    ]);
    expect(reasons.map(({ doubts }) => doubts)).toEqual([
      ['UNRENEWED', 'SAME_NAME_APART'],
      ['SAME_NAME_APART'],
    ]);
  });

  test('on the number and on what follows from it they are set apart as on one', () => {
    const own = card([of('1', 'wang', [])]);
    const also = card([of('1', 'wang', ['wang of 2']), of('2', 'wang', ['wang of 1'])]);
    expect(short([own, also])).toEqual(['REVIEW', 'LISTED_IN_DOUBT REVIEW', 'LISTED_IN_DOUBT REVIEW']);
    expect(short([card([of('1', 'li', [])]), card([of('1', 'li', ['wang'])])])).toEqual(['CLEAR']);
  });

  test('a Latin name on a passport is set apart as it would agree', () => {
    const li = entry([listing()], { names: [name('李', 'LI')], apart: [name('王', 'WANG')] });
    const question = { names: name('WANG', 'WANG', true) };
    expect(short([card([li])], { question: { ...question, latinTypes: true } })).toEqual(['CLEAR']);
    expect(short([card([li])], { question })).toEqual(['REVIEW', 'NAME_MISMATCH REVIEW']);
  });
});
