import { letterValue, weightedSum } from './letter-value.ts';
import { plainForm } from './plain-form.ts';
import type { Reader } from './rule.ts';
import { isRefused, refuse } from './verdict.ts';

const HK_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, 1];
/** What a missing first letter counts. */
const HK_SPACE = 36;

const hkForm = plainForm({ type: 'HK_ID', class: 'C', lengths: [8, 9], form: /^[A-Z]{1,2}\d{6}[0-9A]$/ });

/** Hong Kong identity card: letters count from 10, a missing one 36; with weights 9…1 the sum is 0 mod 11. */
export const readHkId: Reader = (text, day) => {
  const verdict = hkForm(text, day);
  if (isRefused(verdict)) return verdict;
  const sum =
    text.length === 9 ? weightedSum(text, HK_WEIGHTS) : 9 * HK_SPACE + weightedSum(text, HK_WEIGHTS.slice(1));
  return sum % 11 === 0 ? verdict : refuse('ID_CHECK');
};

const TW_WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
/** Letters in the order of their two digits, from 10: I, O, W and Z came last. */
const TW_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

const twForm = plainForm({ type: 'TW_ID', class: 'C', lengths: [10], form: /^[A-Z][12]\d{8}$/ });

/** Taiwan identity card: the letter gives two digits; with weights 1 9 8 … 1 1 the sum is 0 mod 10. */
export const readTwId: Reader = (text, day) => {
  const verdict = twForm(text, day);
  if (isRefused(verdict)) return verdict;
  const digits = `${10 + TW_LETTERS.indexOf(text.charAt(0))}${text.slice(1)}`;
  if (weightedSum(digits, TW_WEIGHTS) % 10 !== 0) return refuse('ID_CHECK');
  return { ...verdict, implied: { sex: letterValue(text.charAt(1)) === 1 ? 'MALE' : 'FEMALE' } };
};

/** Macao identity card: its check digit's rule is not published. */
export const readMoId: Reader = plainForm({ type: 'MO_ID', class: 'P', lengths: [8], form: /^[157]\d{7}$/ });
