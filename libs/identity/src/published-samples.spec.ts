import { describe, expect, test } from '@jest/globals';
import type { IdentifierType } from '#contracts';
import { parse } from './parse.ts';

const day = '2026-11-24';

/** The examples that standards and authorities print, and the same with a wrong check. */
const samples: [type: IdentifierType, number: string, canonical: string, wrong: string][] = [
  ['RESIDENT_ID', '11010519491231002X', '11010519491231002X', '110105194912310021'],
  ['RESIDENT_ID', '440524188001010014', '440524188001010014', '440524188001010015'],
  ['FOREIGN_PR', '932682198501010017', '932682198501010017', '932682198501010018'],
  ['FOREIGN_PR', '911124198108030024', '911124198108030024', '911124198108030025'],
  ['RESIDENCE_HMT', '810000199408230021', '810000199408230021', '810000199408230022'],
  ['RESIDENCE_HMT', '830000199201300022', '830000199201300022', '830000199201300023'],
  ['HK_ID', 'A123456(3)', 'A1234563', 'A123456(4)'],
  ['TW_ID', 'A123456789', 'A123456789', 'A123456788'],
  ['USCC', '91350100M000100Y43', '91350100M000100Y43', '91350100M000100Y4Z'],
  ['ORG_CODE', 'D2143569-X', 'D2143569X', 'D21435691'],
  ['ORG_CODE', 'M000100Y-4', 'M000100Y4', 'M000100Y5'],
  ['REG_NO', '110108000000016', '110108000000016', '110108000000017'],
];

describe.each(samples)('%s %s, as its standard prints it', (type, number, canonical, wrong) => {
  test('is accepted in a sandbox, by its check', () => {
    expect(parse(type, number, { day, samples: true })).toMatchObject({ type, canonical });
    expect(parse(type, wrong, { day, samples: true })).toHaveProperty('refused');
  });

  test('is a test row elsewhere', () => {
    expect(parse(type, number, { day, samples: false })).toEqual({ refused: { code: 'ID_PLACEHOLDER' } });
  });
});

test('a sample is one in its other forms too', () => {
  const elsewhere = { day, samples: false };
  const refused = { refused: { code: 'ID_PLACEHOLDER' } };
  expect(parse('RESIDENT_ID', '110105491231002', elsewhere)).toEqual(refused);
  expect(parse('TAX_NO', '11010519491231002X00', elsewhere)).toEqual(refused);
  expect(parse('HOUSEHOLD', '11010519491231002x', elsewhere)).toEqual(refused);
});

test('what a number implies: birth and sex of the 18-character cards', () => {
  const read = (type: IdentifierType, number: string) => parse(type, number, { day, samples: true });
  expect(read('RESIDENT_ID', '11010519491231002X')).toHaveProperty('implied', {
    birthOn: '1949-12-31',
    sex: 'FEMALE',
  });
  expect(read('FOREIGN_PR', '932682198501010017')).toHaveProperty('implied', {
    birthOn: '1985-01-01',
    sex: 'MALE',
  });
  expect(read('RESIDENCE_HMT', '810000199408230021')).toHaveProperty('implied', {
    birthOn: '1994-08-23',
    sex: 'FEMALE',
  });
  expect(read('TW_ID', 'A123456789')).toHaveProperty('implied', { sex: 'MALE' });
});
