import { plainForm } from './plain-form.ts';
import type { Reader } from './rule.ts';
import { isRefused } from './verdict.ts';

const hmForm = plainForm({ type: 'HM_PERMIT', class: 'P', lengths: [9, 11], form: /^[HM]\d{8}(\d{2})?$/ });

/**
 * 港澳居民来往内地通行证: the first nine are lifelong, the last two of eleven count the renewals
 * (Ministry of Public Security), so canonical is the first nine.
 */
export const readHmPermit: Reader = (text, day) => {
  const verdict = hmForm(text, day);
  return isRefused(verdict) ? verdict : { ...verdict, canonical: text.slice(0, 9) };
};

const twForm = plainForm({
  type: 'TW_PERMIT',
  class: 'P',
  lengths: [8, 10, 11, 12],
  form: /^(\d{8}|\d{10}[0-9A-Z]{0,2})$/,
});

/**
 * 台湾居民来往大陆通行证: eight digits, lifelong since 2008. The older booklet had ten and a suffix of
 * its issue, which goes; nothing proves that the ten begin with the eight, so they stay two numbers.
 */
export const readTwPermit: Reader = (text, day) => {
  const verdict = twForm(text, day);
  if (isRefused(verdict) || text.length === 8) return verdict;
  return { ...verdict, canonical: text.slice(0, 10), flags: ['ID_FORM_RARE'] };
};
