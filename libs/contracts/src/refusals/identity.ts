import { catalogue, refusal } from './refusal.ts';

/** Numbers that are refused; nothing is ever repaired (7-identifiers). The number itself never stands in words. */
export const identityRefusals = catalogue(
  refusal('ID_EMPTY', 422, {
    zh: '证件号码为空',
    en: 'The identifier number is empty',
    next: { zh: '请填写证件上的号码', en: 'Give the number as the document prints it' },
  }),
  refusal('ID_TOO_LONG', 422, {
    zh: '证件号码超过64个字符',
    en: 'The identifier number is longer than 64 characters',
    next: { zh: '请只填写号码本身，不要附加说明', en: 'Give the number alone, without remarks' },
  }),
  refusal('ID_CHARSET', 422, {
    zh: '证件号码含有不允许的字符',
    en: 'The identifier number holds a character that is not allowed',
    next: {
      zh: '请检查该位置的字符：字母O与数字0、全角或外文形近字母不会被自动替换',
      en: 'Check the character at that position: O for 0 and look-alike letters are never replaced',
    },
  }),
  refusal('ID_SPREADSHEET', 422, {
    zh: '证件号码已被电子表格改写（科学计数法或末尾被置为000）',
    en: 'A spreadsheet has altered the number (scientific notation, or 000 at its end)',
    next: {
      zh: '请从业务系统重新导出，号码列设为文本格式',
      en: 'Export it again from the source system with the column set to text',
    },
  }),
  refusal('ID_LENGTH', 422, {
    zh: '证件号码位数不符',
    en: 'The identifier number has the wrong length for its type',
    next: {
      zh: '请核对证件类型和号码位数',
      en: 'Compare the type and the number of characters with the document',
    },
  }),
  refusal('ID_FORM', 422, {
    zh: '证件号码格式与证件类型不符',
    en: 'The identifier number does not have the form of its type',
    next: { zh: '请对照证件原件核对类型和号码', en: 'Compare type and number with the document' },
  }),
  refusal('ID_PROVINCE', 422, {
    zh: '证件号码前两位不是省级行政区划代码',
    en: 'The first two digits are not the code of a province',
    next: { zh: '请对照证件原件核对前两位', en: 'Compare the first two digits with the document' },
  }),
  refusal('ID_DATE', 422, {
    zh: '证件号码中的出生日期不存在或超出范围',
    en: 'The date of birth inside the number does not exist or is out of range',
    next: {
      zh: '请对照证件原件核对出生日期各位',
      en: 'Compare the digits of the date of birth with the document',
    },
  }),
  refusal('ID_CHECK', 422, {
    zh: '证件号码校验位不符',
    en: 'The check character of the identifier number is wrong',
    next: {
      zh: '号码中至少有一位录错，请对照证件原件重新录入',
      en: 'At least one character is mistyped: enter the number again from the document',
    },
  }),
  refusal('ID_STATE_REQUIRED', 422, {
    zh: '护照号码缺少签发国家或地区代码',
    en: 'The passport number lacks its issuing state',
    next: {
      zh: '请在号码前加三位字母代码，如 CHN:',
      en: 'Put the three-letter code first, for example CHN:',
    },
  }),
  refusal('ID_STATE', 422, {
    zh: '护照的国家或地区代码不存在',
    en: 'The issuing state of the passport is not a known code',
    next: { zh: '请使用 ISO 3166-1 三位字母代码', en: 'Use the three-letter code of ISO 3166-1' },
  }),
  refusal('ID_TYPE_UNKNOWN', 422, {
    zh: '证件类型代码未定义',
    en: 'The identifier type is not defined',
    next: {
      zh: '请使用接口文档所列的证件类型；个人与机构的同一代码含义不同',
      en: 'Use a documented type; one bank code means different things for persons and organisations',
    },
  }),
  refusal('ID_TYPE_MISMATCH', 422, {
    zh: '号码属于另一类证件',
    en: 'The number belongs to another type of document',
    next: { zh: '请按号码所示的证件类型重新报送', en: 'Send it again under the type that the number shows' },
  }),
  refusal('ID_AMBIGUOUS', 422, {
    zh: '号码可能属于多种证件，无法确定',
    en: 'The number could be of several types',
    next: {
      zh: '请改用号码所含的证件类型（如 USCC、ORG_CODE、RESIDENT_ID）',
      en: 'Give the type of the identifier inside it (USCC, ORG_CODE, RESIDENT_ID)',
    },
  }),
  refusal('ID_PLACEHOLDER', 422, {
    zh: '证件号码是占位号码或标准样例',
    en: 'The identifier number is a placeholder or a published sample',
    next: { zh: '请填写真实证件号码', en: 'Give the number of the real document' },
  }),
  refusal('ID_STRONG_REQUIRED', 422, {
    zh: '仅凭该类证件不能认定主体',
    en: 'A number of this type alone cannot tell who it is',
    next: {
      zh: '请同时提供居民身份证、护照、统一社会信用代码等可识别的证件',
      en: 'Give an identifier that can: a resident identity number, a passport, a USCC',
    },
  }),
  refusal('ID_REPEATED', 422, {
    zh: '同一当事人的证件号码重复',
    en: 'The party gives the same identifier twice',
    next: { zh: '请删除重复的一项', en: 'Leave out the second one' },
  }),
  refusal('ID_SECOND_SINGLE', 422, {
    zh: '同一当事人有两个只能唯一的同类证件号码',
    en: 'The party gives two numbers of a type of which nobody has two',
    next: { zh: '请只保留正确的一个', en: 'Keep the one that is right' },
  }),
  refusal('NAME_EMPTY', 422, {
    zh: '姓名（名称）规范化后为空',
    en: 'Nothing is left of the name once it is normalised',
    next: { zh: '请按证件填写姓名或名称', en: 'Give the name as the document prints it' },
  }),
);
