import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IdentifierType } from '#contracts';
import { normalise } from './normalise.ts';
import { parse } from './parse.ts';

const context = { day: '2026-11-24', samples: true };

/** Texts near the ones that are written: digits, letters, widths, separators, invisible and composing characters. */
const pieces = [
  ...Array.from('0123456789AHMXx'),
  '１',
  'Ⅹ',
  'Х',
  '军',
  '字',
  '(',
  '）',
  '-',
  '–',
  '/',
  '·',
  ' ',
  "'",
  ':',
  '.',
];
const odd = ['\u200B', '\u0301', '\u0327', '\u1100', '\u1161', '\uD800', '\u202E', 'ﷺ', '\0', '\u00B4', '😀'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 24 }).map(found => found.join('')),
  fc.array(fc.constantFrom(...Array.from('0123456789X:CHN')), { maxLength: 20 }).map(found => found.join('')),
);
const type = fc.constantFrom(...IdentifierType.options);

describe('whatever is typed', () => {
  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(text, input => expect(normalise(normalise(input))).toBe(normalise(input))),
      { numRuns: 1000 },
    );
    // Taking the invisible character out lets e and its accent compose.
    expect(normalise('e\u200B\u0301')).toBe(normalise(normalise('e\u200B\u0301')));
    expect(normalise("'\u200B'1")).toBe('1');
  });

  test('it is read or refused with a position inside it, never thrown at', () =>
    fc.assert(
      fc.property(type, text, (declared, input) => {
        const verdict = parse(declared, input, context);
        const position = 'refused' in verdict ? (verdict.refused.position ?? 1) : 1;
        expect(position).toBeGreaterThanOrEqual(1);
        expect(position).toBeLessThanOrEqual(Math.max(1, Array.from(input).length));
      }),
      { numRuns: 1000 },
    ));

  test('a canonical number is read as itself', () =>
    fc.assert(
      fc.property(type, text, (declared, input) => {
        const verdict = parse(declared, input, context);
        fc.pre(!('refused' in verdict));
        expect(parse(verdict.type, verdict.canonical, context)).toMatchObject({
          type: verdict.type,
          canonical: verdict.canonical,
          class: verdict.class,
        });
      }),
      { numRuns: 200 },
    ));

  test.each(['1', ' ', "'", '\u0301', '(', '1.', '军', '\uD83D\uDE00'])(
    'a megabyte of %j is too long for any type',
    unit => {
      const megabyte = unit.repeat(1_000_000);
      for (const declared of IdentifierType.options) {
        expect(parse(declared, megabyte, context)).toEqual({ refused: { code: 'ID_TOO_LONG' } });
      }
    },
  );
});

test('64 characters are looked at, however many units they take', () => {
  expect(parse('OTHER', '😀'.repeat(64), context)).toEqual({ refused: { code: 'ID_CHARSET', position: 1 } });
  expect(parse('OTHER', '😀'.repeat(65), context)).toEqual({ refused: { code: 'ID_TOO_LONG' } });
  expect(parse('RESIDENT_ID', `${' '.repeat(46)}11010519491231002X`, context)).toMatchObject({ class: 'C' });
});
