import { catalogue, refusal } from './refusal.ts';

/** Parties that cannot be as they are said. The bank may leave a party out and send again. */
export const partyRefusals = catalogue(
  refusal('PARTY_SHARED_NUMBER', 422, {
    zh: '两名当事人使用同一证件号码',
    en: 'Two parties share an identifier number',
    next: { zh: '请核对当事人及其证件号码', en: 'Check which party the number belongs to' },
  }),
  refusal('PARTY_BORROWER_MISSING', 422, {
    zh: '报送中没有借款人',
    en: 'The report names no borrower',
    next: {
      zh: '请至少报送一名 BORROWER；顶名贷款须报送 REAL_USER 和 NOMINAL_BORROWER',
      en: 'Name a BORROWER; for NOMINEE_LOAN a REAL_USER and a NOMINAL_BORROWER',
    },
  }),
  refusal('PARTY_ROLE', 422, {
    zh: '该当事人的角色与认定标准不符',
    en: 'The role of the party does not fit the criterion',
    next: { zh: '请核对当事人角色', en: 'Check the role of the party' },
  }),
  refusal('PARTY_GUARANTEE', 422, {
    zh: '担保信息与当事人角色不符，或担保日期矛盾',
    en: 'The guarantee does not fit the role, or its dates contradict each other',
    next: {
      zh: '保证人须填写 guarantee，其他角色不填；代偿日不早于通知履行日',
      en: 'A GUARANTOR has a guarantee, nobody else; paidOn is not before calledOn',
    },
  }),
  refusal('PARTY_BIRTH_CONTRADICTS', 422, {
    zh: '出生日期与身份证号码不一致',
    en: 'The date of birth contradicts the resident identity number',
    next: { zh: '请对照证件原件核对', en: 'Compare both with the document' },
  }),
  refusal('PARTY_SEX_CONTRADICTS', 422, {
    zh: '性别与身份证号码不一致',
    en: 'The sex contradicts the resident identity number',
    next: { zh: '请对照证件原件核对', en: 'Compare both with the document' },
  }),
  refusal('PARTY_KIND', 422, {
    zh: '证件类型或字段与当事人类别（个人、机构）不符',
    en: 'A type or field does not fit the kind of party (person, organisation)',
    next: {
      zh: '个人使用个人证件，机构使用机构代码；出生日期、性别仅限个人',
      en: 'Persons have personal documents, organisations codes; birth and sex are for persons only',
    },
  }),
  refusal('CONSENT_MISSING', 422, {
    zh: '缺少当事人同意报送的授权（《征信业管理条例》第十三条、第二十九条）',
    en: 'The consent of the party to be reported is missing (Regulation of 2013, arts. 13 and 29)',
    next: {
      zh: '请补充授权书编号和签署日期，或不报送该当事人',
      en: 'Give the reference and date of the consent, or leave the party out',
    },
  }),
  refusal('CONSENT_FUTURE', 422, {
    zh: '同意报送的授权签署日期晚于今天',
    en: 'The consent is signed after today',
    next: { zh: '请核对授权签署日期', en: 'Check the date of the consent' },
  }),
  refusal('NOTICE_MISSING', 422, {
    zh: '缺少对个人的事先告知（《征信业管理条例》第十五条）',
    en: 'The prior notice to the natural person is missing (Regulation of 2013, art. 15)',
    next: {
      zh: '请先告知本人并填写告知日期和方式；来源为公开裁判文书的填写文书',
      en: 'Give notice first and say when and how, or name the public judgment that is the source',
    },
  }),
  refusal('NOTICE_LATE', 422, {
    zh: '告知日期不早于接收日',
    en: 'The notice is not dated before the day of receipt',
    next: { zh: '请在告知本人的次日或以后报送', en: 'Send the report on a day after that of the notice' },
  }),
  refusal('NOTICE_NOT_NEW', 422, {
    zh: '更正加重了不良信息，但没有新的告知',
    en: 'The correction weighs more and has no new notice',
    next: {
      zh: '请就加重的内容重新告知本人，并填写新的告知日期',
      en: 'Give notice of what weighs more, and say when',
    },
  }),
);
