import type { IdentifierType } from '#contracts';

/**
 * Types of which nobody has two: a second value is as good a contradiction as another birth date.
 * A renewed passport, permanent residence card or registration has another number; so those are not here.
 */
const SINGLE_VALUED: ReadonlySet<IdentifierType> = new Set<IdentifierType>([
  'RESIDENT_ID',
  'RESIDENCE_HMT',
  'HM_PERMIT',
  'TW_PERMIT',
  'USCC',
  'ORG_CODE',
]);

export const singleValued = (type: IdentifierType): boolean => SINGLE_VALUED.has(type);
