export * from './check.ts';
export * from './codes.ts';
export * from './facts.ts';
export * from './report.ts';
export * from './rule-set.ts';
export * from './scalars.ts';
export * from './statements.ts';
