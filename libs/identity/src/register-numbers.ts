import { mod1110 } from './mod-11-10.ts';
import { mod97 } from './mod-97.ts';
import { plainForm } from './plain-form.ts';
import type { Reader } from './rule.ts';
import { isRefused, refuse } from './verdict.ts';

const regForm = plainForm({ type: 'REG_NO', class: 'P', lengths: [15], form: /^\d{15}$/ });

/** 工商注册号, GS 15-2006: authority, sequence, check. Kept beside a USCC; neither follows from the other. */
export const readRegNo: Reader = (text, day) => {
  const verdict = regForm(text, day);
  if (isRefused(verdict)) return verdict;
  return mod1110(text.slice(0, 14)) === text.charAt(14) ? verdict : refuse('ID_CHECK');
};

const loanForm = plainForm({ type: 'LOAN_CARD', class: 'C', lengths: [16], form: /^[0-9A-Z]{3}\d{13}$/ });

/** 中征码 (formerly the loan card's number). Its check lets position 12 and some swaps through: typos are possible. */
export const readLoanCard: Reader = (text, day) => {
  const verdict = loanForm(text, day);
  if (isRefused(verdict)) return verdict;
  return mod97(text) === text.slice(14) ? verdict : refuse('ID_CHECK');
};
