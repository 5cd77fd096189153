import { describe, expect, test } from '@jest/globals';
import type { IdentifierType } from '#contracts';
import { claimedType } from './claimed-type.ts';
import { parse } from './parse.ts';
import { isRefused } from './verdict.ts';

const context = { day: '2026-11-24', samples: true };
const keyOf = (type: IdentifierType, text: string): string => {
  const verdict = parse(type, text, context);
  return isRefused(verdict) ? verdict.refused.code : `${verdict.type}:${verdict.canonical}`;
};

describe('however it is written, one number is one identifier', () => {
  test.each<[key: string, type: IdentifierType, texts: string[]]>([
    [
      'RESIDENT_ID:11010519491231002X',
      'RESIDENT_ID',
      [
        '11010519491231002x',
        '１１０１０５１９４９１２３１００２Ｘ',
        '11010519491231002Ⅹ',
        "'110105 19491231 002X",
        '110105-19491231–002X\u200B',
        '110105491231002',
        '110105 491231 002',
      ],
    ],
    [
      'USCC:91350100M000100Y43',
      'USCC',
      ['91350100m000100y43', '9135 0100 M000 100Y 43', '９１350100M000100Y43'],
    ],
    ['ORG_CODE:D2143569X', 'ORG_CODE', ['D2143569-X', 'd2143569－x', '(D2143569)X']],
    ['HK_ID:A1234563', 'HK_ID', ['A123456(3)', 'a123456（3）', 'A1234563']],
    ['MO_ID:51234561', 'MO_ID', ['5123456(1)', '5/123456/1']],
    ['HM_PERMIT:H12345678', 'HM_PERMIT', ['H12345678', 'h1234567801', 'H12345678(02)']],
    ['TW_PERMIT:0123456789', 'TW_PERMIT', ['0123456789', '0123456789(B)', '0123456789(02)']],
    ['PASSPORT:CHN:E12345678', 'PASSPORT', ['CHN:E12345678', 'CHNE12345678', 'chn：e1234 5678']],
    ['PASSPORT:CHN:P1234567', 'PASSPORT', ['CHN:P.1234567', 'CHNP1234567']],
    ['PASSPORT:DEU:C01X00T47', 'PASSPORT', ['D:C01X00T47', 'DEU:C01X00T47', 'DEUC01X00T47']],
    ['MILITARY_ID:军1234567', 'MILITARY_ID', ['军字第1234567号', '军1234567']],
    // Types are put right where the number shows them.
    ['RESIDENT_ID:11010519491231002X', 'HOUSEHOLD', ['11010519491231002X', '110105491231002']],
    ['RESIDENT_ID:11010519491231002X', 'RESIDENCE_HMT', ['11010519491231002X']],
    ['RESIDENCE_HMT:810000199408230021', 'RESIDENT_ID', ['810000199408230021']],
    ['FOREIGN_PR:932682198501010017', 'RESIDENT_ID', ['932682198501010017']],
    // Taxpayers' numbers are the identifier inside them.
    [
      'RESIDENT_ID:11010519491231002X',
      'TAX_NO',
      ['11010519491231002X', '11010519491231002X01', '11010549123100200000'],
    ],
    ['USCC:91350100M000100Y43', 'TAX_NO', ['91350100M000100Y43']],
    ['ORG_CODE:D2143569X', 'TAX_NO', ['350100D2143569X']],
  ])('%s, declared %s', (key, type, texts) => {
    expect(texts.map(text => keyOf(type, text))).toEqual(texts.map(() => key));
  });

  test('a corrected type is flagged', () => {
    expect(parse('RESIDENT_ID', '932682198501010017', context)).toMatchObject({
      flags: ['ID_TYPE_CORRECTED'],
    });
    expect(parse('TAX_NO', '350100D2143569X', context)).toMatchObject({
      class: 'C',
      flags: ['ID_TYPE_CORRECTED'],
    });
    expect(parse('HOUSEHOLD', '110105491231002', context)).toMatchObject({
      flags: ['ID_TYPE_CORRECTED', 'ID_FROM_15'],
    });
  });

  test('the older Taiwan permit does not become the newer one', () => {
    expect(keyOf('TW_PERMIT', '0123456789A')).not.toBe(keyOf('TW_PERMIT', '01234567'));
    expect(parse('TW_PERMIT', '0123456789A', context)).toMatchObject({ flags: ['ID_FORM_RARE'] });
  });

  test('what has no twin is claimed as a type of its own, beside which another number may stand', () => {
    const claimed = (type: 'RESIDENT_ID' | 'TW_PERMIT', text: string) => {
      const parsed = parse(type, text, context);
      return 'refused' in parsed ? parsed : claimedType(parsed);
    };
    expect(claimed('TW_PERMIT', '0123456789A')).toBe('TW_PERMIT_OLDER');
    expect(claimed('TW_PERMIT', '01234567')).toBe('TW_PERMIT');
    expect(claimed('RESIDENT_ID', '110105491231996')).toBe('RESIDENT_ID_15');
    expect(claimed('RESIDENT_ID', '110105491231002')).toBe('RESIDENT_ID');
    expect(claimed('RESIDENT_ID', '11010519491231002X')).toBe('RESIDENT_ID');
  });

  test('a household number that is no card names a household, weakly', () => {
    expect(parse('HOUSEHOLD', '35010012345', context)).toMatchObject({
      type: 'HOUSEHOLD',
      class: 'W',
      flags: [],
    });
  });
});

describe('a taxpayer number that can be two things is neither', () => {
  test.each([
    [
      '911124198108030024',
      'no USCC, and a foreigner is no taxpayer of this kind',
      'FOREIGN_PR:911124198108030024',
    ],
    ['350100801231001', 'an organisation code and a card at once', 'ID_AMBIGUOUS'],
    ['120101198001010397', 'both checks hold', 'ID_AMBIGUOUS'],
    ['350100801231101', 'a card of 15 alone: it has no check', 'ID_AMBIGUOUS'],
    ['110105194912310021', 'a wrong check', 'ID_AMBIGUOUS'],
    ['350100D21435691', 'a wrong check of the organisation code', 'ID_AMBIGUOUS'],
    ['11010519491231002X0A', 'no digits behind the card', 'ID_AMBIGUOUS'],
    ['11010549123100200001', 'a card of 15 with more than noughts behind it', 'ID_AMBIGUOUS'],
  ])('%s: %s', (text, _why, key) => expect(keyOf('TAX_NO', text)).toBe(key));
});
