import type { Meeting } from './may-join.ts';
import type { Party } from './party.ts';

/** A party at its turn. */
export interface Arrival {
  party: Party;
  /** The groups that it meets, eldest first. */
  met: readonly Meeting[];
}
