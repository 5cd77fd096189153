import type { Role } from './codes.ts';
import type { Words } from './refusals/refusal.ts';

/** A party's role, as an answer, a finding and a bank's terminal call it. */
export const ROLE_WORDS: Record<Role, Words> = {
  BORROWER: { zh: '借款人', en: 'borrower' },
  CO_BORROWER: { zh: '共同借款人', en: 'co-borrower' },
  GUARANTOR: { zh: '保证人', en: 'guarantor' },
  REAL_USER: { zh: '实际用款人', en: 'real user' },
  NOMINAL_BORROWER: { zh: '名义借款人', en: 'nominal borrower' },
  LEGAL_REPRESENTATIVE: { zh: '法定代表人', en: 'legal representative' },
};
