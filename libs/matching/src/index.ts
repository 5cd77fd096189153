/**
 * Which borrower it is. Two halves: names (what is written, made into forms that can be compared as digests) and
 * `resolve` (parties in order, grouped into subjects, with the questions left for a person).
 *
 * Pure: no day, no key, no database. Digests and blind indexes are made elsewhere and only compared here.
 */
export type { ClaimedIdentifier, Claimant, NameDigests } from './claimant.ts';
export { connected } from './connected.ts';
export type { IdentityDecision } from './identity-decision.ts';
export { canonicalName, nameForms, type NameForms } from './name-forms.ts';
export { NAMES_VERSION, namesAgree } from './names-agree.ts';
export { resolve } from './resolve.ts';
export { standingClaims } from './standing-claims.ts';
export type { Evidence, EvidencePiece, MatchCase, Subject } from './subject.ts';
