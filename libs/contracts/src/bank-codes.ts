import type { IdentifierType, PartyKind } from './codes.ts';

/**
 * Banks' own document codes of the credit reference system, first and second generation.
 *
 * The key is (kind of party, code): 10 and 20 mean different things for persons and organisations.
 * 0 and 7 are the identity card and its temporary form, 3 and 4 the military ones.
 */
const BANK_CODES: Record<PartyKind, Readonly<Record<string, IdentifierType>>> = {
  PERSON: {
    '0': 'RESIDENT_ID',
    '7': 'RESIDENT_ID',
    '10': 'RESIDENT_ID',
    '1': 'HOUSEHOLD',
    '2': 'PASSPORT',
    '3': 'MILITARY_ID',
    '4': 'MILITARY_ID',
    '20': 'MILITARY_ID',
    '5': 'HM_PERMIT',
    '6': 'TW_PERMIT',
    '8': 'FOREIGN_PR',
    '9': 'POLICE_ID',
    A: 'HK_ID',
    B: 'MO_ID',
    C: 'TW_ID',
    X: 'OTHER',
  },
  ORGANISATION: {
    '01': 'REG_NO',
    '02': 'OTHER',
    '03': 'OTHER',
    '04': 'OTHER',
    '05': 'OTHER',
    '06': 'OTHER',
    '07': 'OTHER',
    '08': 'OTHER',
    '10': 'LOAN_CARD',
    '20': 'USCC',
    '30': 'ORG_CODE',
    '41': 'TAX_NO',
    '42': 'TAX_NO',
  },
};

/** @returns undefined for a code that is not mapped: it is ID_TYPE_UNKNOWN, never OTHER. */
export const identifierTypeOfBankCode = (kind: PartyKind, code: string): IdentifierType | undefined =>
  Object.hasOwn(BANK_CODES[kind], code) ? BANK_CODES[kind][code] : undefined;
