import { decide } from './decide.ts';
import { decide1 } from './decide-1.ts';
import type { Decide } from './decision.ts';

/** Each version that a check row may name. */
const BY_VERSION: ReadonlyMap<number, Decide> = new Map([
  [1, decide1],
  [2, decide],
]);

/** Recorded with every check: where a change would alter an old answer, the old version stays beside the new. */
export const DECIDE_VERSION = 2;

/**
 * The version of `decide` by which a check was answered: so it answers the same for as long as its row is kept.
 * A row of a version that this release does not know was written by a newer one: thrown.
 */
export const decideBy = (version: number): Decide => {
  const found = BY_VERSION.get(version);
  if (!found) throw new Error(`no version ${version} of decide`);
  return found;
};
