import type { IdentifierType } from '#contracts';
import type { Identified } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * The type under which a party claims a number. An older form from which the newer number does not follow is a type of
 * its own: somebody may hold one of each, so neither contradicts the other.
 */
export type ClaimedType = IdentifierType | 'RESIDENT_ID_15' | 'TW_PERMIT_OLDER';

/** 15 digits of a resident's card stay only where the century is unknown; ten of a Taiwan permit are a booklet's. */
export const claimedType = ({ type, canonical }: Pick<Identified, 'type' | 'canonical'>): ClaimedType => {
  if (type === 'RESIDENT_ID' && canonical.length === 15) return 'RESIDENT_ID_15';
  return type === 'TW_PERMIT' && canonical.length === 10 ? 'TW_PERMIT_OLDER' : type;
};

/**
 * Types of which a subject has one value: a second one contradicts. A resident had one number of 15 digits too; a booklet
 * for Taiwan's residents was renewed under another number.
 */
export const singleValued: ReadonlySet<ClaimedType> = new Set<ClaimedType>([
  ...(Object.keys(RULES) as IdentifierType[]).filter(type => RULES[type].single),
  'RESIDENT_ID_15',
]);
