export { type ClaimedType, claimedType, singleValued } from './claimed-type.ts';
export { mask } from './mask.ts';
export { NORMALISER_VERSION } from './normalise.ts';
export { parse, type ParseContext } from './parse.ts';
export type { Identified, IdentifierClass, IdentifierFlag, Implied, Parsed, RefusedNumber } from './rule.ts';
export { kindsOf } from './rules.ts';
