import { describe, expect, test } from '@jest/globals';
import { IdentifierType } from '#contracts';
import { claimedType } from './claimed-type.ts';
import { parse } from './parse.ts';
import type { IdentifierClass, Parsed } from './rule.ts';

const read = (type: IdentifierType, text: string) => parse(type, text, { day: '2026-11-24', samples: true });
type Row = [
  type: IdentifierType,
  text: string,
  canonical: string,
  of: IdentifierClass,
  extra?: Partial<Parsed>,
];

/** Whole verdicts, so that nothing is said of a number that is not expected of it. */
const rows: Row[] = [
  [
    'RESIDENT_ID',
    '11010519491231002X',
    '11010519491231002X',
    'C',
    { implied: { birthOn: '1949-12-31', sex: 'FEMALE' } },
  ],
  [
    'RESIDENCE_HMT',
    '810000199408230021',
    '810000199408230021',
    'C',
    { implied: { birthOn: '1994-08-23', sex: 'FEMALE' } },
  ],
  [
    'FOREIGN_PR',
    '932682198501010017',
    '932682198501010017',
    'C',
    { implied: { birthOn: '1985-01-01', sex: 'MALE' } },
  ],
  ['FOREIGN_PR', 'CAN310081080301', 'CAN310081080301', 'P'],
  ['HM_PERMIT', 'H12345678', 'H12345678', 'P'],
  ['TW_PERMIT', '01234567', '01234567', 'P'],
  ['TW_PERMIT', '0123456789', '0123456789', 'P', { flags: ['ID_FORM_RARE'] }],
  ['PASSPORT', 'JPN:A12', 'JPN:A12', 'P'],
  // One letter, and two; the sums of both are 0 mod 11.
  ['HK_ID', 'A123456(3)', 'A1234563', 'C'],
  ['HK_ID', 'AB987654(3)', 'AB9876543', 'C'],
  // Letters that stand for 10, 11 and 33.
  ['TW_ID', 'A223456781', 'A223456781', 'C', { implied: { sex: 'FEMALE' } }],
  ['TW_ID', 'B123456780', 'B123456780', 'C', { implied: { sex: 'MALE' } }],
  ['TW_ID', 'Z123456780', 'Z123456780', 'C', { implied: { sex: 'MALE' } }],
  ['MO_ID', '51234561', '51234561', 'P'],
  ['MILITARY_ID', '军字第1234567号', '军1234567', 'W'],
  ['MILITARY_ID', '武警部队12345', '武警部队12345', 'W'],
  ['POLICE_ID', '1234578901', '1234578901', 'W'],
  ['HOUSEHOLD', 'A12', 'A12', 'W'],
  ['HOUSEHOLD', 'A'.repeat(21), 'A'.repeat(21), 'W'],
  ['OTHER', 'A12', 'A12', 'W'],
  ['OTHER', '军'.repeat(40), '军'.repeat(40), 'W'],
  // Not what people type to get past a field: too short, or nobody's as an organisation's code alone.
  ['OTHER', '12345', '12345', 'W'],
  ['OTHER', '123456788', '123456788', 'W'],
  [
    'USCC',
    '91350100M000100Y43',
    '91350100M000100Y43',
    'C',
    { also: [{ type: 'ORG_CODE', canonical: 'M000100Y4', class: 'C' }] },
  ],
  ['ORG_CODE', 'D2143569X', 'D2143569X', 'C'],
  ['REG_NO', '110108000000016', '110108000000016', 'P'],
  ['LOAN_CARD', '3501000000012362', '3501000000012362', 'C'],
];

describe('of every type a number, and all that is read of it', () => {
  test.each(rows)('%s %s', (type, text, canonical, of, ...[extra]) =>
    expect(read(type, text)).toStrictEqual({
      type,
      canonical,
      class: of,
      implied: {},
      also: [],
      flags: [],
      ...extra,
    }),
  );

  test('no type is left out, but the one that is never a type of its own', () =>
    expect(IdentifierType.options.filter(type => !rows.some(([one]) => one === type))).toEqual(['TAX_NO']));

  test('a number corrected on two ways is flagged once', () =>
    expect(read('HOUSEHOLD', '810000199408230021')).toMatchObject({
      type: 'RESIDENCE_HMT',
      flags: ['ID_TYPE_CORRECTED'],
    }));

  test('a refusal without a place says none', () =>
    expect(read('OTHER', '')).toStrictEqual({ refused: { code: 'ID_EMPTY' } }));

  test('only a resident’s card and a Taiwan permit have an older form that is claimed apart', () => {
    const claimed = (type: IdentifierType, text: string) => claimedType(read(type, text) as Parsed);
    expect(claimed('REG_NO', '110108000000016')).toBe('REG_NO');
    expect(claimed('FOREIGN_PR', 'CAN310081080301')).toBe('FOREIGN_PR');
    expect(claimed('TW_ID', 'A223456781')).toBe('TW_ID');
  });
});

describe('states that documents name', () => {
  test.each(['ANT', 'SCG', 'SDN', 'CHN', 'ABW', 'ZWE', 'XXA'])('%s issues passports', state =>
    expect(read('PASSPORT', `${state}:1A2B3C`)).toMatchObject({ class: 'P' }),
  );

  // The Netherlands Antilles, Serbia and Montenegro, and Sudan before 2011: a number keeps its first state.
  test.each(['911530198501010010', '91189119850101001X', '91173619850101001X'])(
    '%s keeps a state that is no more',
    text => expect(read('FOREIGN_PR', text)).toMatchObject({ class: 'C', flags: [] }),
  );

  test('a birth date of two digits is a day if it is one in either century', () => {
    expect(read('FOREIGN_PR', 'CAN310000022900')).toMatchObject({ class: 'P' });
    expect(read('FOREIGN_PR', 'CAN310001022900')).toEqual({ refused: { code: 'ID_DATE' } });
  });
});

test('the provinces of GB/T 2260', () => {
  const provinces = [
    ...['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37'],
    ...['41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71'],
  ];
  const all = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0'));
  const isOne = (province: string) => {
    const verdict = read('RESIDENT_ID', `${province}0105491231002`);
    return !('refused' in verdict) || verdict.refused.code !== 'ID_PROVINCE';
  };
  expect(all.filter(isOne)).toEqual(provinces);
});
