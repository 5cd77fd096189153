export * from './answer-codes.ts';
export * from './bank-codes.ts';
export * from './check-batch.ts';
export * from './check-receipt.ts';
export * from './check.ts';
export * from './codes.ts';
export * from './decision.ts';
export * from './dispute-codes.ts';
export * from './dispute.ts';
export * from './facts.ts';
export { readShape } from './faults-of-shape.ts';
export * from './health.ts';
export * from './language.ts';
export { inDocumentOrder, pointerOf } from './pointer.ts';
export * from './problem.ts';
export * from './refusals.ts';
export type { RefusalEntry, RefusalStatus, Words } from './refusals/refusal.ts';
export * from './report-query.ts';
export * from './report.ts';
export { ROLE_WORDS } from './role-words.ts';
export * from './routes.ts';
export {
  FORM_TYPE,
  JOSE_TYPE,
  JSON_TYPE,
  PROBLEM_TYPE,
  type Route,
  type RouteAnswer,
  type Tag,
} from './routes/route.ts';
export * from './rule-set.ts';
export * from './scalars.ts';
export * from './statements.ts';
export * from './token.ts';
