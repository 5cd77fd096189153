import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IdentifierType } from '#contracts';
import { parse } from './parse.ts';

const day = '2026-11-24';
const passes = (type: IdentifierType, text: string) =>
  !('refused' in parse(type, text, { day, samples: true }));
const filler = (text: string) => new Set(text).size === 1 || text === '123456788';

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const value = (character: string) => parseInt(character, 36);
const text = (alphabet: string, length: number) =>
  fc
    .array(fc.constantFrom(...Array.from(alphabet)), { minLength: length, maxLength: length })
    .map(found => found.join(''));

// The checks again, by another road than the program's: recursion where it weighs, search where it computes.
const mod112 = (body: string) => {
  const p = Array.from(body).reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  return '0123456789X'.charAt((12 - p) % 11);
};
const mod31 = (body: string) => {
  const sum = Array.from(body).reduceRight(
    (total, character) => (total * 3 + USCC.indexOf(character)) % 31,
    0,
  );
  return Array.from(USCC).find(check => (sum + USCC.indexOf(check)) % 31 === 0) ?? '';
};
const mod11 = (body: string) => {
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, i) => total + weight * value(body.charAt(i)),
    0,
  );
  return Array.from('0123456789X').find((_, check) => (sum + check) % 11 === 0) ?? '';
};
const states1110 = (digits: string) =>
  Array.from(digits).reduce(
    (all, digit) => {
      const s = ((all.at(-1) ?? 10) + Number(digit)) % 10;
      return [...all, ((s === 0 ? 10 : s) * 2) % 11];
    },
    [10],
  );
const mod1110 = (body: string) =>
  Array.from(DIGITS).find(check => ((states1110(body).at(-1) ?? 0) + Number(check)) % 10 === 1) ?? '';
const WEIGHTS_97 = [1, 3, 5, 7, 11, 2, 13, 1, 1, 17, 19, 0, 23, 29];
const mod97 = (body: string) =>
  String((WEIGHTS_97.reduce((sum, weight, i) => sum + weight * value(body.charAt(i)), 0) % 97) + 1).padStart(
    2,
    '0',
  );

const birth = fc
  .date({ min: new Date('1850-01-01'), max: new Date(day), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10).replaceAll('-', ''));
const eighteen = (head: fc.Arbitrary<string>) =>
  fc
    .tuple(head, birth, text(DIGITS, 3))
    .map(parts => parts.join(''))
    .map(body => body + mod112(body));

const valid = {
  RESIDENT_ID: eighteen(
    fc.tuple(fc.constantFrom('11', '37', '44', '50', '65'), text(DIGITS, 4)).map(p => p.join('')),
  ),
  RESIDENCE_HMT: eighteen(fc.constantFrom('810000', '820000', '830000')),
  FOREIGN_PR: eighteen(fc.constantFrom('911124', '932682', '944000', '962840')),
  USCC: fc
    .tuple(text('123459ANY', 1), text('1239', 1), text(DIGITS, 6), text(USCC, 9))
    .map(parts => parts.join(''))
    .map(body => body + mod31(body)),
  ORG_CODE: text(DIGITS + LETTERS, 8).map(body => body + mod11(body)),
  REG_NO: text(DIGITS, 14).map(body => body + mod1110(body)),
  LOAN_CARD: fc
    .tuple(text(DIGITS + LETTERS, 3), text(DIGITS, 11))
    .map(p => p.join(''))
    .map(body => body + mod97(body)),
} satisfies Partial<Record<IdentifierType, fc.Arbitrary<string>>>;
type Checked = keyof typeof valid;

/** Every single substitution and every adjacent swap of one number that is judged otherwise than expected. */
const misjudged = (type: Checked, number: string, alphabet: string, slips: { change: Slip; swap: Slip }) => {
  const wrong: string[] = passes(type, number) ? [] : [number];
  const judge = (changed: string, slip: boolean) => {
    if (changed !== number && !filler(changed) && passes(type, changed) !== slip) wrong.push(changed);
  };
  for (let at = 0; at < number.length; at += 1) {
    for (const other of alphabet) {
      judge(number.slice(0, at) + other + number.slice(at + 1), slips.change(number, at, other));
    }
    const next = number.charAt(at + 1);
    judge(
      number.slice(0, at) + next + number.charAt(at) + number.slice(at + 2),
      slips.swap(number, at, next),
    );
  }
  return wrong;
};
const everyMistake = (type: Checked, alphabet: string, slips: { change: Slip; swap: Slip }) =>
  fc.assert(
    fc.property(
      valid[type].filter(number => !filler(number)),
      number => expect(misjudged(type, number, alphabet, slips)).toEqual([]),
    ),
    { numRuns: 40 },
  );
type Slip = (number: string, at: number, other: string) => boolean;
const none: Slip = () => false;

describe('what a mistyped number can slip through', () => {
  test.each<Checked>(['RESIDENT_ID', 'RESIDENCE_HMT', 'FOREIGN_PR'])('%s, MOD 11-2: nothing', type =>
    everyMistake(type, `${DIGITS}X`, { change: none, swap: none }),
  );

  test('USCC, MOD 31: nothing', () => everyMistake('USCC', USCC, { change: none, swap: none }));

  test('ORG_CODE, MOD 11: characters 11, 22 or 33 apart in the first eight, and X1 or 1X at the end', () => {
    const alike = (a: string, b: string) => (value(a) - value(b)) % 11 === 0;
    everyMistake('ORG_CODE', DIGITS + LETTERS, {
      change: (number, at, other) => at < 8 && alike(number.charAt(at), other),
      swap: (number, at, next) => (at < 7 ? alike(number.charAt(at), next) : /(X1|1X)$/.test(number)),
    });
  });

  test('REG_NO, MOD 11,10: in state p the two digits 5 − p and 6 − p (mod 10) may change places', () => {
    const commute = (p: number, a: string, b: string) =>
      [a, b].sort().join('') === [(15 - p) % 10, (16 - p) % 10].sort().join('');
    everyMistake('REG_NO', DIGITS, {
      change: none,
      swap: (number, at, next) => {
        const p = states1110(number).at(at) ?? 0;
        return commute(p, number.charAt(at), next) && (at < 13 || p === 5);
      },
    });
  });

  test('LOAN_CARD, MOD 97: any digit at position 12, and positions 8 and 9 swapped', () =>
    everyMistake('LOAN_CARD', DIGITS, {
      change: (_number, at) => at === 11,
      swap: (_number, at) => at === 7,
    }));
});
