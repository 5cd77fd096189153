import { describe, expect, test } from '@jest/globals';
import type { PartyKind } from '#contracts';
import fc from 'fast-check';
import { canonicalName, nameForms } from './name-forms.ts';
import { namesAgree } from './names-agree.ts';
import { organisationName } from './organisation-name.ts';
import { personName } from './person-name.ts';
import { simplified } from './simplified.ts';

/** Both ways, with the forms in the place of their digests: an HMAC keeps equal what is equal. */
const agree = (kind: PartyKind, [a, b]: [string, string], latinTypes = false): boolean => {
  const [one, other] = [nameForms(kind, a), nameForms(kind, b)];
  expect(namesAgree(one, other, latinTypes)).toBe(namesAgree(other, one, latinTypes));
  return namesAgree(one, other, latinTypes);
};

describe('persons: the same name', () => {
  test.each([
    ['王小丫', '王小丫', 'itself'],
    ['王小丫', ' 王 小　丫 ', 'spaces, full width too'],
    ['王小丫', '王小\u200b丫\ufeff', 'invisible characters'],
    ['王小丫', '王小丫\u{e0100}', 'a variation selector'],
    ['張偉', '张伟', 'traditional'],
    ['於建國', '于建国', 'surnames that fall together, a number stands beside'],
    ['後羿', '后羿', 'the same'],
    ['买买提·艾力', '买买提艾力', 'no separator'],
    ['买买提·艾力', '买买提•艾力', 'U+2022'],
    ['买买提·艾力', '买买提・艾力', 'U+30FB'],
    ['买买提·艾力', '买买提･艾力', 'half width'],
    ['买买提·艾力', '买买提．艾力', 'a full-width stop'],
    ['买买提·艾力', '买买提‧艾力', 'U+2027'],
    ['王\ue863', '王䶮', 'a private point of GBK'],
    ['⼭本', '山本', 'a Kangxi radical'],
    ['王A', '王Ａ', 'full-width Latin beside Chinese'],
    ['王a', '王A', 'case beside Chinese'],
    ['LI MING', 'Ming Li', 'order'],
    ['LI MING', 'LI,MING', 'a comma'],
    ['LI MING', 'LI<<MING<', 'the filler of machine-readable lines'],
    ['LÜ BU', 'LYU BU', 'Ü as passports print it'],
    ['lü bu', 'LYU BU', 'the same in small letters'],
    ['Lu\u0308 Bu', 'LYU BU', 'the same in two code points'],
    ['José García', 'GARCIA JOSE', 'marks'],
    ["Sean O'Neil", 'O NEIL SEAN', 'an apostrophe is a space'],
    ['Ｌｉ Ｍｉｎｇ', 'LI MING', 'full width'],
    ['Jean-Luc Martin', 'MARTIN JEAN LUC', 'a hyphen is a space'],
  ])('%s, %s (%s)', (a, b) => {
    expect(agree('PERSON', [a, b])).toBe(true);
  });
});

describe('persons: another name, though it be near', () => {
  test.each([
    ['王小丫', '王小鸭', 'same sound'],
    ['王小丫', '王小', 'a part'],
    ['王小丫', '王丫小', 'order of characters'],
    ['王小丫', '王大丫', 'one character'],
    ['王□丫', '王小丫', 'a hole'],
    ['王\ue000', '王䶮', 'a point that only its vendor knows'],
    ['肖峰', '萧峰', 'two surnames in registers'],
    ['闫军', '阎军', 'the same'],
    ['甯静', '宁静', 'the same'],
    ['王小丫', 'WANG XIAOYA', 'Latin, where no document prints Latin'],
    ['LI MING', 'LI MIN', 'one letter'],
    ['LI MING', 'LI MING MING', 'one token more'],
    ['买买提·艾力', '买买提·艾合买提', 'a father’s name'],
    ['LU BU', 'LÜ BU', 'Ü is no U'],
  ])('%s, %s (%s)', (a, b) => {
    expect(agree('PERSON', [a, b])).toBe(false);
  });
});

