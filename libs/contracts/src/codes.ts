import * as z from 'zod';
import { codes } from './closed-list.ts';

export const Criterion = codes('Criterion', [
  'DEFAULT',
  'UNPAID_INTEREST',
  'MISUSED_PURPOSE',
  'EVASION',
  'NOMINEE_LOAN',
]);
export type Criterion = z.infer<typeof Criterion>;

const IDENTIFIER_TYPES = [
  'RESIDENT_ID',
  'RESIDENCE_HMT',
  'FOREIGN_PR',
  'HM_PERMIT',
  'TW_PERMIT',
  'PASSPORT',
  'HK_ID',
  'TW_ID',
  'MO_ID',
  'MILITARY_ID',
  'POLICE_ID',
  'HOUSEHOLD',
  'OTHER',
  'USCC',
  'ORG_CODE',
  'REG_NO',
  'LOAN_CARD',
  'TAX_NO',
] as const;

/** A word that is none of these is ID_TYPE_UNKNOWN, like a bank's code that is not mapped. */
export const IdentifierType = z
  .enum(IDENTIFIER_TYPES, {
    error: issue => (typeof issue.input === 'string' ? 'ID_TYPE_UNKNOWN' : undefined),
  })
  .meta({ id: 'IdentifierType' });
export type IdentifierType = z.infer<typeof IdentifierType>;

export const PartyKind = codes('PartyKind', ['PERSON', 'ORGANISATION']);
export type PartyKind = z.infer<typeof PartyKind>;

export const Role = codes('Role', [
  'BORROWER',
  'CO_BORROWER',
  'GUARANTOR',
  'REAL_USER',
  'NOMINAL_BORROWER',
  'LEGAL_REPRESENTATIVE',
]);
export type Role = z.infer<typeof Role>;

export const Sex = codes('Sex', ['MALE', 'FEMALE']);
export type Sex = z.infer<typeof Sex>;

export const LoanKind = codes('LoanKind', [
  'FARMER_SMALL_CREDIT',
  'FARMER_JOINT_GUARANTEE',
  'FARMER_OTHER',
  'PERSONAL_CONSUMPTION',
  'PERSONAL_HOUSING',
  'PERSONAL_BUSINESS',
  'CREDIT_CARD',
  'SMALL_ENTERPRISE',
  'ENTERPRISE_WORKING_CAPITAL',
  'ENTERPRISE_FIXED_ASSETS',
  'OTHER',
]);

export const PurposeCode = codes('PurposeCode', [
  'FARMING',
  'TRADE_STOCK',
  'EQUIPMENT',
  'CONSTRUCTION',
  'HOUSING',
  'CONSUMPTION',
  'EDUCATION',
  'REPAY_LOAN',
  'SECURITIES',
  'EQUITY',
  'ON_LENDING',
  'GAMBLING',
  'UNSPECIFIED',
  'OTHER',
]);

export const NoticeMeans = codes('NoticeMeans', [
  'DUNNING_NOTICE',
  'LETTER',
  'SMS',
  'EMAIL',
  'IN_PERSON',
  'PUBLIC_NOTICE',
]);

export const EvidenceKind = codes('EvidenceKind', [
  'LOAN_CONTRACT',
  'LEDGER',
  'DUNNING_NOTICE',
  'MONEY_TRAIL',
  'INVOICE',
  'INSPECTION',
  'SIGNED_STATEMENT',
  'COURT',
  'AUTHORITY',
  'NOTARY',
  'OTHER',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const ExemptionKind = codes('ExemptionKind', [
  'LENDER_ERROR',
  'FORCE_MAJEURE',
  'DEFERRAL',
  'BANKRUPTCY_STAY',
  'BEFORE_COURT',
  'IDENTITY_USED',
  'DEATH',
]);
export type ExemptionKind = z.infer<typeof ExemptionKind>;

export const ActKind = codes('ActKind', [
  'ASSETS_MOVED',
  'ASSETS_HIDDEN',
  'SHAM_DIVORCE',
  'SHAM_LEASE',
  'SHAM_SUIT',
  'SHAM_BANKRUPTCY',
  'SHAM_CANCELLATION',
  'NEW_COMPANY',
  'DISAPPEARED',
  'VIOLENCE',
  'DEFIANCE',
  'REFUSAL',
]);
export type ActKind = z.infer<typeof ActKind>;

export const HeardHow = codes('HeardHow', ['IN_PERSON', 'WRITTEN', 'TELEPHONE', 'DID_NOT_COME']);
export const NomineeProof = codes('NomineeProof', ['ADMITTED_BY_BOTH', 'FUNDS_TRACED', 'COURT']);

export const SettlementHow = codes('SettlementHow', [
  'PAID',
  'INTEREST_PAID',
  'PURPOSE_RESTORED',
  'ASSIGNED',
  'DEATH',
  'BANKRUPTCY_CLOSED',
]);
export type SettlementHow = z.infer<typeof SettlementHow>;

export const WithdrawalReason = codes('WithdrawalReason', [
  'WRONG_PARTY',
  'WRONG_LOAN',
  'WRONG_CRITERION',
  'WRONG_FACTS',
  'BANK_ERROR',
  'COURT_ORDER',
]);
export type WithdrawalReason = z.infer<typeof WithdrawalReason>;

/** Kinds of statements: of members (a dispute of any member's counter), and DECISION of two officers. */
export const StatementKind = codes('StatementKind', [
  'REPORT',
  'CORRECTION',
  'RENEWAL',
  'SETTLEMENT',
  'WITHDRAWAL',
  'DISPUTE',
  'REPLY',
  'DECISION',
]);
export type StatementKind = z.infer<typeof StatementKind>;

export const ReportStatus = codes('ReportStatus', [
  'RECEIVED',
  'NOT_QUALIFYING',
  'NOTICE_RUNNING',
  'AWAITING_CONFIRMATION',
  'LAPSED',
  'LISTED',
  'SUSPENDED',
  'SETTLED',
  'EXPIRED',
  'UPHELD',
  'WITHDRAWN',
  'ERASED',
]);
export type ReportStatus = z.infer<typeof ReportStatus>;

/**
 * What happens on a report's next day: checks show it from then on; officers confirm by it; the member renews by it
 * or it is in doubt; it carries a listing through it; it is kept through it; the member replies to a dispute by it,
 * or officers decide one.
 */
export const DeadlineKind = codes('DeadlineKind', [
  'SHOWN_FROM',
  'CONFIRM_BY',
  'RENEW_BY',
  'CARRIED_UNTIL',
  'KEPT_UNTIL',
  'REPLY_BY',
  'DECIDE_BY',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** Why identity needs a person (7-identifiers, Cases). */
export const CaseReason = codes('CaseReason', [
  'NAMES_DISAGREE',
  'FACTS_DISAGREE',
  'TWO_SUBJECTS',
  'SECOND_SINGLE_VALUE',
  'APART_CONTRADICTS',
  'MANY_NAMES',
]);
export type CaseReason = z.infer<typeof CaseReason>;

/** An operator's kind (Regulation on the Administration of the Credit Reporting Industry, 2013, arts. 2, 7, 36). */
export const OperatorKind = codes('OperatorKind', [
  'LICENSED_BUREAU',
  'INTRA_GROUP',
  'DESIGNATED',
  'SANDBOX',
]);
export type OperatorKind = z.infer<typeof OperatorKind>;
