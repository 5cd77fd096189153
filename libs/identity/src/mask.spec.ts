import { describe, expect, test } from '@jest/globals';
import { IdentifierType } from '#contracts';
import { singleValued } from './claimed-type.ts';
import { mask } from './mask.ts';
import { kindsOf } from './rules.ts';

describe('what officers and others see of a number', () => {
  test.each<[type: IdentifierType, canonical: string, officer: string, others: string]>([
    ['RESIDENT_ID', '11010519491231002X', '110105**********2X', '1****************X'],
    ['RESIDENT_ID', '110105801231996', '110105*******96', '1*************6'],
    ['RESIDENCE_HMT', '810000199408230021', '810000**********21', '8****************1'],
    ['FOREIGN_PR', '932682198501010017', '9****************7', '9****************7'],
    ['FOREIGN_PR', 'CAN310081080301', 'CAN***********1', 'CAN***********1'],
    ['HM_PERMIT', 'H12345678', 'H******78', 'H******78'],
    ['TW_PERMIT', '01234567', '01****67', '01****67'],
    ['PASSPORT', 'CHN:E12345678', 'CHN:E******78', 'CHN:E******78'],
    ['HK_ID', 'A1234563', 'A******3', 'A******3'],
    ['TW_ID', 'A123456789', 'A********9', 'A********9'],
    ['MO_ID', '51234561', '5******1', '5******1'],
    ['MILITARY_ID', '军1234567', '军*****67', '军*****67'],
    ['USCC', '91350100M000100Y43', '91350100********43', '91350100********43'],
    ['ORG_CODE', 'D2143569X', 'D2*****9X', 'D2*****9X'],
    ['REG_NO', '110108000000016', '110108******016', '110108******016'],
    ['LOAN_CARD', '3501000000012362', '350***********62', '350***********62'],
    ['FOREIGN_PR', '91189119850101001X', '9****************X', '9****************X'],
    ['POLICE_ID', '1234578', '1****78', '1****78'],
    ['HOUSEHOLD', '35010012345', '3********45', '3********45'],
    ['PASSPORT', 'JPN:A12345', 'JPN:A***45', 'JPN:A***45'],
    // Too short to show three characters of it.
    ['PASSPORT', 'JPN:A12', 'JPN:A**', 'JPN:A**'],
    ['OTHER', '12345', '1****', '1****'],
    ['ORG_CODE', 'D21435', 'D*****', 'D*****'],
    ['TAX_NO', '12', '**', '**'],
    ['TAX_NO', '350100D2143569X', '***************', '***************'],
  ])('%s %s', (type, canonical, officer, others) =>
    expect(mask(type, canonical)).toEqual({ officer, others }),
  );
});

test('which party carries which type', () => {
  const only = (kind: 'PERSON' | 'ORGANISATION') =>
    IdentifierType.options.filter(type => kindsOf(type).length === 1 && kindsOf(type)[0] === kind);
  expect(only('ORGANISATION')).toEqual(['USCC', 'ORG_CODE', 'REG_NO', 'LOAN_CARD']);
  expect(IdentifierType.options.filter(type => kindsOf(type).length === 2)).toEqual(['OTHER', 'TAX_NO']);
  expect(only('PERSON')).toHaveLength(12);
  expect(kindsOf('OTHER')).toEqual(['PERSON', 'ORGANISATION']);
});

test('types of one value', () => {
  expect([...singleValued].sort()).toEqual([
    'HM_PERMIT',
    'ORG_CODE',
    'RESIDENCE_HMT',
    'RESIDENT_ID',
    'RESIDENT_ID_15',
    'TW_PERMIT',
    'USCC',
  ]);
});
