import type { Lang } from '#contracts';

const DISCLAIMER: Record<Lang, string> = {
  zh: '本结论仅供参考，不是授信决定；是否授信由查询机构自行审查决定（《征信业管理条例》第二十三条）。',
  en: 'This answer is a reference and not a credit decision; the asking institution examines and decides for itself (Regulation on the Administration of the Credit Reporting Industry, art. 23).',
};

const CUSTOMER_RIGHTS: Record<Lang, string> = {
  zh: '请告知客户：本次授信审查参考了不良信息；客户有权查询本人信息，每年可免费查询两次（第十七条）；认为信息有错误、遗漏的，可在任一成员机构网点或向运营机构提出异议，二十日内书面答复（第二十五条）。',
  en: 'Tell the customer: adverse information was consulted for this review; the customer may see the own record, twice a year free of charge (art. 17), and may dispute what is wrong or missing at a counter of any member or with the operator, who answers in writing within 20 days (art. 25).',
};

/** That the answer is a reference and not a decision (Regulation of 2013, art. 23). */
export const disclaimer = (lang: Lang): string => DISCLAIMER[lang];

/** What the counter tells the customer where the answer is not CLEAR (Regulation of 2013, arts. 17, 25). */
export const customerRights = (lang: Lang): string => CUSTOMER_RIGHTS[lang];
