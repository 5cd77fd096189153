import type { Test } from './finding.ts';
import { said, yuan, type TestWords } from './test-words.ts';

type Table = Record<string, TestWords>;

const e = (test: Test, name: string) => said(test.expected[name]);
const f = (test: Test, name: string) => said(test.found[name]);

export const misusedWords: Table = {
  'purpose-agreed': {
    zh: t => (t.met ? '合同约定了具体用途。' : '合同约定的用途过于笼统。'),
    en: t => (t.met ? 'The contract names a purpose.' : 'The purpose in the contract is too vague.'),
  },
  'consent-absent': {
    zh: t => (t.met ? '贷款人事先未同意改变用途。' : '贷款人事先同意改变用途。'),
    en: t => (t.met ? 'The lender had not agreed to another use.' : 'The lender had agreed to another use.'),
  },
  'misuse-proved': {
    zh: t =>
      `所报${f(t, 'stated')}笔用途中，${f(t, 'uses')}笔与约定不同，且有至少${e(t, 'kinds')}类证据（含资金流水或司法、行政文书）证实。`,
    en: t =>
      `Of ${f(t, 'stated')} uses stated, ${f(t, 'uses')} differ from the agreed purpose and are proved by at least ${e(t, 'kinds')} kinds of evidence, one of them a money trail or a document of a court or authority.`,
  },
  'misuse-large': {
    zh: t =>
      `改变用途金额${yuan(t.found['sumFen'])}元，贷款本金${yuan(t.found['principalFen'])}元；标准为不低于本金的${e(t, 'sharePercent')}%且不低于${yuan(t.expected['amountFen'])}元。`,
    en: t =>
      `${yuan(t.found['sumFen'])} yuan of a principal of ${yuan(t.found['principalFen'])} yuan were used otherwise; at least ${e(t, 'sharePercent')}% and ${yuan(t.expected['amountFen'])} yuan are needed.`,
  },
  'borrower-heard': {
    zh: t =>
      t.expected['heardFrom'] === null
        ? `${f(t, 'heardOn')}听取借款人陈述。`
        : `${f(t, 'heardOn')}听取借款人陈述；应不早于最后一次改变用途之日${e(t, 'heardFrom')}。`,
    en: t =>
      t.expected['heardFrom'] === null
        ? `The borrower was heard on ${f(t, 'heardOn')}.`
        : `The borrower was heard on ${f(t, 'heardOn')}; it had to be on or after the last such use, ${e(t, 'heardFrom')}.`,
  },
};

export const evasionWords: Table = {
  'able-to-pay': {
    zh: t => `有${f(t, 'documents')}份证据证明有偿还能力；至少需${e(t, 'documents')}份。`,
    en: t => `Documents that show ability to pay: ${f(t, 'documents')}; needed: ${e(t, 'documents')}.`,
  },
  'debt-outstanding': {
    zh: t => `未偿债务${yuan(t.found['outstandingFen'])}元。`,
    en: t => `${yuan(t.found['outstandingFen'])} yuan are outstanding.`,
  },
  'acts-proved': {
    zh: t =>
      `有法院、公证或行政文书证实的行为${f(t, 'documented')}项（需${e(t, 'documented')}项）；有证据的行为共${f(t, 'proved')}项（需${e(t, 'otherwise')}项，且其中一项针对财产或债务企业：${t.found['onAssetsOrCompany'] === true ? '有' : '无'}）。`,
    en: t =>
      `Acts proved by a document of a court, notary or authority: ${f(t, 'documented')} (needed: ${e(t, 'documented')}); acts proved in all: ${f(t, 'proved')} (needed: ${e(t, 'otherwise')}, one of them on assets or the debtor company: ${t.found['onAssetsOrCompany'] === true ? 'yes' : 'no'}).`,
  },
};

const PROOFS: Record<string, { zh: string; en: string }> = {
  ADMITTED_BY_BOTH: { zh: '双方承认', en: 'admitted by both' },
  FUNDS_TRACED: { zh: '资金去向查明', en: 'funds traced' },
  COURT: { zh: '法院认定', en: 'found by a court' },
};

export const nomineeWords: Table = {
  'nominee-proved': {
    zh: t =>
      `以他人名义借款的证明方式：${PROOFS[f(t, 'proof')]?.zh ?? f(t, 'proof')}；${t.met ? '有' : '没有'}相应证据。`,
    en: t =>
      `That the loan was taken in another's name: ${PROOFS[f(t, 'proof')]?.en ?? f(t, 'proof')}; ${t.met ? 'a document shows it' : 'no document of a fitting kind shows it'}.`,
  },
};
