import { describe, expect, test } from '@jest/globals';
import { identifierTypeOfBankCode } from './bank-codes.ts';

describe("banks' own codes are read by kind of party and code", () => {
  test.each([
    ['PERSON', '10', 'RESIDENT_ID'],
    ['ORGANISATION', '10', 'LOAN_CARD'],
    ['PERSON', '20', 'MILITARY_ID'],
    ['ORGANISATION', '20', 'USCC'],
    ['PERSON', '2', 'PASSPORT'],
    ['PERSON', '02', undefined],
    ['PERSON', 'x', undefined],
    ['PERSON', 'toString', undefined],
  ] as const)('%s %s is %s', (kind, code, type) => expect(identifierTypeOfBankCode(kind, code)).toBe(type));
});
