import { describe, expect, test } from '@jest/globals';
import type { IdentifierType, RefusalCode } from '#contracts';
import { parse } from './parse.ts';

const context = { day: '2026-11-24', samples: true };

type Row = [type: IdentifierType, text: string, code: RefusalCode, position?: number];

const rows: Row[] = [
  ['RESIDENT_ID', '', 'ID_EMPTY'],
  ['RESIDENT_ID', ' \u200B-（）', 'ID_EMPTY'],
  ['OTHER', '1'.repeat(65), 'ID_TOO_LONG'],
  ['RESIDENT_ID', ' '.repeat(65), 'ID_TOO_LONG'],
  // Look-alikes and wrong keys are named by their place in the text as sent, never repaired.
  ['RESIDENT_ID', '11010519491231002Х', 'ID_CHARSET', 18],
  ['RESIDENT_ID', '1101O519491231002X', 'ID_CHARSET', 5],
  ['RESIDENT_ID', "'１１０１ 1I2", 'ID_CHARSET', 8],
  ['USCC', '9135010OM000100Y43', 'ID_CHARSET', 8],
  ['HM_PERMIT', 'C12345678', 'ID_CHARSET', 1],
  ['MO_ID', '1234567Х', 'ID_CHARSET', 8],
  ['PASSPORT', 'CHN:Е12345678', 'ID_CHARSET', 5],
  ['RESIDENT_ID', '𝟙😀', 'ID_CHARSET', 2],
  ['RESIDENT_ID', "11010519491231'002X", 'ID_CHARSET', 15],
  ['OTHER', '𠀀é12', 'ID_CHARSET', 2],
  // Spreadsheets, and what is none
  ['OTHER', '12E+17', 'ID_SPREADSHEET'],
  ['OTHER', '12.1E17', 'ID_SPREADSHEET'],
  ['OTHER', '9.12E17', 'ID_SPREADSHEET'],
  ['OTHER', 'A1E+17', 'ID_CHARSET', 4],
  ['OTHER', '1E+17A', 'ID_CHARSET', 3],
  ['OTHER', 'A9.1E17', 'ID_CHARSET', 3],
  ['OTHER', '9.1E17A', 'ID_CHARSET', 2],
  ['RESIDENT_ID', '1.10105E+17', 'ID_SPREADSHEET'],
  ['USCC', '9.1E17', 'ID_SPREADSHEET'],
  ['OTHER', '1E+17', 'ID_SPREADSHEET'],
  ['RESIDENT_ID', '110105194912310000', 'ID_SPREADSHEET'],
  ['USCC', '911101050000010000', 'ID_SPREADSHEET'],
  // Lengths and forms
  ['RESIDENT_ID', '1101051949123100', 'ID_LENGTH'],
  ['RESIDENCE_HMT', '810000940823002', 'ID_LENGTH'],
  ['USCC', '91350100M000100Y4', 'ID_LENGTH'],
  ['ORG_CODE', 'D2143569', 'ID_LENGTH'],
  ['REG_NO', '1101080000000', 'ID_LENGTH'],
  ['LOAN_CARD', '350100000000000', 'ID_LENGTH'],
  ['PASSPORT', 'CHN:E1', 'ID_LENGTH'],
  ['PASSPORT', 'CHN:E123456789', 'ID_LENGTH'],
  ['HOUSEHOLD', 'A1', 'ID_LENGTH'],
  ['OTHER', 'A1', 'ID_LENGTH'],
  ['TW_PERMIT', '012345678', 'ID_LENGTH'],
  ['HOUSEHOLD', 'A'.repeat(22), 'ID_LENGTH'],
  ['OTHER', '军'.repeat(41), 'ID_LENGTH'],
  ['RESIDENT_ID', '11010519491231X021', 'ID_FORM'],
  ['RESIDENCE_HMT', '811810000408230021', 'ID_FORM'],
  ['HM_PERMIT', 'HMH12345678', 'ID_FORM'],
  ['HM_PERMIT', 'H12345678HM', 'ID_FORM'],
  ['TW_PERMIT', 'AB12345678', 'ID_FORM'],
  ['TW_PERMIT', '01234567AB', 'ID_FORM'],
  ['MILITARY_ID', 'A军1234567', 'ID_FORM'],
  ['MILITARY_ID', '军1234567A', 'ID_FORM'],
  ['MILITARY_ID', '中国武警部1234567', 'ID_FORM'],
  ['RESIDENT_ID', '11010549123100X', 'ID_FORM'],
  ['RESIDENCE_HMT', '810001199408230021', 'ID_FORM'],
  ['FOREIGN_PR', 'CA0124810803002', 'ID_FORM'],
  ['HM_PERMIT', '1H2345678', 'ID_FORM'],
  ['TW_PERMIT', 'A1234567', 'ID_FORM'],
  ['HK_ID', '98765432', 'ID_FORM'],
  ['HK_ID', '9A1234563', 'ID_FORM'],
  ['HK_ID', 'A12345632', 'ID_FORM'],
  ['TW_ID', 'A323456789', 'ID_FORM'],
  ['MO_ID', '21234567', 'ID_FORM'],
  ['PASSPORT', 'CHN:E1:2345', 'ID_FORM'],
  ['MILITARY_ID', '军字第1234号', 'ID_FORM'],
  ['POLICE_ID', '警官证', 'ID_FORM'],
  ['USCC', '9135A100M000100Y43', 'ID_FORM'],
  ['ORG_CODE', 'D2143569A', 'ID_FORM'],
  ['LOAN_CARD', '3501000000000A00', 'ID_FORM'],
  // Places, days, checks
  ['RESIDENT_ID', '160105194912310021', 'ID_PROVINCE'],
  ['RESIDENT_ID', '010105194912310021', 'ID_PROVINCE'],
  ['RESIDENT_ID', '840000199408230021', 'ID_PROVINCE'],
  ['RESIDENT_ID', '810105491231002', 'ID_PROVINCE'],
  ['FOREIGN_PR', '911124198108030025', 'ID_CHECK'],
  ['FOREIGN_PR', '911999198108030024', 'ID_STATE'],
  ['FOREIGN_PR', '916124198108030024', 'ID_PROVINCE'],
  ['FOREIGN_PR', 'QQQ310081080300', 'ID_STATE'],
  ['RESIDENT_ID', '110105184912310021', 'ID_DATE'],
  ['RESIDENT_ID', '110105202611250021', 'ID_DATE'],
  ['RESIDENT_ID', '110105190002290021', 'ID_DATE'],
  ['RESIDENT_ID', '110105194912000021', 'ID_DATE'],
  ['RESIDENT_ID', '110105491331002', 'ID_DATE'],
  ['FOREIGN_PR', 'CAN310081023000', 'ID_DATE'],
  ['RESIDENT_ID', '110105194912310021', 'ID_CHECK'],
  ['HK_ID', 'A123456(7)', 'ID_CHECK'],
  ['TW_ID', 'A123456780', 'ID_CHECK'],
  ['LOAN_CARD', '3501000000000000', 'ID_CHECK'],
  ['USCC', '91350100M000100Y44', 'ID_CHECK'],
  ['ORG_CODE', 'D21435691', 'ID_CHECK'],
  ['REG_NO', '110108000000017', 'ID_CHECK'],
  // A card of 15 has no check, so it shows nothing with certainty.
  ['REG_NO', '110105491231003', 'ID_CHECK'],
  // Passports need their state
  ['PASSPORT', 'E12345678', 'ID_STATE_REQUIRED'],
  ['PASSPORT', ':E12345678', 'ID_STATE_REQUIRED'],
  ['PASSPORT', '1ABC2345', 'ID_STATE_REQUIRED'],
  ['PASSPORT', 'UTO:L898902C3', 'ID_STATE'],
  ['PASSPORT', 'CN:E12345678', 'ID_STATE'],
  // Other documents
  ['RESIDENT_ID', '91350100M000100Y43', 'ID_TYPE_MISMATCH'],
  ['PASSPORT', '11010519491231002X', 'ID_TYPE_MISMATCH'],
  ['USCC', '11010519491231002X', 'ID_TYPE_MISMATCH'],
  ['REG_NO', '91350100M000100Y43', 'ID_TYPE_MISMATCH'],
  ['TAX_NO', '123456789A', 'ID_AMBIGUOUS'],
  ['RESIDENT_ID', '111111111111111111', 'ID_PLACEHOLDER'],
  ['RESIDENT_ID', '123456789012345678', 'ID_PLACEHOLDER'],
  ['TW_PERMIT', '12345678', 'ID_PLACEHOLDER'],
  ['PASSPORT', 'JPN:000000000', 'ID_PLACEHOLDER'],
  ['OTHER', '00000000', 'ID_PLACEHOLDER'],
  ['OTHER', '123456', 'ID_PLACEHOLDER'],
  ['ORG_CODE', '00000000-0', 'ID_PLACEHOLDER'],
  ['ORG_CODE', '12345678-8', 'ID_PLACEHOLDER'],
];

describe('a number that is refused says why, by its own code', () => {
  test.each(rows)('%s %j: %s', (type, text, code, ...[position]) => {
    expect(parse(type, text, context)).toEqual({
      refused: position === undefined ? { code } : { code, position },
    });
  });

  test('a type that does not exist is refused, not thrown at', () => {
    expect(parse('toString' as IdentifierType, '1', context)).toEqual({
      refused: { code: 'ID_TYPE_UNKNOWN' },
    });
  });

  test('a child born on the day of receipt has a number; one born the day after has none', () => {
    const born = (day: string) => parse('RESIDENCE_HMT', '810000199408230021', { day, samples: true });
    expect(born('1994-08-23')).toMatchObject({ flags: ['ID_AGE_LOW'] });
    expect(born('1994-08-22')).toEqual({ refused: { code: 'ID_DATE' } });
  });
});