describe('passports and permanent residence cards may print Latin alone', () => {
  test.each([
    ['王小丫', 'WANG XIAOYA', true, 'surname first'],
    ['王小丫', 'Xiaoya Wang', true, 'surname last'],
    ['单雄信', 'SHAN XIONGXIN', true, 'the surname’s own sound'],
    ['單雄信', 'SHAN XIONGXIN', true, 'the same, traditional'],
    ['单雄信', 'DAN XIONGXIN', false, 'the common sound'],
    ['张单', 'ZHANG DAN', true, 'which is no given name’s'],
    ['张单', 'ZHANG SHAN', false, 'the same'],
    ['仇英', 'QIU YING', true, 'the surname’s own sound'],
    ['欧阳锋', 'OUYANG FENG', true, 'a surname of two'],
    ['歐陽鋒', 'FENG OUYANG', true, 'the same, traditional'],
    ['欧阳', 'OU YANG', true, 'two characters are surname and given name'],
    ['慕容复', 'MURONG FU', true, 'another'],
    ['令狐冲', 'LINGHU CHONG', true, 'another'],
    ['完颜亮', 'WANYAN LIANG', true, 'another'],
    ['尉迟恭', 'YUCHI GONG', true, 'a surname of two with a sound of its own'],
    ['吕布', 'LYU BU', true, 'Ü as YU'],
    ['吕布', 'LÜ BU', true, 'Ü'],
    ['吕布', 'LU BU', false, 'not U'],
    ['张乾坤', 'ZHANG QIANKUN', true, 'a sound that its simplified form has not'],
    ['买买提·艾力', 'AILI MAIMAITI', true, 'parts'],
    ['买买提··艾力', 'MAIMAITI AILI', true, 'two separators are one'],
    ['王小丫·', 'WANG XIAOYA', true, 'a separator with nothing behind it parts nothing'],
    ['王', 'WANG', true, 'one character'],
    ['王 小丫', 'WANG XIAOYA', true, 'a space in a Chinese name says nothing'],
    ['王小丫', 'WANG XIAO YA', false, 'three tokens are near'],
    ['王小丫', 'WANG', false, 'a part'],
    ['王小丫', '王晓雅', false, 'two Chinese names of one sound'],
    ['WANG XIAOYA', 'XIAOYA WANG', true, 'two Latin ones, as ever'],
    ['王□', 'WANG □', false, 'a hole has no sound'],
    ['王□丫', 'WANG □YA', false, 'the same, before what has one'],
    ['王丫□', 'WANG YA□', false, 'the same, behind it'],
    ['买买提·□', 'MAIMAITI □', false, 'the same, as a part'],
    ['𠮷野', 'JI YE', false, 'a character that no dictionary reads'],
  ])('%s, %s: %s (%s)', (a, b, expected) => {
    expect(agree('PERSON', [a, b], true)).toBe(expected);
  });

  test('a name in neither script has no reading, and so never agrees by one', () => {
    expect(nameForms('PERSON', 'Иван Петров')).toEqual({
      canonical: 'ИВАН ПЕТРОВ',
      reading: null,
      latin: false,
    });
    expect(
      namesAgree(nameForms('PERSON', 'Иван'), { ...nameForms('PERSON', '𠮷野'), latin: true }, true),
    ).toBe(false);
  });
});

describe('organisations', () => {
  test.each([
    ['某某县某某有限公司', '某某县某某有限责任公司', true, 'either legal form in full or short'],
    ['某某股份公司', '某某股份有限公司', true, 'the same'],
    ['某某（县）农机公司', '某某(县)农机公司', true, 'brackets of any width'],
    ['某某〔县〕农机公司', '某某【县】农机公司', true, 'brackets of any form'],
    ['某某“好”农机公司', '某某 好 农机公司', true, 'quotes and spaces'],
    ['農機公司', '农机公司', true, 'traditional'],
    ['Acme Co. Ltd.', 'ACME CO LTD', true, 'stops and case'],
    ['某某·农机公司', '某某农机公司', true, 'a dot'],
    ['某某有限公司', '某某股份公司', false, 'two legal forms'],
    ['某某有限公司', '某某有限公司分公司', false, 'a branch'],
    ['某某(甲)公司', '某某(乙)公司', false, 'what brackets hold'],
    ['某某公司', '某公司', false, 'a part'],
  ])('%s, %s: %s (%s)', (a, b, expected) => {
    expect(agree('ORGANISATION', [a, b])).toBe(expected);
  });

  test('have no reading: a company’s name in Latin is another name, whatever the number', () => {
    expect(nameForms('ORGANISATION', '王小丫')).toEqual({ canonical: '王小丫', reading: null, latin: false });
    expect(agree('ORGANISATION', ['农机公司', 'NONG JIGONGSI'], true)).toBe(false);
  });
});

describe('the canonical form, of which digests are kept: another one is another NAMES_VERSION', () => {
  test.each<[PartyKind, string, string]>([
    ['PERSON', ' 張 偉·a ', '张伟A'],
    ['PERSON', 'Lü, Bu', 'BU LYU'],
    ['ORGANISATION', 'Acme〔縣〕“好” 有限责任公司', 'ACME(县)好有限公司'],
    ['ORGANISATION', '某某股份有限公司', '某某股份公司'],
  ])('of a %s, %s, is %s', (kind, name, canonical) => {
    expect(canonicalName(kind, name)).toBe(canonical);
    expect(nameForms(kind, name).canonical).toBe(canonical);
  });
});

describe('any name', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...Array.from('王小丫張單·•. aÜü<-\ue816欧阳Å薴')), maxLength: 12 }),
  );

  test('is read without failing, and its canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(text, name => {
        const kinds: PartyKind[] = ['PERSON', 'ORGANISATION'];
        for (const kind of kinds) nameForms(kind, name);
        expect(organisationName(organisationName(name))).toBe(organisationName(name));
        expect(personName(personName(name))).toBe(personName(name));
      }),
      { numRuns: 500 },
    );
  });

  test('simplifying again changes no character', () => {
    const every = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(
      '',
    );
    expect(simplified(simplified(every))).toBe(simplified(every));
  });
});
