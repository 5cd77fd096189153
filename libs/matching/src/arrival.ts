import type { Claimant } from './claimant.ts';
import type { Meeting } from './may-join.ts';

/** A party at its turn. */
export interface Arrival {
  party: Claimant;
  /** Its place in the order of receipt, from 0. */
  order: number;
  /** The groups that it meets, eldest first. */
  met: readonly Meeting[];
}
