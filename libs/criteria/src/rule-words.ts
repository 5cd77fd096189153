import { placeOf, said, yuan, type TestWords } from './test-words.ts';
import type { Test } from './finding.ts';

type Table = Record<string, TestWords>;

const e = (test: Test, name: string) => said(test.expected[name]);
const f = (test: Test, name: string) => said(test.found[name]);

/** Until when arrears ran: the day of payment, else the day up to which the bank knows. */
const ran = (test: Test, paid: string) =>
  test.found[paid] === null
    ? { zh: `截至${f(test, 'asOf')}尚未还清`, en: `still unpaid as of ${f(test, 'asOf')}` }
    : { zh: `于${f(test, paid)}还清`, en: `cleared on ${f(test, paid)}` };

/** The day when an instalment passed the months of the pair rule, if it did. */
const passed = (test: Test, name: string) =>
  test.found[name] === null ? { zh: '未超过', en: 'no day' } : { zh: f(test, name), en: f(test, name) };

export const defaultWords: Table = {
  'arrears-long': {
    zh: t =>
      `第${placeOf(t)}期${f(t, 'dueOn')}到期，最迟应于${e(t, 'clearedBy')}还清（逾期不超过${e(t, 'months')}个月），${ran(t, 'clearedOn').zh}。`,
    en: t =>
      `Instalment ${placeOf(t)}, due ${f(t, 'dueOn')}, was to be cleared by ${e(t, 'clearedBy')} (at most ${e(t, 'months')} months overdue); it was ${ran(t, 'clearedOn').en}.`,
  },
  'arrears-pair': {
    zh: t =>
      `逾期超过${e(t, 'months')}个月之日：第${placeOf(t)}期${passed(t, 'passedOn').zh}，第${f(t, 'next')}期${passed(t, 'nextPassedOn').zh}；认定期间为${e(t, 'passedAfter')}之后至${e(t, 'passedBy')}。`,
    en: t =>
      `More than ${e(t, 'months')} months overdue from: instalment ${placeOf(t)}, ${passed(t, 'passedOn').en}; instalment ${f(t, 'next')}, ${passed(t, 'nextPassedOn').en}. Days after ${e(t, 'passedAfter')} up to ${e(t, 'passedBy')} count.`,
  },
};

export const interestWords: Table = {
  'interest-unpaid': {
    zh: t =>
      `第${placeOf(t)}次结息${f(t, 'dueOn')}到期，最迟应于${e(t, 'paidBy')}付清（逾期不超过${e(t, 'days')}天），${ran(t, 'paidOn').zh}。`,
    en: t =>
      `Interest ${placeOf(t)}, due ${f(t, 'dueOn')}, was to be paid by ${e(t, 'paidBy')} (at most ${e(t, 'days')} days overdue); it was ${ran(t, 'paidOn').en}.`,
  },
};

/** Rows that every criterion of arrears, or every criterion, gives. */
export const everyRuleWords: Table = {
  'sum-floor': {
    zh: t => `计入认定的金额${yuan(t.found['sumFen'])}元，认定下限${yuan(t.expected['floorFen'])}元。`,
    en: t =>
      `The sum that counts is ${yuan(t.found['sumFen'])} yuan; the floor is ${yuan(t.expected['floorFen'])} yuan.`,
  },
  'ended-lately': {
    zh: t =>
      `行为于${f(t, 'endedOn')}终止，${f(t, 'receivedOn')}收到报送；最迟应于${e(t, 'receivedBy')}收到（${e(t, 'years')}年内）。`,
    en: t =>
      `The conduct ended on ${f(t, 'endedOn')} and the report was received on ${f(t, 'receivedOn')}; it had to be received by ${e(t, 'receivedBy')} (within ${e(t, 'years')} years).`,
  },
  'guarantor-called': {
    zh: t => `${f(t, 'calledOn')}要求保证人承担责任，保证期间至${e(t, 'calledBy')}。`,
    en: t =>
      `The guarantor was called upon on ${f(t, 'calledOn')}; the guarantee runs until ${e(t, 'calledBy')}.`,
  },
  'guarantor-unpaid': {
    zh: t =>
      `保证人于${f(t, 'calledOn')}被要求承担责任，最迟应于${e(t, 'paidBy')}付款（不超过${e(t, 'days')}天），${
        t.found['paidOn'] === null ? `至${f(t, 'asOf')}未付款` : `于${f(t, 'paidOn')}付款`
      }。`,
    en: t =>
      `A call of ${f(t, 'calledOn')} was to be paid by ${e(t, 'paidBy')} (within ${e(t, 'days')} days); the guarantor ${
        t.found['paidOn'] === null ? `had not paid up to ${f(t, 'asOf')}` : `paid on ${f(t, 'paidOn')}`
      }.`,
  },
};
