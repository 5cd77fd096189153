import { residentId, uscc } from '../world/numbers.ts';

/** Somebody whom a test reports and asks about. */
export interface Holder {
  type: 'RESIDENT_ID' | 'USCC' | 'ORG_CODE' | 'PASSPORT';
  number: string;
  name: string;
}

/** A made-up person; `n` below 1,990 tells one from another. */
export const someone = (n: number, name = `王${'一二三四五六七八九十'[n % 10] ?? ''}`): Holder => ({
  type: 'RESIDENT_ID',
  number: n < 995 ? residentId(n) : residentId(n - 995, '19710203'),
  name,
});

/** A made-up company. */
export const company = (n: number, name = '某某县某某有限公司'): Holder => ({
  type: 'USCC',
  number: uscc(n),
  name,
});
