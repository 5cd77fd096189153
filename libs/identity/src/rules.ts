import type { IdentifierType, PartyKind } from '#contracts';
import { USCC_ALPHABET } from './mod-31.ts';
import { readOrgCode } from './org-code.ts';
import { readPassport } from './passport.ts';
import { personNumber } from './person-number.ts';
import { readHkId, readMoId, readTwId } from './regional-ids.ts';
import { readLoanCard, readRegNo } from './register-numbers.ts';
import type { Shown, TypeRule } from './rule.ts';
import { readTaxNo } from './tax-no.ts';
import { readHmPermit, readTwPermit } from './travel-permits.ts';
import { readUscc } from './uscc.ts';
import { readHousehold, readOther, serviceNumber } from './weak-numbers.ts';

const person: readonly PartyKind[] = ['PERSON'];
const organisation: readonly PartyKind[] = ['ORGANISATION'];
const both: readonly PartyKind[] = ['PERSON', 'ORGANISATION'];

const digitsAndX = /[^0-9X]/u;
const alphanumeric = /[^0-9A-Z]/u;
const digits = /\D/u;
const hanToo = /[^0-9A-Z\p{Script=Han}]/u;
const usccForeign = new RegExp(`[^${USCC_ALPHABET}]`, 'u');

/** The same to officers and to others. */
const toAll = (shown: Shown) => ({ officer: shown, others: shown });
const of = (kinds: readonly PartyKind[], single = false) => ({ kinds, single });
/** No birth date, and at most 6 of 18 characters, to people without the right to see more. */
const card = { officer: [6, 2], others: [1, 1] } as const;

/** Every type of identifier: 7-identifiers as data. A new type is a reader and one line. */
export const RULES: Readonly<Record<IdentifierType, TypeRule>> = {
  RESIDENT_ID: { foreign: digitsAndX, read: personNumber('RESIDENT_ID'), ...of(person, true), ...card },
  RESIDENCE_HMT: { foreign: digitsAndX, read: personNumber('RESIDENCE_HMT'), ...of(person, true), ...card },
  FOREIGN_PR: { foreign: alphanumeric, read: personNumber('FOREIGN_PR'), ...of(person), ...toAll([1, 1]) },
  HM_PERMIT: { foreign: /[^0-9HM]/u, read: readHmPermit, ...of(person, true), ...toAll([1, 2]) },
  TW_PERMIT: { foreign: alphanumeric, read: readTwPermit, ...of(person, true), ...toAll([2, 2]) },
  PASSPORT: { foreign: /[^0-9A-Z:.]/u, read: readPassport, ...of(person), ...toAll([1, 2]) },
  HK_ID: { foreign: alphanumeric, read: readHkId, ...of(person), ...toAll([1, 1]) },
  TW_ID: { foreign: alphanumeric, read: readTwId, ...of(person), ...toAll([1, 1]) },
  MO_ID: { foreign: digits, read: readMoId, ...of(person), ...toAll([1, 1]) },
  MILITARY_ID: { foreign: hanToo, read: serviceNumber('MILITARY_ID'), ...of(person), ...toAll([1, 2]) },
  POLICE_ID: { foreign: hanToo, read: serviceNumber('POLICE_ID'), ...of(person), ...toAll([1, 2]) },
  HOUSEHOLD: { foreign: alphanumeric, read: readHousehold, ...of(person), ...toAll([1, 2]) },
  OTHER: { foreign: hanToo, read: readOther, ...of(both), ...toAll([1, 2]) },
  USCC: { foreign: usccForeign, read: readUscc, ...of(organisation, true), ...toAll([8, 2]) },
  ORG_CODE: { foreign: alphanumeric, read: readOrgCode, ...of(organisation, true), ...toAll([2, 2]) },
  REG_NO: { foreign: digits, read: readRegNo, ...of(organisation), ...toAll([6, 3]) },
  LOAN_CARD: { foreign: alphanumeric, read: readLoanCard, ...of(organisation), ...toAll([3, 2]) },
  TAX_NO: { foreign: alphanumeric, read: readTaxNo, ...of(both), ...toAll([0, 0]) },
};

/** Which kinds of party may carry an identifier of this type; an individual business's 92… USCC is an organisation's. */
export const kindsOf = (type: IdentifierType): readonly PartyKind[] => RULES[type].kinds;
